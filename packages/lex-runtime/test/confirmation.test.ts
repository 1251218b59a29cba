import { beforeEach, describe, expect, it } from "vitest"

import { Conversation, keys, say, silence } from "./support/conversation.ts"

describe("a confirmation", () => {
  let call: Conversation

  beforeEach(async () => {
    call = new Conversation()
    await call.turn(say("book a visit for friday at 3 pm"))
  })

  // [D] lambda-response-format, ConfirmIntent: the answer arrives as confirmationState Confirmed or Denied.
  it.each(["yes", "yeah sure", "that's right", "Yes, please.", "correct", "uh yes"])(
    'is confirmed by "%s", and fulfilled',
    async (words) => {
      await call.turn(say(words))

      expect(call.events.slice(-2)).toMatchObject([
        {
          invocationSource: "DialogCodeHook",
          sessionState: { intent: { confirmationState: "Confirmed" } },
        },
        {
          invocationSource: "FulfillmentCodeHook",
          sessionState: {
            intent: { confirmationState: "Confirmed", state: "ReadyForFulfillment" },
          },
        },
      ])
      expect(call.effect).toMatchObject({ type: "closed", result: { intentState: "Fulfilled" } })
    },
  )

  // [D] IntentConfirmationSetting: "When the user answers 'no' ... Amazon Lex responds with this response to acknowledge that the intent was canceled."
  it.each(["no", "nope", "no thanks", "that's wrong", "no that's not right"])(
    'is declined by "%s": the declination response, and the intent has failed',
    async (words) => {
      await call.turn(say(words))

      expect(call.lastEvent.sessionState.intent.confirmationState).toBe("Denied")
      expect(call.heard).toBe("Not booked.")
      expect(call.effect).toMatchObject({ type: "closed", result: { intentState: "Failed" } })
    },
  )

  // [D, V1 event page] 'the user might say "yes, change size to medium" ... the subsequent Lambda event has the updated slot value ... Amazon Lex sets the confirmationStatus to None, because the user modified some slot data'
  it.each([
    ["no, make it 4 pm", "2026-12-04", "16:00"],
    ["yes but on monday", "2026-12-07", "15:00"],
    ["thursday at nine in the morning", "2026-12-03", "09:00"],
  ])('is corrected by "%s" and asked for again', async (words, date, time) => {
    await call.turn(say(words))

    expect(call.lastEvent.sessionState.intent.confirmationState).toBe("None")
    expect(call.heard).toBe(`Book ${date} at ${time}?`)
  })

  it("is confirmed by a yes that repeats a value, even less exactly", async () => {
    await call.turn(say("yes at three"))

    expect(call.effect).toMatchObject({ type: "closed", result: { slots: { time: "15:00" } } })
  })

  it("gives way to another intent", async () => {
    await call.turn(say("order tea"))

    expect(call.lastEvent.sessionState.intent.name).toBe("OrderTea")
  })

  // [D] built-in-intent-fallback: "An intent doesn't recognize the user input as a response to a confirmation prompt after the configured number of tries."
  it("is asked again MaxRetries times, then the fallback intent takes over", async () => {
    await call.turn(say("fribble"))
    expect(call.heard).toBe("Book 2026-12-04 at 15:00?")
    await call.turn(silence)
    expect(call.heard).toBe("Book 2026-12-04 at 15:00?")
    await call.turn(say("dunno"))

    expect(call.lastEvent.sessionState.intent.name).toBe("FallbackIntent")
  })

  // [?] No source says that Lex knows keys for yes and no: a key is the transcript that it is.
  it("takes the key 1 for the transcript 1, neither yes nor no", async () => {
    await call.turn(keys("1"))

    expect(call.lastEvent).toMatchObject({
      inputMode: "DTMF",
      inputTranscript: "1",
      sessionState: { intent: { name: "BookVisit", confirmationState: "None" } },
    })
  })

  it("takes a key that is another intent's utterance for that intent", async () => {
    await call.turn(keys("2"))

    expect(call.lastEvent.sessionState.intent.name).toBe("CancelVisit")
  })
})
