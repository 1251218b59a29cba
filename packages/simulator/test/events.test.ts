import { describe, expect, it } from "vitest"

import type { TestAction } from "./support/flow-content.ts"
import { hangUp, says } from "./support/flow-content.ts"
import { closing, teaAlias, teaBot } from "./support/tea-bot.ts"
import { dialFlow, eventsOf, testCenter, testClock } from "./support/test-center.ts"

const menu: TestAction = {
  type: "GetParticipantInput",
  parameters: { Text: "Press one.", InputTimeLimitSeconds: "5", StoreInput: "False" },
  conditions: { "1": "bye" },
  errors: { InputTimeLimitExceeded: "bye", NoMatchingCondition: "bye", NoMatchingError: "bye" },
}

const toQueue: Readonly<Record<string, TestAction>> = {
  queue: {
    type: "UpdateContactTargetQueue",
    parameters: { QueueId: "demos" },
    next: "go",
    errors: { NoMatchingError: "bye" },
  },
  go: {
    type: "TransferContactToQueue",
    errors: { NoMatchingError: "bye", QueueAtCapacity: "bye" },
  },
  bye: hangUp,
}

function asksForTea(codeHook: (event: unknown) => Promise<unknown>) {
  const ask: TestAction = {
    type: "ConnectParticipantWithLexBot",
    parameters: { Text: "How can I help?", LexV2Bot: { AliasArn: teaAlias } },
    next: "bye",
    errors: { NoMatchingError: "bye", NoMatchingCondition: "bye" },
  }
  return dialFlow({ ask, bye: hangUp }, { bots: [teaBot(codeHook)] })
}

function hotTea(event: unknown): object {
  return closing(event, "One tea.", { note: "hot" })
}

function comparesTier(tier: string | undefined) {
  return dialFlow(
    {
      act: {
        type: "Compare",
        parameters: { ComparisonValue: "$.Attributes.tier" },
        conditions: { "Equals silver": "bye", "TextStartsWith $.Attributes.best": "bye" },
        errors: { NoMatchingCondition: "bye" },
      },
      bye: hangUp,
    },
    { dial: { attributes: { best: "go", ...(tier === undefined ? {} : { tier }) } } },
  )
}

describe("the stamp of an event", () => {
  it("tells whose it is, its place from 1, and the instant on the call's clock with milliseconds", async () => {
    const call = await dialFlow({ greet: says("Fifteen letters", "bye"), bye: hangUp })

    expect(call.events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6])
    expect(new Set(call.events.map(({ contactId }) => contactId))).toEqual(
      new Set([call.contactId]),
    )
    expect(call.events.map(({ at }) => at)).toEqual([
      "2026-12-01T14:00:00.000Z",
      "2026-12-01T14:00:00.000Z",
      "2026-12-01T14:00:00.000Z",
      "2026-12-01T14:00:01.000Z",
      "2026-12-01T14:00:01.000Z",
      "2026-12-01T14:00:01.000Z",
    ])
  })

  it("counts each call of an instance by itself", async () => {
    let calls = 0
    const center = testCenter(
      { ask: menu, bye: hangUp },
      { newContactId: () => `call ${(calls += 1)}`, clock: testClock() },
    )
    const first = await center.dial({ from: undefined })
    const second = await center.dial({ from: "+12025550124", attributes: { tier: "gold" } })
    await first.press("1")
    await second.hangUp()

    for (const call of [first, second])
      expect(call.events.map(({ seq }) => seq)).toEqual(call.events.map((_, index) => index + 1))
    expect(eventsOf(first, "CallStarted")).toMatchObject([{ from: null, seed: 1 }])
    expect(eventsOf(second, "CallStarted")).toMatchObject([
      { from: "+12025550124", attributes: { tier: "gold" }, seed: 2 },
    ])
  })
})

