import { describe, expect, it } from "vitest"

import { createFlowInstance } from "../src/create-flow-instance.ts"
import type { CallState } from "../src/flow/call-state.ts"
import type { FlowInput } from "../src/flow/flow-effect.ts"
import type { CallEventBody } from "../src/index.ts"
import { newCallState } from "../src/new-call-state.ts"
import { type FlowStep, stepFlow } from "../src/step-flow.ts"
import { flowContent, hangUp, says, type TestAction } from "./support/flow-content.ts"
import { teaAlias, teaBot } from "./support/tea-bot.ts"
import { flowArn, testCenter, testClock } from "./support/test-center.ts"

const actions: Readonly<Record<string, TestAction>> = {
  loop: {
    type: "Loop",
    parameters: { LoopCount: "2" },
    next: "tea",
    conditions: { ContinueLooping: "mark", DoneLooping: "tea" },
  },
  mark: {
    type: "UpdateContactAttributes",
    parameters: { Attributes: { a: "$.Channel" } },
    next: "loop",
  },
  tea: {
    type: "ConnectParticipantWithLexBot",
    parameters: { Text: "Tea?", LexV2Bot: { AliasArn: teaAlias } },
    next: "queue",
    conditions: { OrderTea: "bye", Goodbye: "queue" },
    errors: { NoMatchingCondition: "tea", NoMatchingError: "bye" },
  },
  queue: { type: "UpdateContactTargetQueue", parameters: { QueueId: "q1" }, next: "transfer" },
  transfer: { type: "TransferContactToQueue", next: "bye" },
  bye: says("Bye.", "end"),
  end: hangUp,
}
const inputs: readonly FlowInput[] = [
  { type: "speech", text: "tea please", nowMs: 0 },
  { type: "speech", text: "that is all", nowMs: 1 },
  { type: "silence", nowMs: 2 },
  { type: "speech", text: "goodbye", nowMs: 3 },
  { type: "keys", keys: "1", nowMs: 4 },
  { type: "silence", nowMs: 5 },
  { type: "hangUp", nowMs: 6 },
]

const instance = createFlowInstance({
  flows: [
    { name: "main", arn: flowArn("main"), type: "CONTACT_FLOW", content: flowContent(actions) },
  ],
  entryFlow: "main",
  bots: [teaBot(() => Promise.reject(new Error()))],
  clock: testClock(),
  scenario: { queues: { q1: { agents: 0, agentAnswersAfterSeconds: 10 } } },
})

/** Runs a call by hand; `keep` is what happens to the state between two steps. */
function runByHand(keep: (state: CallState) => CallState): readonly CallEventBody[] {
  const entry = instance.flow("main")
  if (entry === undefined) throw new Error("no flow main")
  const events: CallEventBody[] = []
  let state = newCallState({ entry, contactId: "c-1", seed: 1 }, { from: "+12025550123" })
  const take = (input: FlowInput): void => {
    const [next, effects]: FlowStep = stepFlow(instance, keep(state), input)
    for (const effect of effects) if (effect.type === "observed") events.push(effect.event)
    state = next
    if (effects.some(({ type }) => type === "invokeCodeHook"))
      take({ type: "codeHookFailed", reason: "no hook", nowMs: 9 })
  }
  const settle = (): void => {
    while (state.status === "running") take({ type: "continue", nowMs: 9 })
  }
  settle()
  for (const input of inputs) {
    take(input)
    settle()
  }
  return events
}

describe("stepFlow", () => {
  const events = runByHand((state) => state)

  it("takes a call from state to state", () => {
    const started = events.flatMap((event) =>
      event.type === "FlowActionStarted" ? [event.identifier] : [],
    )
    expect(started.join(" ")).toBe("loop mark loop mark loop tea queue transfer")
    expect(events.at(-1)).toMatchObject({ type: "CallEnded", reason: "handed over to an agent" })
  })

  it("keeps everything in the state, which is plain data: a copy goes on the same way", () => {
    expect(runByHand((state) => structuredClone(state))).toEqual(events)
    expect(runByHand((state) => JSON.parse(JSON.stringify(state)) as CallState)).toEqual(events)
  })

  it("changes nothing it is given: a frozen state goes on the same way", () => {
    expect(runByHand(deepFrozen)).toEqual(events)
  })

  it("does nothing once the call has ended, or while it waits and nothing comes", () => {
    const entry = instance.flow("main")
    if (entry === undefined) throw new Error("no flow main")
    const state = newCallState({ entry, contactId: "c-1", seed: 1 }, { from: undefined })
    const [ended] = stepFlow(instance, state, { type: "hangUp", nowMs: 0 })
    const waiting: CallState = { ...state, status: "waiting" }

    expect(stepFlow(instance, ended, { type: "continue", nowMs: 0 })).toEqual([ended, []])
    expect(stepFlow(instance, waiting, { type: "continue", nowMs: 0 })).toEqual([waiting, []])
  })
})

describe("calls of one instance", () => {
  it("do not disturb each other", async () => {
    const center = testCenter(
      {
        ask: {
          type: "GetParticipantInput",
          parameters: { InputTimeLimitSeconds: "5", StoreInput: "True" },
          next: "set",
        },
        set: {
          type: "UpdateContactAttributes",
          parameters: { Attributes: { entry: "$.StoredCustomerInput" } },
          next: "ask",
        },
      },
      {},
    )
    const calls = await Promise.all([1, 2, 3].map(() => center.dial({ from: undefined })))
    await Promise.all(calls.map((call, index) => call.press(`${index}${index}#`)))

    expect(calls.map(({ attributes }) => attributes)).toEqual([
      { entry: "00" },
      { entry: "11" },
      { entry: "22" },
    ])
  })
})

function deepFrozen<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value
  for (const each of Object.values(value)) deepFrozen(each)
  return Object.freeze(value)
}
