import { describe, expect, it } from "vitest"

import {
  bot,
  bothHooks,
  dialogHook,
  fulfillmentHook,
  intent,
  response,
  slot,
} from "./support/bot-builder.ts"
import {
  Conversation,
  delegating,
  say,
  silence,
  type Hook,
  type HookEvent,
} from "./support/conversation.ts"

const text = (content: string): object => ({ contentType: "PlainText", content })

/** Answers the first event with a dialog action, then delegates. */
function first(dialogAction: object, more: Record<string, unknown> = {}): Hook {
  let answered = false
  return (event) => {
    if (answered) return delegating(event)
    answered = true
    return answer(event, dialogAction, more)
  }
}

function answer(
  { sessionState }: HookEvent,
  dialogAction: object,
  { messages, ...intentChanges }: Record<string, unknown>,
): unknown {
  return {
    sessionState: {
      sessionAttributes: sessionState.sessionAttributes,
      dialogAction,
      intent: { ...sessionState.intent, ...intentChanges },
    },
    ...(messages === undefined ? {} : { messages }),
  }
}

/** A response that delegates, with nothing of the event in it. */
function bare(more: object = {}, sessionAttributes: object = {}): object {
  return { sessionState: { sessionAttributes, dialogAction: { type: "Delegate" } }, ...more }
}

function ofMessages(messages: readonly object[]): object {
  return bare({ messages })
}

/** A response whose session attributes take so many bytes as JSON. */
function ofAttributes(bytes: number): object {
  return bare({}, { a: "x".repeat(bytes - JSON.stringify({ a: "" }).length) })
}

/** A response that takes so many bytes as JSON. */
function ofBytes(bytes: number): object {
  const used = JSON.stringify(bare({ requestAttributes: { a: "" } })).length
  return bare({ requestAttributes: { a: "x".repeat(bytes - used) } })
}

const told = async (hook: Hook, ...words: string[]): Promise<Conversation> => {
  const call = new Conversation({ hook })
  for (const one of words) await call.turn(say(one))
  return call
}

/** Asks for the phone number of a visit, whatever was said. */
const insistent: Hook = (event) =>
  event.sessionState.intent.name === "BookVisit"
    ? answer(event, { type: "ElicitSlot", slotToElicit: "phone" }, {})
    : delegating(event)

const delegatingWithoutIntent: Hook = () => ({
  sessionState: { sessionAttributes: {}, dialogAction: { type: "Delegate" } },
})

const delegatingWithMessage: Hook = (event) =>
  answer(event, { type: "Delegate" }, { messages: [text("Unheard")] })

describe("dialogAction ElicitSlot", () => {
  it("asks for the slot that the hook names, in the hook's words", async () => {
    const hook = first(
      { type: "ElicitSlot", slotToElicit: "phone" },
      { messages: [text("What is your number?")] },
    )
    const call = await told(hook, "book a visit")

    expect(call.heard).toBe("What is your number?")
    await call.turn(say("two oh two five five five oh one two three"))
    expect(call.value("phone")).toBe("2025550123")
  })

  // [D] lambda-response-format: "If you don't supply messages, Amazon Lex V2 uses the appropriate message defined when the bot was created."
  it("falls back on the definition's prompt", async () => {
    const call = await told(first({ type: "ElicitSlot", slotToElicit: "time" }), "book a visit")

    expect(call.heard).toBe("At what time?")
  })

  it("can turn to another intent", async () => {
    const hook = first(
      { type: "ElicitSlot", slotToElicit: "kind" },
      { name: "OrderTea", slots: {} },
    )
    const call = await told(hook, "book a visit", "mint")

    expect(call.lastEvent.sessionState.intent).toMatchObject({
      name: "OrderTea",
      slots: { kind: { value: { interpretedValue: "mint" } } },
    })
  })

  it("counts attempts on while the same slot stays unanswered", async () => {
    const call = await told(insistent, "book a visit", "fribble", "fribble")

    expect(call.lastEvent.proposedNextState).toMatchObject({
      dialogAction: { slotToElicit: "phone" },
      prompt: { attempt: "Retry2" },
    })
    await call.turn(silence)
    expect(call.lastEvent.sessionState.intent.name).toBe("FallbackIntent")
  })

  // [D] spelling-styles: '"a as in alpha b as in boy p as in peter one two three." The bot will resolve the input to "abp123."'
  it.each([
    ["SpellByWord", "a as in alpha b as in boy p as in peter one two three", "abp123"],
    ["SpellByLetter", "x i u l a n", "xiulan"],
    ["SpellByLetter", "Xiulan", "Xiulan"],
  ])("reads %s", async (slotElicitationStyle, words, value) => {
    const definition = bot([
      intent("Check", ["check"], {
        ...bothHooks,
        slots: [slot(["code", "AMAZON.LastName"], "Your name?")],
      }),
    ])
    const hook = first({ type: "ElicitSlot", slotToElicit: "code", slotElicitationStyle })
    const call = new Conversation({ definition, hook })

    await call.turns(say("check"), say(words))

    expect(call.value("code")).toBe(value)
    expect(call.lastEvent.inputTranscript).toBe(words)
  })
})

