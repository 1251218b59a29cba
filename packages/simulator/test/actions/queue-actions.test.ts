import { describe, expect, it } from "vitest"

import type { Call, Scenario } from "../../src/index.ts"
import { says, type TestAction } from "../support/flow-content.ts"
import {
  bodiesOf,
  dialFlow,
  eventsOf,
  flowArn,
  reasonOf,
  testClock,
  transitions,
  type TestFlows,
  type TestOptions,
} from "../support/test-center.ts"

const end: TestAction = { type: "DisconnectParticipant" }
const queueArn = "arn:aws:connect:us-east-1:000000000000:instance/local/queue/q1"
const otherArn = "arn:aws:connect:us-east-1:000000000000:instance/local/queue/q2"
const resources = {
  queues: [
    { arn: queueArn, name: "demos", maxContacts: 3 },
    { arn: otherArn, name: "others" },
  ],
}

/** Flows that hooks may name. */
const hookFlows: TestFlows = {
  "music:CUSTOMER_QUEUE": {
    play: {
      type: "MessageParticipantIteratively",
      parameters: {
        Messages: [{ Text: "You are in the queue." }],
        InterruptFrequencySeconds: "20",
      },
      conditions: { MessagesInterrupted: "sorry" },
    },
    sorry: says("Still busy.", "play"),
  },
  "toAgent:AGENT_WHISPER": {
    tell: says(
      "$.Agent.FirstName, a call from $.CustomerEndpoint.Address for $.Queue.Name.",
      "done",
    ),
    done: { type: "EndFlowExecution" },
  },
  "toCustomer:CUSTOMER_WHISPER": {
    tell: says("You are being connected.", "done"),
    done: { type: "EndFlowExecution" },
  },
  "hold:CUSTOMER_HOLD": {
    play: {
      type: "MessageParticipantIteratively",
      parameters: { Messages: [{ Text: "On hold." }] },
    },
  },
  "agentHold:AGENT_HOLD": {
    play: {
      type: "MessageParticipantIteratively",
      parameters: { Messages: [{ Text: "He holds." }] },
    },
  },
  survey: { ask: says("How was it?", "bye"), bye: end },
}

function hooked(hooks: Readonly<Record<string, string>>): Readonly<Record<string, TestAction>> {
  const entries = Object.entries(hooks)
  return {
    ...Object.fromEntries(
      entries.map(([hook, flow], index): [string, TestAction] => [
        `hook${index}`,
        {
          type: "UpdateContactEventHooks",
          parameters: { EventHooks: { [hook]: flowArn(flow) } },
          next: index + 1 < entries.length ? `hook${index + 1}` : "aim",
          errors: { NoMatchingError: "wrong" },
        },
      ]),
    ),
    aim: { type: "UpdateContactTargetQueue", parameters: { QueueId: queueArn }, next: "transfer" },
    transfer: {
      type: "TransferContactToQueue",
      next: "wrong",
      errors: { QueueAtCapacity: "full", NoMatchingError: "wrong" },
    },
    full: says("All lines are busy.", "bye"),
    wrong: says("Something is wrong.", "bye"),
    bye: end,
  }
}

function dialQueue(
  queues: Scenario["queues"],
  hooks: Readonly<Record<string, string>> = {},
  options: Pick<TestOptions, "clock"> = {},
): Promise<Call> {
  return dialFlow(hooked(hooks), {
    flows: hookFlows,
    resources,
    scenario: { queues: queues ?? {} },
    ...options,
  })
}

describe("TransferContactToQueue", () => {
  it("TransferContactToQueue: the contact leaves the flow: there is no success path [S, PAC+FAC]", async () => {
    const call = await dialQueue({})

    expect(eventsOf(call, "ContactTransferred")).toEqual([
      { type: "ContactTransferred", to: "queue", name: "demos" },
      { type: "ContactTransferred", to: "agent", name: "demos" },
    ])
    expect(call.heard).toEqual([])
    expect(transitions(call).filter((each) => each.startsWith("transfer"))).toEqual([])
    expect(bodiesOf(call).at(-1)).toEqual({
      type: "CallEnded",
      by: "flow",
      reason: "handed over to an agent",
    })
  })

  it("TransferContactToQueue: a full queue is QueueAtCapacity [S, FAC]", async () => {
    expect((await dialQueue({ demos: { contactsInQueue: 3 } })).heard).toEqual([
      "All lines are busy.",
    ])
    expect((await dialQueue({ demos: { contactsInQueue: 3, maxContacts: 4 } })).heard).toEqual([])
  })

  it("TransferContactToQueue: needs UpdateContactTargetQueue before [S, FAC]", async () => {
    const call = await dialFlow({
      act: {
        type: "TransferContactToQueue",
        next: "wrong",
        errors: { QueueAtCapacity: "bye", NoMatchingError: "wrong" },
      },
      wrong: says("Wrong.", "bye"),
      bye: end,
    })

    expect(call.heard).toEqual(["Wrong."])
  })

  it("waits without an end when nobody is staffed and no queue flow runs", async () => {
    const clock = testClock()
    const call = await dialQueue({ demos: { agents: 0 } }, {}, { clock })
    const before = clock.nowMs()
    await call.silence()
    await call.press("1")
    await call.say("hello?")

    expect(clock.nowMs() - before).toBe(60_000)
    expect(call.ended).toBeUndefined()
    await call.hangUp()
    expect(call.ended).toBe("caller")
  })
})

