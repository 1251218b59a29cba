import type { CallCenter } from "@call-center/config"

import { configuredBot } from "./deployed-bot.ts"

/**
 * What callers are expected to say: the sample utterances of the bot's intents, without what stands for slots, and the values
 * of its slot types with their synonyms; not the keys that stand among them. Each of them once, in the order of the bot's definition.
 */
export function botPhrases(callCenter: CallCenter): readonly string[] {
  const locales = configuredBot(callCenter).BotLocales
  const utterances = locales.flatMap(({ Intents }) =>
    Intents.flatMap(({ SampleUtterances = [] }) =>
      SampleUtterances.flatMap(({ Utterance }) => Utterance.split(/\{[^}]*\}/u)),
    ),
  )
  const values = locales.flatMap(({ SlotTypes }) =>
    SlotTypes.flatMap(({ SlotTypeValues }) =>
      SlotTypeValues.flatMap(({ SampleValue, Synonyms }) =>
        [SampleValue, ...Synonyms].map(({ Value }) => Value),
      ),
    ),
  )
  const phrases = [...utterances, ...values].map((text) => text.trim())
  return [...new Set(phrases.filter((text) => /\p{L}/u.test(text)))]
}
