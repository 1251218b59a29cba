import { describe, expect, it } from "vitest"

import { bot, intent, prompt, response, slot } from "./support/bot-builder.ts"
import { Conversation, delegating, keys, say, silence, type Hook } from "./support/conversation.ts"
import { visitBot } from "./support/visit-bot.ts"

/** Asks which of several offers is meant, then delegates. */
const askForChoice: Hook = (event) =>
  event.inputTranscript === "book a visit"
    ? {
        sessionState: {
          sessionAttributes: {},
          dialogAction: { type: "ElicitSlot", slotToElicit: "choice" },
          intent: event.sessionState.intent,
        },
      }
    : delegating(event)

describe("eliciting slots", () => {
  // [D] add-intents: "Amazon Lex V2 creates a default path through the conversation based on the priority order of the slots."
  it("asks for required slots by SlotPriorities, whatever order the definition lists them in", async () => {
    const definition = bot([
      intent("Order", ["order"], {
        slots: [
          slot(["size", "AMAZON.Number"], "How many?"),
          slot(["day", "AMAZON.Date"], "Which day?"),
        ],
        SlotPriorities: [
          { Priority: 5, SlotName: "size" },
          { Priority: 2, SlotName: "day" },
        ],
      }),
    ])
    const call = new Conversation({ definition })

    await call.turn(say("order"))
    expect(call.heard).toBe("Which day?")
    await call.turn(say("tomorrow"))
    expect(call.heard).toBe("How many?")
  })

  // [D] how-it-works: "A user can reply with a slot value that contains additional words ... Amazon Lex still understands the slot value."
  it("finds a value among other words", async () => {
    const call = new Conversation()

    await call.turns(say("book a visit"), say("hmm let's say friday if that works"))

    expect(call.value("date")).toBe("2026-12-04")
  })

  // [D] intent structure: slots are filled from utterances that name them; optional slots are not asked for.
  it("fills slots that a sentence already says and asks only for the rest", async () => {
    const call = new Conversation()

    await call.turn(say("I'd like to book a visit for tomorrow"))
    expect(call.heard).toBe("At what time?")
    await call.turn(say("half past two in the afternoon"))

    expect(call.heard).toBe("Book 2026-12-02 at 14:30?")
  })

  it("takes several slots from the answer to one prompt", async () => {
    const call = new Conversation()

    await call.turns(say("book a visit"), say("friday at 3 pm"))

    expect(call.heard).toBe("Book 2026-12-04 at 15:00?")
  })

  it("keeps a value for another slot when the asked one is not said", async () => {
    const call = new Conversation()

    await call.turns(say("book a visit"), say("at 3 pm"))

    expect(call.value("time")).toBe("15:00")
    expect(call.lastEvent.proposedNextState).toMatchObject({
      dialogAction: { slotToElicit: "date" },
      prompt: { attempt: "Initial" },
    })
  })

  it("takes a number for the slot whose words claim it, not for the one that was asked for", async () => {
    const call = new Conversation({ hook: askForChoice })
    const alone = new Conversation({ hook: askForChoice })

    await call.turns(say("book a visit"), say("monday at three"))
    await alone.turns(say("book a visit"), say("number three please"))

    expect(call.lastEvent.sessionState.intent.slots).toMatchObject({
      choice: null,
      date: { value: { interpretedValue: "2026-12-07" } },
      time: { value: { resolvedValues: ["03:00", "15:00"] } },
    })
    expect(alone.value("choice")).toBe("3")
  })

  // [D] built-in-intent-fallback: "An intent doesn't recognize the user input as a slot value after the configured number of tries."
  it("repeats a prompt MaxRetries times on silence or nonsense, then invokes the fallback intent", async () => {
    const call = new Conversation()

    await call.turns(say("book a visit"), silence, say("fribble"), silence)

    expect(call.events.map((event) => event.proposedNextState?.prompt.attempt)).toEqual([
      "Initial",
      "Retry1",
      "Retry2",
      undefined,
      undefined,
    ])
    expect(call.lastEvent.sessionState.intent.name).toBe("FallbackIntent")
    expect(call.effect).toMatchObject({ type: "closed", result: { intentName: "FallbackIntent" } })
  })

  // [D] SlotCaptureSetting: FailureResponse and FailureNextStep run when a slot can't be captured.
  it("takes the failure path of a slot instead of the fallback intent where there is one", async () => {
    const definition = bot([
      intent("Order", ["order"], {
        slots: [
          slot(["day", "AMAZON.Date"], "Which day?", {
            PromptSpecification: prompt("Which day?", { MaxRetries: 0 }),
            SlotCaptureSetting: {
              FailureResponse: response("Never mind the day."),
              FailureNextStep: { DialogAction: { Type: "ElicitSlot", SlotToElicit: "size" } },
            },
          }),
          slot(["size", "AMAZON.Number"], "How many?"),
        ],
      }),
    ])
    const call = new Conversation({ definition })

    await call.turns(say("order"), say("fribble"))

    expect(call.heard).toBe("Never mind the day. How many?")
  })

  // [D] MessageSelectionStrategy Ordered: "play in order among retries".
  it("plays the variations of an ordered prompt one after the other", async () => {
    const [first] = prompt("First try?")["MessageGroupsList"] as [object]
    const definition = bot([
      intent("Order", ["order"], {
        slots: [
          slot(["day", "AMAZON.Date"], "", {
            PromptSpecification: {
              MaxRetries: 2,
              MessageSelectionStrategy: "Ordered",
              MessageGroupsList: [
                { ...first, Variations: [{ PlainTextMessage: { Value: "Second try?" } }] },
              ],
            },
          }),
        ],
      }),
    ])
    const call = new Conversation({ definition })

    await call.turn(say("order"))
    expect(call.heard).toBe("First try?")
    await call.turn(silence)
    expect(call.heard).toBe("Second try?")
  })

  // [D] AMAZON.Time: "10 o'clock" has interpretedValue null and resolvedValues ["10:00", "22:00"].
  it("leaves an ambiguous time without an interpreted value, but filled", async () => {
    const call = new Conversation()

    await call.turns(say("book a visit for friday"), say("10 o'clock"))

    expect(call.lastEvent.sessionState.intent.slots["time"]?.value).toEqual({
      originalValue: "10 o'clock",
      resolvedValues: ["10:00", "22:00"],
    })
    expect(call.lastEvent.proposedNextState).toBeUndefined()
  })

  // [D] quotas, guidelines: relative dates are resolved in the Region where Lex processes the request.
  it("resolves today where Lex runs, not where the caller is", async () => {
    const late = Date.parse("2026-12-02T03:00:00Z")
    const inUtc = new Conversation()
    const inNewYork = new Conversation({ runtime: { timeZone: "America/New_York" } })
    for (const call of [inUtc, inNewYork]) call.nowMs = late

    await inUtc.turn(say("book a visit for today"))
    await inNewYork.turn(say("book a visit for today"))

    expect(inUtc.value("date")).toBe("2026-12-02")
    expect(inNewYork.value("date")).toBe("2026-12-01")
  })
})

