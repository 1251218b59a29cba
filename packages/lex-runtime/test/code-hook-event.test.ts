import { describe, expect, it } from "vitest"

import { bot, bothHooks, intent, slot } from "./support/bot-builder.ts"
import { Conversation, say, silence } from "./support/conversation.ts"
import { visitBot } from "./support/visit-bot.ts"

async function requestIds(): Promise<string[]> {
  const call = new Conversation({ definition: visitBot() })
  await call.turns(say("book a visit"), say("friday"), say("3 pm"))
  return call.events.map((event) => event.sessionState.originatingRequestId)
}

describe("the event of a code hook", () => {
  // [D] lambda-input-format, and [R] the fields of real Connect events.
  it("has the fields of AWS's contract", async () => {
    const call = new Conversation({ attributes: { callerNumber: "+12025550123" } })

    await call.turn(say("book a visit for friday"))

    const intentState = {
      name: "BookVisit",
      state: "InProgress",
      confirmationState: "None",
      slots: {
        date: {
          shape: "Scalar",
          value: {
            originalValue: "friday",
            interpretedValue: "2026-12-04",
            resolvedValues: ["2026-12-04"],
          },
        },
        time: null,
        phone: null,
        choice: null,
      },
    }
    expect(call.lastEvent).toEqual({
      messageVersion: "1.0",
      invocationSource: "DialogCodeHook",
      inputMode: "Speech",
      responseContentType: "text/plain; charset=utf-8",
      sessionId: "contact-1",
      inputTranscript: "book a visit for friday",
      rawInputTranscript: "book a visit for friday",
      bot: {
        id: "BOTID12345",
        name: "TestBot",
        aliasId: "ALIAS12345",
        aliasName: "live",
        localeId: "en_US",
        version: "1",
      },
      interpretations: expect.arrayContaining([
        { intent: intentState, interpretationSource: "Lex", nluConfidence: 1 },
      ]),
      proposedNextState: {
        dialogAction: { type: "ElicitSlot", slotToElicit: "time" },
        intent: intentState,
        prompt: { attempt: "Initial" },
      },
      requestAttributes: {
        "x-amz-lex:channels:platform": "Connect",
        "x-amz-lex:accept-content-types": "PlainText,SSML",
      },
      sessionState: {
        activeContexts: [],
        sessionAttributes: { callerNumber: "+12025550123" },
        intent: intentState,
        originatingRequestId: expect.stringMatching(
          /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/,
        ),
      },
      transcriptions: [
        {
          transcription: "book a visit for friday",
          rawTranscription: "book a visit for friday",
          transcriptionConfidence: 1,
          resolvedContext: { intent: "BookVisit" },
          resolvedSlots: { date: intentState.slots.date },
        },
      ],
    })
  })

  it("is plain JSON", async () => {
    const call = new Conversation()

    await call.turns(say("book a visit for friday"), say("10 o'clock"), say("yes"))

    for (const event of call.events) expect(JSON.parse(JSON.stringify(event))).toEqual(event)
  })

  // [D] contact-center-connect: platform "Connect Chat"; inputMode Text on chat.
  it("tells chat from voice", async () => {
    const call = new Conversation({ platform: "Connect Chat" })

    await call.turn(say("book a visit"))

    expect(call.lastEvent).toMatchObject({
      inputMode: "Text",
      requestAttributes: {
        "x-amz-lex:channels:platform": "Connect Chat",
        "x-amz-lex:accept-content-types": "PlainText,CustomPayload,ImageResponseCard",
      },
    })
  })

  // [?] lex-v2.md 1: inputTranscript is empty on silence.
  it("has an empty transcript and no transcription on silence", async () => {
    const call = new Conversation()

    await call.turns(say("book a visit"), silence)

    expect(call.lastEvent).toMatchObject({
      inputMode: "Speech",
      inputTranscript: "",
      transcriptions: [],
    })
  })

  // [D] AWS's TypeScript interfaces: proposedNextState is "only present when ... the proposed dialog action is ElicitSlot".
  it("proposes a next state only while a slot is to be elicited", async () => {
    const call = new Conversation()

    await call.turns(say("book a visit for friday at 3 pm"), say("yes"))

    expect(call.events.map((event) => event.proposedNextState)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  // [D] CreateBotLocale: FallbackIntent is inserted where the scores fall below the threshold; it has no confidence.
  it("lists the interpretations by confidence, the fallback intent at the threshold", async () => {
    const definition = bot(
      [
        intent("BookCar", ["book a car", "rent a car"], bothHooks),
        intent("BookHotel", ["book a hotel", "reserve a room"], bothHooks),
        intent("Goodbye", ["goodbye"], bothHooks),
      ],
      { NluConfidenceThreshold: 0.9 },
    )
    const call = new Conversation({ definition })

    await call.turn(say("book a car"))

    const listed = call.lastEvent.interpretations
    expect(listed.map((one) => one.intent.name)).toEqual(["BookCar", "FallbackIntent", "BookHotel"])
    expect(listed[0]?.nluConfidence).toBe(1)
    expect(listed[1]).not.toHaveProperty("nluConfidence")
    expect(listed[2]?.nluConfidence).toBeLessThan(0.9)
  })

  // [D] The same page: with no score above the threshold, FallbackIntent comes first.
  it("lists the fallback intent first when nothing is certain enough", async () => {
    const definition = bot([intent("BookCar", ["book a car"], bothHooks)], {
      NluConfidenceThreshold: 0.95,
      fallback: bothHooks,
    })
    const call = new Conversation({ definition })

    await call.turn(say("could you book some car for us"))

    expect(call.lastEvent.interpretations.map((one) => one.intent.name)).toEqual([
      "FallbackIntent",
      "BookCar",
    ])
  })

  it.each([
    [3, 4],
    [4, 5],
    [5, 5],
    [7, 5],
  ])("of %i intents and the fallback intent lists %i interpretations", async (intents, listed) => {
    const names = ["A", "B", "C", "D", "E", "F", "G"].slice(0, intents)
    const definition = bot(
      names.map((name) => intent(name, [`order number ${name}`], bothHooks)),
      { fallback: bothHooks },
    )
    const certain = new Conversation({ definition })
    const uncertain = new Conversation({ definition })

    await certain.turn(say("order number c"))
    await uncertain.turn(say("what is the weather like"))

    expect(certain.lastEvent.interpretations).toHaveLength(listed)
    expect(certain.lastEvent.interpretations[0]?.intent.name).toBe("C")
    expect(uncertain.lastEvent.interpretations[0]?.intent.name).toBe("FallbackIntent")
    expect(uncertain.lastEvent.interpretations.length).toBeLessThanOrEqual(5)
  })

  // [D] lambda-input-format: "When the source is FulfillmentCodeHook the Lambda function was called after all required slots have been filled and the intent is ready for fulfillment."
  it("comes from fulfilment once nothing is left to ask", async () => {
    const definition = bot([
      intent("Order", ["order {size}"], {
        FulfillmentCodeHook: { Enabled: true },
        slots: [slot(["size", "AMAZON.Number"], "How many?")],
      }),
    ])
    const call = new Conversation({ definition })

    await call.turn(say("order 5"))

    expect(call.events).toMatchObject([
      {
        invocationSource: "FulfillmentCodeHook",
        sessionState: { intent: { state: "ReadyForFulfillment" } },
      },
    ])
  })

  it("has its own id in each turn, and the same one again for the same turn", async () => {
    const [first, again] = [await requestIds(), await requestIds()]

    expect(new Set(first).size).toBe(3)
    expect(again).toEqual(first)
  })
})
