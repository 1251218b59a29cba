import { expect, it } from "vitest"

import { botDefinition } from "../src/index.ts"

it("names nine intents, each with both code hooks on", () => {
  const [locale] = botDefinition({
    businessName: "Acme",
    locale: "en_US",
    voice: { id: "Joanna", engine: "neural" },
    agentHandOff: true,
  }).BotLocales

  expect(locale?.Intents.map((intent) => intent.Name)).toEqual([
    "ScheduleDemo",
    "CheckDemo",
    "MoveDemo",
    "CancelDemo",
    "TalkToAgent",
    "Repeat",
    "Goodbye",
    "Help",
    "FallbackIntent",
  ])
  for (const intent of locale?.Intents ?? []) {
    expect(intent.DialogCodeHook.Enabled).toBe(true)
    expect(intent.FulfillmentCodeHook.Enabled).toBe(true)
  }
})
