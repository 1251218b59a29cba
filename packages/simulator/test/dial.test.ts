import { describe, expect, it } from "vitest"

import { createSimulator, FlowLoadFault, SimulatorFault } from "../src/index.ts"
import { hangUp, says } from "./support/flow-content.ts"
import {
  bodiesOf,
  dialFlow,
  eventsOf,
  reasonOf,
  testClock,
  transitions,
} from "./support/test-center.ts"

describe("dial", () => {
  it("resolves when the flow has hung up", async () => {
    const call = await dialFlow({ greet: says("Welcome.", "bye"), bye: hangUp })

    expect(call.heard).toEqual(["Welcome."])
    expect(call.ended).toBe("flow")
    expect(bodiesOf(call)).toEqual([
      {
        type: "CallStarted",
        flow: "main",
        from: "+12025550123",
        to: "+18005550199",
        channel: "VOICE",
        attributes: {},
        seed: 1,
      },
      {
        type: "FlowActionStarted",
        flow: "main",
        identifier: "greet",
        actionType: "MessageParticipant",
      },
      { type: "MessageReceived", text: "Welcome." },
      { type: "TransitionTaken", flow: "main", from: "greet", to: "bye", by: "NextAction" },
      {
        type: "FlowActionStarted",
        flow: "main",
        identifier: "bye",
        actionType: "DisconnectParticipant",
      },
      { type: "CallEnded", by: "flow" },
    ])
  })

  it("stops with an error that names an action type it does not execute", async () => {
    const call = await dialFlow({ staff: { type: "CheckStaffing", next: "bye" }, bye: hangUp })

    expect(call.ended).toBe("error")
    expect(reasonOf(call)).toBe(
      "flow main, action staff (CheckStaffing): action type CheckStaffing is not executed by the simulator",
    )
  })

  it("stops when actions go round without ever waiting for the caller", async () => {
    const call = await dialFlow({ a: says("Again.", "b"), b: says("And again.", "a") })

    expect(call.ended).toBe("error")
    expect(reasonOf(call)).toMatch(/1000 actions .* endless cycle/)
    expect(eventsOf(call, "FlowActionStarted")).toHaveLength(1000)
  })

  it.each([
    { actions: 999, ended: "flow" },
    { actions: 1000, ended: "flow" },
    { actions: 1001, ended: "error" },
  ])("ends $actions actions in a row by $ended", async ({ actions, ended }) => {
    const names = Array.from({ length: actions - 1 }, (_, index) => `a${index}`)
    const greetings = names.map((name, index) => [name, says("On.", names[index + 1] ?? "bye")])

    const call = await dialFlow({ ...Object.fromEntries(greetings), bye: hangUp })

    expect(call.ended).toBe(ended)
  })

  it("stops as well when the cycle goes through a function", async () => {
    const poll = {
      type: "InvokeLambdaFunction",
      parameters: { LambdaFunctionARN: "arn:poll", InvocationTimeLimitSeconds: "3" },
      next: "poll",
    }
    const call = await dialFlow(
      { poll },
      { scenario: { lambdas: { "arn:poll": { returns: {} } } } },
    )

    expect(reasonOf(call)).toMatch(/endless cycle/)
  })

  it("ends cleanly when the caller hangs up while the flow waits", async () => {
    const call = await dialFlow({ ask: menu, bye: hangUp })

    await call.hangUp()
    await call.hangUp()

    expect(call.ended).toBe("caller")
    expect(eventsOf(call, "CustomerInput")).toEqual([
      { type: "CustomerInput", kind: "hangup", value: "" },
    ])
    expect(eventsOf(call, "CallEnded")).toHaveLength(1)
    await expect(call.say("hello?")).rejects.toThrow(SimulatorFault)
  })

  it("takes inputs in the order in which they were given, even when nobody waits for the first", async () => {
    const call = await dialFlow({ ask: menu, bye: hangUp })

    await Promise.all([call.silence(), call.press("1")])

    expect(transitions(call)).toEqual([
      "ask -Error:InputTimeLimitExceeded-> ask",
      "ask -Condition:0-> bye",
    ])
  })

  it("refuses keys that no telephone has", async () => {
    const call = await dialFlow({ ask: menu, bye: hangUp })

    await expect(call.press("1a")).rejects.toThrow(/keys are 0-9, \* and #/)
  })

  it("tells which flows there are when the entry flow is none of them", () => {
    expect(() =>
      createSimulator({ flows: [], entryFlow: "main", bots: [], clock: testClock() }),
    ).toThrow(SimulatorFault)
  })

  it("names the flow, the path and what came when content is no flow", () => {
    const flows = [
      {
        name: "main",
        arn: "a",
        type: "CONTACT_FLOW",
        content: { StartAction: "a", Actions: [{ Type: 1 }] },
      },
    ]

    expect(() =>
      createSimulator({ flows, entryFlow: "main", bots: [], clock: testClock() }),
    ).toThrow(new FlowLoadFault("main", "Actions[0].Identifier: expected a string, got nothing"))
  })
})

const menu = {
  type: "GetParticipantInput",
  parameters: { Text: "Press 1.", InputTimeLimitSeconds: "5", StoreInput: "False" },
  next: "bye",
  conditions: { "1": "bye" },
  errors: { InputTimeLimitExceeded: "ask", NoMatchingCondition: "ask", NoMatchingError: "bye" },
}