describe("UpdateContactEventHooks", () => {
  it("UpdateContactEventHooks: CustomerQueue runs while the contact waits; an agent ends it at any moment [D, ADG23 queue flows]", async () => {
    const clock = testClock()
    const call = await dialQueue(
      { demos: { agents: 0, agentAnswersAfterSeconds: 45 } },
      { CustomerQueue: "music" },
      { clock },
    )
    const before = clock.nowMs()
    await call.silence()
    await call.silence()
    await call.silence()

    expect(call.heard).toEqual([
      "You are in the queue.",
      "Still busy.",
      "You are in the queue.",
      "Still busy.",
      "You are in the queue.",
    ])
    expect(clock.nowMs() - before).toBe(45_000)
    expect(call.events.at(-1)).toMatchObject({ by: "flow", reason: "handed over to an agent" })
  })

  it("UpdateContactEventHooks: AgentWhisper is for the agent's ear, then CustomerWhisper for the customer's [D, ADG23 whisper flows]", async () => {
    const call = await dialQueue({}, { AgentWhisper: "toAgent", CustomerWhisper: "toCustomer" })

    expect(call.heard).toEqual(["You are being connected."])
    expect(eventsOf(call, "AgentMessageReceived")).toEqual([
      { type: "AgentMessageReceived", text: "Local, a call from +12025550123 for demos." },
    ])
    const order = call.events.flatMap((event) =>
      event.type === "AgentMessageReceived" ||
      event.type === "MessageReceived" ||
      event.type === "ContactTransferred"
        ? [event.type]
        : [],
    )
    expect(order).toEqual([
      "ContactTransferred",
      "AgentMessageReceived",
      "MessageReceived",
      "ContactTransferred",
    ])
  })

  it("UpdateContactEventHooks: CustomerHold and AgentHold play while the agent holds; CustomerRemaining runs when the agent has left [D, ADG23 hold and disconnect flows]", async () => {
    const clock = testClock()
    const before = clock.nowMs()
    const call = await dialQueue(
      {
        demos: { agentDoes: [{ talksSeconds: 30 }, { holdsSeconds: 20 }, { talksSeconds: 10 }] },
      },
      { CustomerHold: "hold", AgentHold: "agentHold", CustomerRemaining: "survey" },
      { clock },
    )

    expect(call.heard).toEqual(["On hold.", "How was it?"])
    expect(eventsOf(call, "AgentMessageReceived")).toEqual([
      { type: "AgentMessageReceived", text: "He holds." },
    ])
    expect(clock.nowMs() - before).toBeGreaterThanOrEqual(60_000)
    expect(call.ended).toBe("flow")
  })

  it("UpdateContactEventHooks: a flow that is not there is an error [S, FAC: NoMatchingError]", async () => {
    expect((await dialQueue({}, { CustomerQueue: "nowhere" })).heard).toEqual([
      "Something is wrong.",
    ])
  })

  it("says that hooks of the agent's workspace will not run", async () => {
    const call = await dialQueue({}, { DefaultAgentUI: "survey" })

    expect(eventsOf(call, "FlowLogged")[0]?.text).toContain("the DefaultAgentUI flow will not run")
    expect(call.ended).toBe("flow")
  })

  it("ends the call when the agent leaves and no flow remains for the customer", async () => {
    const call = await dialQueue({ demos: { agentDoes: [{ talksSeconds: 5 }] } })

    expect(reasonOf(call)).toBe("the agent hung up")
  })

  it("breaks a customer queue flow off in the middle of a menu when an agent answers", async () => {
    const menu: TestAction = {
      type: "GetParticipantInput",
      parameters: { Text: "Press 1 to leave.", InputTimeLimitSeconds: "10", StoreInput: "False" },
      next: "ask",
      conditions: { "1": "bye" },
      errors: { InputTimeLimitExceeded: "ask", NoMatchingCondition: "ask", NoMatchingError: "bye" },
    }
    const flows = { ...hookFlows, "menu:CUSTOMER_QUEUE": { ask: menu, bye: end } }
    const call = await dialFlow(hooked({ CustomerQueue: "menu" }), {
      flows,
      resources,
      scenario: { queues: { demos: { agents: 0, agentAnswersAfterSeconds: 4 } } },
    })
    await call.silence()

    expect(transitions(call).filter((each) => each.startsWith("ask"))).toEqual([])
    expect(call.events.at(-1)).toMatchObject({ reason: "handed over to an agent" })
  })
})

