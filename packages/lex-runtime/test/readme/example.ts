import { createLexRuntime } from "../../src/index.ts"

// Properties of an AWS::Lex::Bot, or what readBotExport makes of an export.
const definition = {
  Name: "demos",
  BotLocales: [
    {
      LocaleId: "en_US",
      Intents: [
        {
          Name: "ScheduleDemo",
          SampleUtterances: [{ Utterance: "schedule a demo" }],
          FulfillmentCodeHook: { Enabled: true },
        },
        { Name: "FallbackIntent", ParentIntentSignature: "AMAZON.FallbackIntent" },
      ],
    },
  ],
}

const lex = createLexRuntime({
  definition,
  localeId: "en_US",
  botId: "BOT",
  aliasId: "ALIAS",
  aliasName: "live",
})
const nowMs = Date.parse("2026-12-01T14:00:00Z")
const [session] = lex.start({ sessionId: "one", sessionAttributes: {}, platform: "Connect" }, nowMs)
const input = { kind: "speech", text: "schedule a demo" } as const
const [, effect] = lex.step(session, { type: "input", input }, nowMs)
export const happens = effect.type // "invokeCodeHook"; others are "listen", "closed" and "failed"
