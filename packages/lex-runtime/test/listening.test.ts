import { describe, expect, it } from "vitest"

import { bot, bothHooks, intent, prompt, slot } from "./support/bot-builder.ts"
import { Conversation, say, silence } from "./support/conversation.ts"

const attempt = (startTimeoutMs: number, maxLength: number): object => ({
  AllowInterrupt: false,
  AllowedInputTypes: { AllowAudioInput: true, AllowDTMFInput: true },
  AudioAndDTMFInputSpecification: {
    StartTimeoutMs: startTimeoutMs,
    AudioSpecification: { MaxLengthMs: 11000, EndTimeoutMs: 700 },
    DTMFSpecification: {
      MaxLength: maxLength,
      EndTimeoutMs: 2000,
      DeletionCharacter: "0",
      EndCharacter: "9",
    },
  },
})

const definition = bot([
  intent("Order", ["order"], {
    ...bothHooks,
    slots: [
      slot(["size", "AMAZON.Number"], "", {
        PromptSpecification: prompt("How many?", {
          PromptAttemptsSpecification: { Initial: attempt(4000, 4), Retry1: attempt(6000, 8) },
        }),
      }),
    ],
  }),
])

describe("listening", () => {
  // [D] Connect defaults 3000 ms; session-attribs-speech: end timeout 5000 ms, 1024 digits, "#", "*"; barge-in is on in V2.
  it("starts with Connect's and Lex's defaults", () => {
    const call = new Conversation()

    expect(call.effect).toMatchObject({
      type: "listen",
      messages: [],
      listening: {
        expects: { dialogAction: "ElicitIntent", intent: undefined, slot: undefined, attempt: 0 },
        startTimeoutMs: 3000,
        endTimeoutMs: 600,
        maxLengthMs: 12_000,
        allowInterrupt: true,
        allowSpeech: true,
        allowKeys: true,
        dtmf: { maxLength: 1024, endTimeoutMs: 5000, endCharacter: "#", deletionCharacter: "*" },
      },
    })
  })

  // [D] CFN PromptAttemptsSpecification: Initial, Retry1..Retry5.
  it("follows the attempt that is being made", async () => {
    const call = new Conversation({ definition })

    await call.turn(say("order"))
    expect(call.effect).toMatchObject({
      listening: {
        expects: { dialogAction: "ElicitSlot", intent: "Order", slot: "size", attempt: 0 },
        startTimeoutMs: 4000,
        endTimeoutMs: 700,
        maxLengthMs: 11_000,
        allowInterrupt: false,
        dtmf: { maxLength: 4, endTimeoutMs: 2000, endCharacter: "9", deletionCharacter: "0" },
      },
    })
    await call.turn(silence)
    expect(call.effect).toMatchObject({
      listening: { startTimeoutMs: 6000, dtmf: { maxLength: 8 } },
    })
  })

  // [D] session-attribs-speech: x-amz-lex:<InputType>:<BehaviorName>:<IntentName>:<SlotName>; "Any intent- or slot-specific settings take precedence over default settings."
  it("obeys the x-amz-lex session attributes, the most specific first", async () => {
    const call = new Conversation({
      definition,
      attributes: {
        "x-amz-lex:audio:start-timeout-ms:*:*": "1000",
        "x-amz-lex:audio:start-timeout-ms:Order:size": "2000",
        "x-amz-lex:dtmf:max-length:*:*": "6",
        "x-amz-lex:dtmf:end-timeout-ms:Order:*": "1500",
        "x-amz-lex:dtmf:end-character:*:size": "*",
        "x-amz-lex:dtmf:deletion-character:*:*": "#",
        "x-amz-lex:allow-interrupt:*:*": "true",
      },
    })

    expect(call.effect).toMatchObject({
      listening: { startTimeoutMs: 1000, dtmf: { maxLength: 6 } },
    })
    await call.turn(say("order"))
    expect(call.effect).toMatchObject({
      listening: {
        startTimeoutMs: 2000,
        allowInterrupt: true,
        dtmf: { maxLength: 6, endTimeoutMs: 1500, endCharacter: "*", deletionCharacter: "#" },
      },
    })
  })

  it("ignores an attribute that is no number", () => {
    const call = new Conversation({
      attributes: { "x-amz-lex:audio:start-timeout-ms:*:*": "soon" },
    })

    expect(call.effect).toMatchObject({ listening: { startTimeoutMs: 3000 } })
  })
})
