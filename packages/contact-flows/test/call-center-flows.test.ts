import { defineCallCenter } from "@call-center/config"
import { emitFlow } from "@call-center/flow-language"
import { describe, expect, it } from "vitest"

import { callCenterFlows, localArn } from "../src/index.ts"

describe("the flows of a call centre", () => {
  it("comes with what the main flow points at first", () => {
    const names = callCenterFlows(defineCallCenter({})).map((flow) => flow.name)

    expect(names).toEqual([
      "customer-queue",
      "agent-whisper",
      "customer-hold",
      "agent-hold",
      "main",
    ])
  })

  it("is one flow where callers cannot ask for a person", () => {
    const flows = callCenterFlows(defineCallCenter({ agent: { enabled: false } }))

    expect(flows.map((flow) => flow.name)).toEqual(["main"])
    const contents = flows.map((flow) => emitFlow(flow, { resolve: localArn }))
    expect(JSON.stringify(contents)).not.toMatch(/Queue|press 0/)
  })
})
