import { emitFlow, type ResolveResource, validateFlow } from "@call-center/flow-language"
import { describe, expect, it } from "vitest"

// @boundaries-ignore the one config file lies at the root
import callCenter from "../../../call-center.config.ts"
import { staleFiles } from "../src/cli/stale-files.ts"
import { generatedFiles } from "../src/generate/generated-files.ts"
import { callCenterFlows, localArn } from "../src/index.ts"

const inOurRegion: ResolveResource = (each) => localArn(each, callCenter.deployment.region)

describe("generated files", () => {
  it("are fresh: run pnpm flows generate when this fails", async () => {
    const stale = await staleFiles(generatedFiles(callCenter))

    expect(stale.map((each) => each.file)).toEqual([])
  })

  it("hold each flow as it is emitted, with positions for the console", () => {
    const files = generatedFiles(callCenter)

    for (const flow of callCenterFlows(callCenter)) {
      const text = files.get(`packages/contact-flows/generated/${flow.name}.json`) ?? ""
      const content = JSON.parse(text)
      expect(content.Actions).toEqual(emitFlow(flow, { resolve: inOurRegion }).Actions)
      expect(Object.keys(content.Metadata.ActionMetadata)).toHaveLength(content.Actions.length)
      expect(validateFlow(text, { type: flow.type })).toEqual([])
    }
  })

  it("are the same each time", () => {
    expect([...generatedFiles(callCenter)]).toEqual([...generatedFiles(callCenter)])
  })
})
