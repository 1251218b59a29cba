import { locales } from "@call-center/domain"
import { acme } from "@call-center/domain/testing"

import { botDefinition, type BotOptions, type BotProperties } from "../src/index.ts"

const voices = { en_US: "Joanna", es_US: "Lupe" } as const

/** The longest name that the configuration accepts. */
const longName = "Acme ".repeat(12)

/** A bot of a locale with everything else as shipped. */
export function bot(options: Partial<BotOptions> = {}): BotProperties {
  const locale = options.locale ?? "en_US"
  return botDefinition({
    business: acme,
    locale,
    voice: { id: voices[locale], engine: "neural" },
    ...options,
  })
}

/** Every bot that a configuration can lead to, as far as its shape depends on the configuration. */
export const everyBot = locales.flatMap((locale) =>
  [true, false].map((agentHandOff) => ({
    name: `${locale} ${agentHandOff ? "with" : "without"} hand-off`,
    locale,
    agentHandOff,
    properties: bot({ locale, business: { ...acme, agentHandOff, name: longName } }),
  })),
)

/** The one locale of a bot. */
export function localeOf(properties: BotProperties): BotProperties["BotLocales"][number] {
  const [locale] = properties.BotLocales
  if (!locale) throw new Error("expected a bot with a locale")
  return locale
}

/** An intent by its name. */
export function intentOf(
  properties: BotProperties,
  name: string,
): ReturnType<typeof localeOf>["Intents"][number] {
  const intent = localeOf(properties).Intents.find((one) => one.Name === name)
  if (!intent) throw new Error(`expected an intent ${name}`)
  return intent
}
