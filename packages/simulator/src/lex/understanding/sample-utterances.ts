import type { Bot, BotIntent } from "../definition/bot.ts"
import type { Language } from "./language.ts"
import { readUtterance } from "./utterance.ts"

/** A sample utterance, its slots replaced by `{slot type}`. */
export interface Sample {
  readonly intent: BotIntent
  readonly words: readonly string[]
  /** Slots named in it, in order. */
  readonly slots: readonly string[]
}

/** Everything that a bot's intents are trained on: their own utterances and those of their built-in parents. */
export function samplesOf(bot: Bot, language: Language): Sample[] {
  const samples: Sample[] = []
  for (const intent of bot.intents.values()) {
    if (intent.isFallback) continue
    const builtIn = language.builtInUtterances[intent.ParentIntentSignature ?? ""] ?? []
    const own = intent.SampleUtterances.map((one) => one.Utterance)
    for (const text of [...own, ...builtIn]) samples.push(sampleOf(intent, text, language))
  }
  return samples
}

/** The names of an intent's slots that its sample utterances mention: only these are filled from a sentence. */
export function slotsInUtterances(intent: BotIntent): ReadonlySet<string> {
  const names = intent.SampleUtterances.flatMap(({ Utterance }) =>
    [...Utterance.matchAll(/\{([\w.]+)\}/g)].map((match) => match[1] ?? ""),
  )
  return new Set(names)
}

function sampleOf(intent: BotIntent, text: string, language: Language): Sample {
  const types = new Map(intent.Slots.map((slot) => [slot.Name.toLowerCase(), slot]))
  const slots: string[] = []
  const words = readUtterance(text, language.numberWords).tokens.map((token) => {
    const slot = types.get(token.text.slice(1, -1))
    if (!token.text.startsWith("{") || !slot) return token.text
    slots.push(slot.Name)
    return placeholder(slot.SlotTypeName ?? "")
  })
  return { intent, words, slots }
}

/** The word that stands for any value of a slot type. */
export function placeholder(slotType: string): string {
  return `{${slotType}}`
}