describe("dialogAction ConfirmIntent", () => {
  it("asks a yes-or-no question of the hook's own", async () => {
    const hook = first({ type: "ConfirmIntent" }, { messages: [text("Really?")] })
    const call = await told(hook, "call it off")

    expect(call.heard).toBe("Really?")
    await call.turn(say("yes"))
    expect(call.lastEvent.sessionState.intent).toMatchObject({
      name: "CancelVisit",
      confirmationState: "Confirmed",
    })
  })
})

describe("dialogAction ElicitIntent", () => {
  it("waits for another intent", async () => {
    const hook = first({ type: "ElicitIntent" }, { messages: [text("What can I do?")] })
    const call = await told(hook, "book a visit")

    expect(call.heard).toBe("What can I do?")
    await call.turn(say("order tea"))
    expect(call.lastEvent.sessionState.intent.name).toBe("OrderTea")
  })
})

describe("dialogAction Close", () => {
  it.each(["Fulfilled", "Failed", "InProgress"])("ends with the intent %s", async (state) => {
    const hook = first({ type: "Close" }, { state, messages: [text("Goodbye.")] })
    const call = await told(hook, "book a visit for friday")

    expect(call.heard).toBe("Goodbye.")
    expect(call.effect).toMatchObject({
      type: "closed",
      result: {
        intentName: "BookVisit",
        intentState: state,
        slots: { date: "2026-12-04", time: null },
      },
    })
  })

  it("falls back on the closing response", async () => {
    const hook = first({ type: "Close" }, { state: "Fulfilled" })
    const call = await told(hook, "i'd like a green tea")

    expect(call.heard).toBe("Your green tea is on its way.")
  })
})

describe("dialogAction Delegate", () => {
  it("goes on from the values that the hook has set", async () => {
    const time = { shape: "Scalar", value: { originalValue: "3", interpretedValue: "15:00" } }
    const hook: Hook = (event) =>
      answer(
        event,
        { type: "Delegate" },
        {
          slots: { ...event.sessionState.intent.slots, time },
        },
      )
    const call = await told(hook, "book a visit for friday")

    expect(call.heard).toBe("Book 2026-12-04 at 15:00?")
  })

  it("may leave the intent out", async () => {
    const call = await told(delegatingWithoutIntent, "book a visit for friday")

    expect(call.heard).toBe("At what time?")
  })

  // [D] "Delegate doesn't use any passed in messages" (AWS sample).
  it("does not say the hook's messages", async () => {
    const call = await told(delegatingWithMessage, "book a visit")

    expect(call.heard).toBe("Which day?")
  })

  it("after a denial declines the intent", async () => {
    const call = await told(delegating, "book a visit for friday at 3 pm", "no")

    expect(call.heard).toBe("Not booked.")
  })

  // [D] PostFulfillmentStatusSpecification: messages after fulfilment succeeded or failed; then the closing response.
  it.each([
    ["Fulfilled", "Booked. Bye.", "Fulfilled"],
    ["Failed", "That went wrong.", "Failed"],
  ])("from fulfilment with %s plays the response to it", async (state, heard, intentState) => {
    const definition = bot([
      intent("Order", ["order"], {
        FulfillmentCodeHook: {
          Enabled: true,
          PostFulfillmentStatusSpecification: {
            SuccessResponse: response("Booked."),
            FailureResponse: response("That went wrong."),
          },
        },
        IntentClosingSetting: { ClosingResponse: response("Bye.") },
      }),
    ])
    const hook: Hook = (event) => answer(event, { type: "Delegate" }, { state })
    const call = new Conversation({ definition, hook })

    await call.turn(say("order"))

    expect(call.heard).toBe(heard)
    expect(call.effect).toMatchObject({ type: "closed", result: { intentState } })
  })
})

