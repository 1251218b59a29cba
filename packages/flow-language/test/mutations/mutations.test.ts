import { describe, expect, it } from "vitest"

import type { FlowContent } from "../../src/index.ts"
import { validateFlow } from "../../src/index.ts"
import { mutations } from "./mutations.ts"
import type { ValidFlow } from "./valid-flows.ts"
import { deployedFlows, fixtureFlows, publishedFlows } from "./valid-flows.ts"

interface Outcome {
  readonly found: number
  readonly missed: readonly string[]
}

/** Breaks each flow in each way, at another place every time. */
function breakAll(flows: readonly ValidFlow[]): Outcome {
  const missed: string[] = []
  let found = 0
  for (const [flowIndex, flow] of flows.entries()) {
    const known = issueKeys(flow, flow.content)
    for (const [index, { name, mutate }] of mutations.entries()) {
      if (flow.template && name === "leave a placeholder") continue
      const broken = mutate(flow.content, flowIndex + index)
      if (broken === undefined) continue
      if (issueKeys(flow, broken).some((key) => !known.includes(key))) found += 1
      else missed.push(`${flow.name}: ${name}`)
    }
  }
  return { found, missed }
}

function issueKeys({ type, template }: ValidFlow, content: FlowContent): string[] {
  const issues = validateFlow(content, { template, ...(type !== undefined && { type }) })
  return issues.map(({ code, path }) => `${code} ${path}`)
}

describe("flows broken in 29 ways", () => {
  it("are found out for every action type", () => {
    const { found, missed } = breakAll(fixtureFlows())

    expect(missed).toMatchInlineSnapshot(`
      [
        "InvokeFlowModule: drop an error branch",
        "AuthenticateParticipant: drop an error branch",
      ]
    `)
    expect(found / (found + missed.length)).toBeGreaterThanOrEqual(0.95)
    expect(found).toBeGreaterThan(700)
  })

  it("are found out where they are ours", () => {
    const { found, missed } = breakAll(deployedFlows())

    expect(missed).toMatchInlineSnapshot(`[]`)
    expect(found / (found + missed.length)).toBeGreaterThanOrEqual(0.95)
  })

  // no published flows where the corpus doesn't lie beside the repository
  it.each([{ flows: publishedFlows() }].filter(({ flows }) => flows.length > 0))(
    "are found out where others published them",
    ({ flows }) => {
      const { found, missed } = breakAll(flows)

      expect(missed).toMatchInlineSnapshot(`[]`)
      expect(found / (found + missed.length)).toBeGreaterThanOrEqual(0.95)
    },
  )

  it("hold no mutation that fits no flow", () => {
    const flows = fixtureFlows()

    expect(
      mutations.filter(({ mutate }) =>
        flows.every(({ content }) => mutate(content, 0) === undefined),
      ),
    ).toEqual([])
  })
})