describe("EndFlowExecution", () => {
  it("EndFlowExecution: in a customer queue flow the contact stays in the queue [D, DEV26 end-flow]", async () => {
    const flows = {
      ...hookFlows,
      "short:CUSTOMER_QUEUE": {
        tell: says("One moment.", "done"),
        done: { type: "EndFlowExecution" },
      },
    }
    const call = await dialFlow(hooked({ CustomerQueue: "short" }), {
      flows,
      resources,
      scenario: { queues: { demos: { agentAnswersAfterSeconds: 30 } } },
    })

    expect(call.ended).toBeUndefined()
    await call.silence()
    expect(call.heard).toEqual(["One moment."])
    expect(reasonOf(call)).toBe("handed over to an agent")
  })
})

const moving = (parameters: object): TestFlows => ({
  ...hookFlows,
  "move:CUSTOMER_QUEUE": {
    compare: {
      type: "Compare",
      parameters: { ComparisonValue: "$.Queue.Name" },
      next: "act",
      conditions: { others: "music" },
      errors: { NoMatchingCondition: "act" },
    },
    act: {
      type: "DequeueContactAndTransferToQueue",
      parameters: { ...parameters },
      next: "failed",
      errors: { QueueAtCapacity: "full", NoMatchingError: "failed" },
    },
    music: {
      type: "MessageParticipantIteratively",
      parameters: { Messages: [{ Text: "In the other queue." }] },
    },
    full: says("The other queue is full.", "bye"),
    failed: says("Failed.", "bye"),
    bye: end,
  },
})

const dialMoving = (queues: Scenario["queues"]): Promise<Call> =>
  dialFlow(hooked({ CustomerQueue: "move" }), {
    flows: moving({ QueueId: otherArn }),
    resources,
    scenario: { queues: { demos: { agents: 0 }, ...queues } },
  })

describe("DequeueContactAndTransferToQueue", () => {
  it("DequeueContactAndTransferToQueue: moves the contact; the queue flow runs again in the new queue [S, FAC]", async () => {
    const call = await dialMoving({ others: { agents: 0 } })

    expect(eventsOf(call, "ContactTransferred").map(({ name }) => name)).toEqual([
      "demos",
      "others",
    ])
    expect(call.heard).toEqual(["In the other queue."])
  })

  it("DequeueContactAndTransferToQueue: $.Queue is then the new queue, for whispers too [D, ADG23 connect-attrib-list]", async () => {
    const call = await dialFlow(hooked({ AgentWhisper: "toAgent", CustomerQueue: "move" }), {
      flows: moving({ QueueId: otherArn }),
      resources,
      scenario: { queues: { demos: { agents: 0 } } },
    })

    expect(eventsOf(call, "AgentMessageReceived")[0]?.text).toContain("for others.")
  })

  it("DequeueContactAndTransferToQueue: a full queue is QueueAtCapacity [S, FAC]", async () => {
    expect((await dialMoving({ others: { maxContacts: 1, contactsInQueue: 1 } })).heard).toEqual([
      "The other queue is full.",
    ])
  })
})

describe("TransferContactToAgent", () => {
  it("TransferContactToAgent: is terminal: the agent is connected at once [D, DEV26]", async () => {
    const call = await dialFlow({
      aim: { type: "UpdateContactTargetQueue", parameters: { AgentId: "agent/ada" }, next: "go" },
      go: { type: "TransferContactToAgent" },
    })

    expect(eventsOf(call, "ContactTransferred")).toEqual([
      { type: "ContactTransferred", to: "agent", name: "ada" },
    ])
    expect((await dialFlow({ go: { type: "TransferContactToAgent" } })).ended).toBe("error")
  })
})