describe("a hook's answer", () => {
  // [D] lambda-response-format: session attributes that Lambda sets take the place of those there were.
  it("replaces the session attributes", async () => {
    const hook: Hook = (event) => {
      const delegated = delegating(event) as { sessionState: { sessionAttributes: object } }
      delegated.sessionState.sessionAttributes = { turn: String(call.events.length) }
      return delegated
    }
    const call = new Conversation({ hook, attributes: { fromFlow: "1" } })

    await call.turns(say("book a visit"), say("friday"))

    expect(call.events.map((event) => event.sessionState.sessionAttributes)).toEqual([
      { fromFlow: "1" },
      { turn: "1" },
    ])
  })

  // [D] x-amz-lex:accept-content-types: PlainText,SSML on voice.
  it("loses what a voice call can't take, and nothing that it can", async () => {
    const messages = [
      text("Heard."),
      { contentType: "SSML", content: "<speak>Heard too.</speak>" },
      { contentType: "CustomPayload", content: "{}" },
      { contentType: "ImageResponseCard", imageResponseCard: { title: "Seen" } },
    ]
    const hook = (): Hook => first({ type: "ElicitIntent" }, { messages })
    const voice = new Conversation({ hook: hook() })
    const chat = new Conversation({ hook: hook(), platform: "Connect Chat" })

    await voice.turn(say("book a visit"))
    await chat.turn(say("book a visit"))

    expect(voice.heard).toBe("Heard. <speak>Heard too.</speak>")
    expect(chat.heard).toBe('Heard. {} {"title":"Seen"}')
  })

  // [D] symptoms "Invalid Lambda Response: ..."; the block takes its error branch.
  it.each<[string, (event: HookEvent) => unknown, RegExp]>([
    ["nothing", () => undefined, /Invalid Lambda Response/],
    [
      "no session attributes",
      () => ({ sessionState: { dialogAction: { type: "Delegate" } } }),
      /sessionAttributes/,
    ],
    [
      "an unknown dialog action",
      (event) => answer(event, { type: "Ask" }, {}),
      /dialogAction\.type/,
    ],
    ["None, which is no action", (event) => answer(event, { type: "None" }, {}), /None/],
    [
      "a slot that the intent does not have",
      (event) => answer(event, { type: "ElicitSlot", slotToElicit: "size" }, {}),
      /no slot "size"/,
    ],
    [
      "ElicitSlot without a slot",
      (event) => answer(event, { type: "ElicitSlot" }, {}),
      /ElicitSlot needs slotToElicit/,
    ],
    [
      "an intent that the bot does not have",
      (event) => answer(event, { type: "Delegate" }, { name: "Other" }),
      /no intent "Other"/,
    ],
    [
      "values for a slot of another intent",
      (event) => answer(event, { type: "Delegate" }, { slots: { kind: null } }),
      /no slot "kind"/,
    ],
    [
      "ElicitIntent without a message",
      (event) => answer(event, { type: "ElicitIntent" }, {}),
      /needs a message/,
    ],
    [
      "Close without a state",
      (event) => answer(event, { type: "Close" }, { state: undefined }),
      /intent\.state/,
    ],
    [
      "an intent state that hooks can't set",
      (event) => answer(event, { type: "Close" }, { state: "Waiting" }),
      /intent\.state/,
    ],
    [
      "a V1 card",
      (event) =>
        answer(
          event,
          { type: "Delegate" },
          { messages: [{ contentType: "application/vnd.amazonaws.card.generic" }] },
        ),
      /contentType/,
    ],
    [
      "a card's V1 subTitle",
      (event) =>
        answer(
          event,
          { type: "Delegate" },
          {
            messages: [
              {
                contentType: "ImageResponseCard",
                imageResponseCard: { title: "a", subTitle: "b" },
              },
            ],
          },
        ),
      /subTitle/,
    ],
    [
      "a message without content",
      (event) => answer(event, { type: "Delegate" }, { messages: [{ contentType: "PlainText" }] }),
      /content/,
    ],
    [
      "a message of 1025 characters",
      (event) => answer(event, { type: "Delegate" }, { messages: [text("a".repeat(1025))] }),
      /1025 characters/,
    ],
    [
      "eleven messages",
      (event) =>
        answer(
          event,
          { type: "Delegate" },
          { messages: Array.from({ length: 11 }, () => text("a")) },
        ),
      /11 messages/,
    ],
    [
      "an echoed kendraResponse",
      (event) => answer(event, { type: "Delegate" }, { kendraResponse: {} }),
      /kendraResponse/,
    ],
    [
      "12 KB of session attributes",
      () => ({
        sessionState: {
          sessionAttributes: { long: "a".repeat(12 * 1024) },
          dialogAction: { type: "Delegate" },
        },
      }),
      /12 KB/,
    ],
  ])("with %s fails the block", async (_, hook, reason) => {
    const call = new Conversation({ hook })

    await call.turn(say("book a visit for friday"))

    expect(call.effect).toMatchObject({
      type: "failed",
      reason: expect.stringMatching(reason),
      result: { intentName: "BookVisit", slots: { date: "2026-12-04" } },
    })
  })

  it.each<{ what: string; answered: object; fails: RegExp | undefined }>([
    ...[1, 1023, 1024].map((length) => ({
      what: `a message of ${length} characters`,
      answered: ofMessages([text("a".repeat(length))]),
      fails: undefined,
    })),
    { what: "an empty message", answered: ofMessages([text("")]), fails: /0 characters/ },
    ...[9, 10].map((count) => ({
      what: `${count} messages`,
      answered: ofMessages(Array.from({ length: count }, () => text("a"))),
      fails: undefined,
    })),
    ...[12_287, 12_288].map((bytes) => ({
      what: `${bytes} bytes of session attributes`,
      answered: ofAttributes(bytes),
      fails: undefined,
    })),
    {
      what: "12289 bytes of session attributes",
      answered: ofAttributes(12_289),
      fails: /12 KB/,
    },
    ...[25_599, 25_600].map((bytes) => ({
      what: `${bytes} bytes`,
      answered: ofBytes(bytes),
      fails: undefined,
    })),
    { what: "25601 bytes", answered: ofBytes(25_601), fails: /25 KB/ },
  ])("with $what fails: $fails", async ({ answered, fails }) => {
    const call = new Conversation({ hook: () => answered })

    await call.turn(say("book a visit for friday"))

    const reason = call.effect.type === "failed" ? call.effect.reason : ""
    expect(reason).toMatch(fails ?? /^$/u)
  })

  it("that is no answer, because the hook failed, fails the block", async () => {
    const call = new Conversation({
      hook: () => {
        throw new Error("Task timed out after 30.00 seconds")
      },
    })

    await call.turn(say("book a visit"))

    expect(call.effect).toMatchObject({
      type: "failed",
      reason: "Task timed out after 30.00 seconds",
    })
  })

  it("is only asked for where a hook is enabled", async () => {
    const definition = bot([
      intent("Dialog", ["dialog"], dialogHook),
      intent("Fulfil", ["fulfil"], fulfillmentHook),
      intent("Neither", ["neither"]),
    ])
    const sources = async (words: string): Promise<string[]> => {
      const call = new Conversation({ definition })
      await call.turn(say(words))
      return call.events.map((event) => event.invocationSource)
    }

    expect(await sources("dialog")).toEqual(["DialogCodeHook"])
    expect(await sources("fulfil")).toEqual(["FulfillmentCodeHook"])
    expect(await sources("neither")).toEqual([])
  })
})