describe("switching intents", () => {
  // [D] Lex classifies every input; a caller may change their mind in the middle of an intent.
  it("leaves an intent for another one that is named in the middle of it", async () => {
    const call = new Conversation()

    await call.turns(say("book a visit"), say("call it off"))

    expect(call.lastEvent.sessionState.intent.name).toBe("CancelVisit")
  })

  it("stays when the words are an answer, though another intent could use them too", async () => {
    const call = new Conversation()

    await call.turns(say("book a visit"), keys("2"))

    expect(call.lastEvent.sessionState.intent.name).toBe("BookVisit")
  })

  it("understands a sentence of another intent that contains a value of the asked slot", async () => {
    const call = new Conversation()

    await call.turns(say("book a visit"), say("cancel my visit on friday"))

    expect(call.lastEvent.sessionState.intent).toMatchObject({
      name: "CancelVisit",
      slots: { date: { value: { interpretedValue: "2026-12-04" } } },
    })
  })

  // [D] built-in-intent-fallback: "The user's input to an intent doesn't match the input that the bot expects."
  it("falls back at once when an opening is not understood", async () => {
    const call = new Conversation()

    await call.turn(say("purple monkey dishwasher"))

    expect(call.lastEvent.sessionState.intent).toMatchObject({
      name: "FallbackIntent",
      state: "ReadyForFulfillment",
    })
  })

  it("counts silence at the opening as nothing understood", async () => {
    const call = new Conversation()

    await call.turn(silence)

    expect(call.lastEvent).toMatchObject({
      inputTranscript: "",
      sessionState: { intent: { name: "FallbackIntent" } },
    })
  })

  it("knows Amazon's built-in intents by their own words", async () => {
    const call = new Conversation()

    await call.turn(say("help me"))

    expect(call.lastEvent.sessionState.intent.name).toBe("Help")
  })
})

describe("a bot without code hooks", () => {
  // [D] fulfillmentCodeHook off: "Returns the intent information to the client application."
  it("closes ready for fulfilment, after its closing response", async () => {
    const call = new Conversation({ definition: visitBot({}) })

    await call.turns(say("order tea"), say("earl grey"))

    expect(call.heard).toBe("Your black tea is on its way.")
    expect(call.effect).toMatchObject({
      type: "closed",
      result: {
        intentName: "OrderTea",
        intentState: "ReadyForFulfillment",
        slots: { kind: "black" },
      },
    })
    expect(call.events).toEqual([])
  })
})
