import { describe, expect, it } from "vitest"

import { createLexRuntime } from "../src/create-lex-runtime.ts"
import { bot, intent, slot, slotType } from "./support/bot-builder.ts"
import { Conversation, say } from "./support/conversation.ts"

const reading =
  (definition: unknown, localeId = "en_US") =>
  () =>
    createLexRuntime({ definition, localeId, botId: "B", aliasId: "A", aliasName: "live" })

describe("reading a bot definition", () => {
  it.each<[string, unknown, RegExp]>([
    ["something that is no bot", { Flow: 1 }, /not the properties of an AWS::Lex::Bot: Name/],
    [
      "a wrong type, by its path",
      bot([], { NluConfidenceThreshold: "high" }),
      /BotLocales\.0\.NluConfidenceThreshold/,
    ],
    // [D] "You must configure an intent based on the AMAZON.FallbackIntent ... If you don't add one, creating the bot will fail."
    [
      "a bot without a fallback intent",
      {
        Name: "Bare",
        BotLocales: [{ LocaleId: "en_US", NluConfidenceThreshold: 0.4, Intents: [] }],
      },
      /no intent with the parent AMAZON\.FallbackIntent/,
    ],
    [
      "a slot type that is not there",
      bot([intent("Order", ["order"], { slots: [slot(["size", "Size"], "Size?")] })]),
      /slot type "Size"/,
    ],
    [
      "a priority for a slot that is not there",
      bot([intent("Order", ["order"], { SlotPriorities: [{ Priority: 1, SlotName: "size" }] })]),
      /priority to slot "size"/,
    ],
    [
      "a grammar slot type",
      bot([], { slotTypes: [slotType("Code", [], { ExternalSourceSetting: {} })] }),
      /grammar in S3/,
    ],
  ])("refuses %s", (_, definition, message) => {
    expect(reading(definition)).toThrow(message)
  })

  it("refuses a locale that the bot does not have, and names those it has", () => {
    expect(reading(bot([]), "es_US")).toThrow(/no locale es_US \(it has en_US\)/)
  })

  it("refuses a language that nothing here understands", () => {
    expect(reading(bot([], { LocaleId: "ko_KR" }), "ko_KR")).toThrow(
      /no language understanding for locale ko_KR/,
    )
  })

  // QnA, Bedrock, Kendra and Amazon Q answer what no intent is recognised for; none of them runs locally.
  it("stops with the name of a generative intent where Lex would ask one", async () => {
    const definition = bot([
      { Name: "Ask", ParentIntentSignature: "AMAZON.QInConnectIntent" },
      intent("Order", ["order"]),
    ])
    const call = new Conversation({ definition })

    await call.turn(say("order"))
    expect(call.effect.type).toBe("closed")
    await call.turn(say("what is the meaning of it all"))

    expect(call.effect).toMatchObject({
      type: "failed",
      reason: expect.stringContaining('AMAZON.QInConnectIntent ("Ask")'),
    })
  })
})