describe("InputAwaited", () => {
  it("of a keypad menu: one key, at once, and the silence of its time limit", async () => {
    const call = await dialFlow({ ask: menu, bye: hangUp })

    expect(eventsOf(call, "InputAwaited")).toEqual([
      {
        type: "InputAwaited",
        flow: "main",
        identifier: "ask",
        listener: "menu",
        keys: { maxLength: 1, firstKeyTimeoutMs: 5000, nextKeyTimeoutMs: 5000 },
        bargeIn: true,
        silenceMs: 5000,
      },
    ])
  })

  it("of digits: their number, what ends them, what takes them back, and the pauses", async () => {
    const ask: TestAction = {
      type: "GetParticipantInput",
      parameters: {
        Text: "Your number, please.",
        InputTimeLimitSeconds: "8",
        StoreInput: "True",
        InputValidation: { CustomValidation: { MaximumLength: "10" } },
        DTMFConfiguration: { InputTerminationSequence: "##", InterdigitTimeLimitSeconds: "3" },
      },
      next: "bye",
      errors: { NoMatchingError: "bye" },
    }
    const call = await dialFlow({ ask, bye: hangUp })

    expect(eventsOf(call, "InputAwaited")).toMatchObject([
      {
        listener: "digits",
        keys: {
          maxLength: 10,
          terminator: "##",
          deletion: { key: "*", effect: "startsAgain" },
          firstKeyTimeoutMs: 8000,
          nextKeyTimeoutMs: 3000,
        },
      },
    ])
  })

  it("of a bot: speech and keys, what is asked for and for which time, after each turn again", async () => {
    const call = await asksForTea((event) => Promise.resolve(closing(event, "One tea.")))
    await call.say("tea please")
    await call.silence()

    expect(eventsOf(call, "InputAwaited")).toMatchObject([
      {
        listener: "bot",
        speech: { startTimeoutMs: 3000, endTimeoutMs: 600, maxLengthMs: 12_000 },
        keys: { maxLength: 1024, terminator: "#", deletion: { key: "*", effect: "ends" } },
        bargeIn: true,
        silenceMs: 3000,
        dialogAction: "ElicitIntent",
        attempt: 0,
      },
      { dialogAction: "ElicitSlot", intent: "OrderTea", slot: "kind", attempt: 0 },
      { dialogAction: "ElicitSlot", intent: "OrderTea", slot: "kind", attempt: 1 },
    ])
  })

  it.each([
    ["for ever, where no agent will answer", { agents: 0 }, {}],
    ["until an agent answers", { agents: 0, agentAnswersAfterSeconds: 30 }, { silenceMs: 30_000 }],
  ])("of a queue: nobody listens, %s", async (_what, load, silence) => {
    const call = await dialFlow(toQueue, { scenario: { queues: { demos: load } } })

    expect(eventsOf(call, "InputAwaited")).toEqual([
      { type: "InputAwaited", listener: "nobody", bargeIn: false, ...silence },
    ])
  })

  it.each([
    ["an interrupt", { InterruptFrequencySeconds: "20" }, 20_000],
    ["a round, where nothing interrupts them", {}, 2000],
  ])("of messages that are repeated: up to %s", async (_what, parameters, silenceMs) => {
    const hold: TestAction = {
      type: "MessageParticipantIteratively",
      parameters: {
        Messages: [{ Text: "Fifteen letters" }, { Text: "Fifteen letters" }],
        ...parameters,
      },
      next: "bye",
      conditions: { MessagesInterrupted: "bye" },
      errors: { NoMatchingError: "bye" },
    }
    const call = await dialFlow({ hold, bye: hangUp })

    expect(eventsOf(call, "InputAwaited")).toMatchObject([{ listener: "nobody", silenceMs }])
  })

  it("does not come while a function is awaited, nor after the end", async () => {
    const call = await asksForTea((event) => Promise.resolve(closing(event, "One tea.")))
    await call.say("tea please")
    await call.say("green")

    const types = call.events.map(({ type }) => type)
    expect(eventsOf(call, "InputAwaited")).toHaveLength(2)
    expect(types.slice(types.lastIndexOf("CustomerInput"))).toEqual([
      "CustomerInput",
      "LexTurn",
      "MessageReceived",
      "TransitionTaken",
      "FlowActionStarted",
      "CallEnded",
    ])
  })
})

