import { describe, expect, it } from "vitest"

import { createLexRuntime } from "../src/create-lex-runtime.ts"
import type { LexSession } from "../src/lex-runtime.ts"
import { bot, bothHooks, intent, slot } from "./support/bot-builder.ts"
import {
  Conversation,
  delegating,
  say,
  silence,
  START_MS,
  type Hook,
} from "./support/conversation.ts"
import { visitBot } from "./support/visit-bot.ts"

describe("session attributes", () => {
  // [R] https://github.com/aws-samples/aws-lex-web-ui/issues/277: they are not kept between two Lex blocks of a flow unless passed again.
  it("start with what the block passes, and nothing of an earlier block", async () => {
    const first = new Conversation({
      hook: ({ sessionState }) => ({
        sessionState: {
          sessionAttributes: { ...sessionState.sessionAttributes, remembered: "yes" },
          dialogAction: { type: "Close" },
          intent: { ...sessionState.intent, state: "Fulfilled" },
        },
      }),
      attributes: { callerNumber: "+12025550123" },
    })
    const second = new Conversation({ attributes: { callerNumber: "+12025550123" } })

    await first.turn(say("book a visit"))
    await second.turn(say("book a visit"))

    expect(first.effect).toMatchObject({
      result: { sessionAttributes: { callerNumber: "+12025550123", remembered: "yes" } },
    })
    expect(second.lastEvent.sessionState.sessionAttributes).toEqual({
      callerNumber: "+12025550123",
    })
  })
})

describe("an idle session", () => {
  // [D] context-mgmt-session-timeout: after idleSessionTTLInSeconds the session's information is forgotten.
  it("is forgotten after the bot's idle time", async () => {
    const call = new Conversation({ attributes: { callerNumber: "+12025550123" } })

    await call.turn(say("book a visit for friday"))
    call.nowMs += 301_000
    await call.turn(say("book a visit"))

    expect(call.lastEvent.sessionState.intent.slots["date"]).toBeNull()
    expect(call.lastEvent.sessionState.sessionAttributes).toEqual({
      callerNumber: "+12025550123",
    })
  })

  it("is kept within it", async () => {
    const call = new Conversation()

    await call.turn(say("book a visit for friday"))
    call.nowMs += 299_000
    await call.turn(say("3 pm"))

    expect(call.value("date")).toBe("2026-12-04")
  })
})

/** Fulfils a booking and asks what else, so that the session goes on. */
const askOn: Hook = (event) =>
  event.invocationSource === "FulfillmentCodeHook"
    ? {
        sessionState: {
          sessionAttributes: event.sessionState.sessionAttributes,
          dialogAction: { type: "ElicitIntent" },
          intent: { ...event.sessionState.intent, state: "Fulfilled" },
        },
        messages: [{ contentType: "PlainText", content: "What else?" }],
      }
    : delegating(event)

describe("contexts", () => {
  const definition = bot([
    intent("BookCar", ["book a car"], {
      ...bothHooks,
      slots: [slot(["day", "AMAZON.Date"], "Which day?")],
      OutputContexts: [{ Name: "car_booked", TurnsToLive: 2, TimeToLiveInSeconds: 60 }],
    }),
    intent("Receipt", ["send me a receipt"], {
      ...bothHooks,
      InputContexts: [{ Name: "car_booked" }],
      slots: [
        slot(["day", "AMAZON.Date"], "For which day?", {
          DefaultValueSpecification: {
            DefaultValueList: [
              { DefaultValue: "#car_booked.day" },
              { DefaultValue: "[reservationDay]" },
              { DefaultValue: "today" },
            ],
          },
        }),
      ],
    }),
  ])
  const booked = async (): Promise<Conversation> => {
    const call = new Conversation({ definition, hook: askOn })
    await call.turns(say("book a car"), say("friday"))
    return call
  }

  // [D] context-mgmt-active-context: "An intent can only be recognized during a conversation when all of its input contexts are active."
  it("keep an intent from being recognised until they are active", async () => {
    const call = new Conversation({ definition, hook: askOn })

    await call.turn(say("send me a receipt"))

    expect(call.effect).toMatchObject({ type: "closed", result: { intentName: "FallbackIntent" } })
  })

  // [D] "The parameters are the slot values for the fulfilled intent"; defaults: #context-name.parameter-name.
  it("become active when their intent is fulfilled, and carry its slots", async () => {
    const call = await booked()

    await call.turn(say("send me a receipt"))

    const receipt = call.events.find((event) => event.sessionState.intent.name === "Receipt")
    expect(receipt?.sessionState.activeContexts).toEqual([
      {
        name: "car_booked",
        contextAttributes: { day: "2026-12-04" },
        timeToLive: { turnsToLive: 1, timeToLiveInSeconds: 60 },
      },
    ])
    // "If a default value is used for the slot, the slot is not elicited even if it is required."
    expect(receipt?.sessionState.intent.slots["day"]?.value.interpretedValue).toBe("2026-12-04")
  })

  // [D] "Once the number of turns or the time has expired, the context is no longer active."
  it("end with their turns", async () => {
    const call = await booked()

    await call.turns(say("book a car"), silence, say("send me a receipt"))

    expect(call.lastEvent.sessionState.intent.name).not.toBe("Receipt")
  })

  it("end with their time", async () => {
    const call = await booked()

    call.nowMs += 61_000
    await call.turn(say("send me a receipt"))

    expect(call.lastEvent.sessionState.intent.name).not.toBe("Receipt")
  })

  // [D] "The Lambda function can send contexts in its response."
  it("can be set and cleared by a hook", async () => {
    const call = new Conversation({
      definition,
      hook: (event) => ({
        sessionState: {
          sessionAttributes: {},
          dialogAction: { type: "ElicitSlot", slotToElicit: "day" },
          intent: event.sessionState.intent,
          activeContexts:
            event.inputTranscript === "book a car"
              ? [{ name: "vip", timeToLive: { turnsToLive: 5, timeToLiveInSeconds: 100 } }]
              : [],
        },
      }),
    })

    await call.turns(say("book a car"), say("friday"), say("friday"))

    expect(call.events.map((event) => event.sessionState.activeContexts.length)).toEqual([0, 1, 0])
  })
})

describe("a runtime", () => {
  it("refuses a session that it did not make", () => {
    const lex = createLexRuntime({
      definition: visitBot(),
      localeId: "en_US",
      botId: "B",
      aliasId: "A",
      aliasName: "live",
    })
    const session: LexSession = { sessionId: "elsewhere" }

    expect(() => lex.step(session, { type: "input", input: silence }, START_MS)).toThrow(
      /was not made by this Lex runtime/,
    )
  })

  // [D] LexInitializationData.InitialMessage: the first words are given, none are waited for.
  it("starts with an initial message as if it had been said", () => {
    const lex = createLexRuntime({
      definition: visitBot({}),
      localeId: "en_US",
      botId: "B",
      aliasId: "A",
      aliasName: "live",
    })

    const [, effect] = lex.start(
      {
        sessionId: "c",
        sessionAttributes: {},
        platform: "Connect Chat",
        initialMessage: "order tea",
      },
      START_MS,
    )

    expect(effect).toMatchObject({ type: "listen", messages: [{ content: "Which tea?" }] })
  })
})
