import { describe, expect, it } from "vitest"

import { coverageGate, coverageText, flowCoverage } from "../src/index.ts"
import { flowContent, hangUp, says, type TestAction } from "./support/flow-content.ts"
import { dialFlow, flowArn } from "./support/test-center.ts"

const actions: Readonly<Record<string, TestAction>> = {
  greet: { ...says("Hello.", "ask"), errors: { NoMatchingError: "bye" } },
  ask: {
    type: "GetParticipantInput",
    parameters: { Text: "Press 1.", InputTimeLimitSeconds: "5", StoreInput: "False" },
    next: "bye",
    conditions: { "1": "tell" },
    errors: { NoMatchingCondition: "bye", InputTimeLimitExceeded: "ask", NoMatchingError: "bye" },
  },
  tell: says("One.", "bye"),
  bye: hangUp,
}
const flows = [
  { name: "main", arn: flowArn("main"), type: "CONTACT_FLOW", content: flowContent(actions) },
  {
    name: "idle",
    arn: flowArn("idle"),
    type: "CONTACT_FLOW",
    content: flowContent({ bye: hangUp }),
  },
]

async function report(): Promise<ReturnType<typeof flowCoverage>> {
  const first = await dialFlow(actions)
  await first.silence()
  await first.press("2")
  const second = await dialFlow(actions, { scenario: { faults: [{ action: "greet" }] } })
  return flowCoverage(flows, [first.events, second.events])
}

describe("flowCoverage", () => {
  it("counts actions and transitions over all calls, mirrors left out", async () => {
    expect((await report()).flows[0]).toEqual({
      flow: "main",
      actions: { covered: 3, total: 4 },
      transitions: { covered: 4, total: 7 },
      missingActions: ["tell"],
      missingTransitions: [
        { from: "ask", by: "Condition:0", to: "tell" },
        { from: "ask", by: "Error:NoMatchingError", to: "bye" },
        { from: "tell", by: "NextAction", to: "bye" },
      ],
    })
  })

  it("shows flows that no call went through, and prints as text", async () => {
    expect(coverageText(await report())).toBe(`flow           actions       transitions
main        3/4 75.0 %        4/7 57.1 %
  never started: tell
  never taken: ask -Condition:0-> tell
  never taken: ask -Error:NoMatchingError-> bye
  never taken: tell -NextAction-> bye
idle         0/1 0.0 %       0/0 100.0 %
  never started: bye
all         3/5 60.0 %        4/7 57.1 %
`)
  })
})

const except = (from: string, by: string) => ({ flow: "main", from, by, reason: "a test" })

describe("coverageGate", () => {
  it("lets through what is covered or excepted with a reason, and nothing else", async () => {
    const gate = coverageGate(await report(), [
      except("ask", "Condition:0"),
      except("tell", "NextAction"),
    ])

    expect(gate).toEqual({
      uncovered: [{ flow: "main", from: "ask", by: "Error:NoMatchingError", to: "bye" }],
      needless: [],
    })
  })

  it("names exceptions that nothing needs any more", async () => {
    const stale = { flow: "main", from: "greet", by: "NextAction", reason: "once" }
    const gone = { flow: "main", from: "removed", by: "NextAction", reason: "once" }

    expect(coverageGate(await report(), [stale, gone]).needless).toEqual([stale, gone])
  })
})