describe("LexTurn", () => {
  it("tells how sure Lex is of what, the words behind each slot, and what the hook was asked and answered", async () => {
    const asked: unknown[] = []
    const call = await asksForTea((event) => {
      asked.push(event)
      return Promise.resolve(hotTea(event))
    })
    await call.say("tea please")
    await call.say("green please")

    const [opening, last] = eventsOf(call, "LexTurn")
    expect(opening).toMatchObject({
      transcript: "tea please",
      inputMode: "Speech",
      confidence: 1,
      alternatives: [{ intent: "FallbackIntent", confidence: null }],
      slotWords: {},
      hook: [],
    })
    expect(last).toMatchObject({
      transcript: "green please",
      confirmationState: "None",
      slots: { kind: "green" },
      slotWords: { kind: "green" },
      slotValues: { kind: { shape: "Scalar", value: { interpretedValue: "green" } } },
      sessionAttributes: { note: "hot" },
      hook: [{ asked: asked[0], answered: hotTea(asked[0]) }],
    })
  })

  it("carries how the hook read the words, where its local run tells", async () => {
    const read = {
      words: ["green"],
      readings: [{ kind: "tea", from: 0, to: 1 }],
      unread: [],
      understood: { kind: "green" },
    }
    const bot = {
      ...teaBot((event) => Promise.resolve(closing(event, "One."))),
      wordsRead: () => read,
    }
    const call = await dialFlow(
      {
        ask: {
          type: "ConnectParticipantWithLexBot",
          parameters: { Text: "?", LexV2Bot: { AliasArn: teaAlias } },
          next: "bye",
          errors: { NoMatchingError: "bye" },
        },
        bye: hangUp,
      },
      { bots: [bot] },
    )
    await call.say("tea please")
    await call.say("green")

    expect(eventsOf(call, "LexTurn").at(-1)?.hook).toMatchObject([{ read }])
  })

  it("gives way to LexFailed, with what the hook was asked, when the block fails", async () => {
    const call = await asksForTea(() => Promise.reject(new Error("boom")))
    await call.say("tea please")
    await call.say("green")

    expect(eventsOf(call, "LexFailed")).toMatchObject([
      { hook: [{ asked: { inputTranscript: "green" }, reason: "boom" }] },
    ])
    expect(eventsOf(call, "LexFailed")[0]?.reason).toMatch(/boom/)
  })
})

describe("TransitionTaken", () => {
  it.each([
    {
      what: "the condition that was true, its references filled in",
      attribute: "gold",
      by: "Condition:1",
      compared: { value: "gold", condition: { operator: "TextStartsWith", operand: "go" } },
    },
    {
      what: "that no condition was",
      attribute: "bronze",
      by: "Error:NoMatchingCondition",
      compared: { value: "bronze", condition: null },
    },
    {
      what: "that there was no value",
      attribute: undefined,
      by: "Error:NoMatchingCondition",
      compared: { value: null, condition: null },
    },
  ])("tells $what", async ({ attribute, by, compared }) => {
    const call = await comparesTier(attribute)

    expect(eventsOf(call, "TransitionTaken")).toMatchObject([{ by, compared }])
  })

  it("compares nothing where an action has one way on", async () => {
    const call = await dialFlow({ greet: says("Hi.", "bye"), bye: hangUp })

    expect(eventsOf(call, "TransitionTaken")).toEqual([
      { type: "TransitionTaken", flow: "main", from: "greet", to: "bye", by: "NextAction" },
    ])
  })
})

describe("LambdaInvoked", () => {
  it.each([
    {
      what: "what it answered",
      lambda: () => Promise.resolve({ tier: "gold" }),
      told: { outcome: "ok", answered: { tier: "gold" } },
    },
    {
      what: "why it failed",
      lambda: () => Promise.reject(new Error("boom")),
      told: { outcome: "error", reason: "boom" },
    },
  ])("tells what the function was asked and $what", async ({ lambda, told }) => {
    const arn = "arn:aws:lambda:us-east-1:000000000000:function:lookup"
    const call = await dialFlow(
      {
        look: {
          type: "InvokeLambdaFunction",
          parameters: { LambdaFunctionARN: arn, InvocationTimeLimitSeconds: "3" },
          next: "bye",
          errors: { NoMatchingError: "bye" },
        },
        bye: hangUp,
      },
      { lambdas: { [arn]: lambda } },
    )

    expect(eventsOf(call, "LambdaInvoked")).toMatchObject([
      { arn, asked: { Name: "ContactFlowEvent" }, ...told },
    ])
  })
})
