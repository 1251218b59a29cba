import type { Bot, BotIntent } from "../definition/bot.ts"
import type { SlotDefinition } from "../definition/slot-schema.ts"
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
export function slotsInUtterances(intent: BotIntent): readonly string[] {
  const named = new Set(slotNamesIn(intent.SampleUtterances))
  const mentioned = intent.slotOrder.filter((slot) => named.has(slot.Name.toLowerCase()))
  // When a value could be meant for several, a required slot has more use for it.
  const required = mentioned.filter((slot) => isRequired(slot))
  return [...required, ...mentioned.filter((slot) => !isRequired(slot))].map((slot) => slot.Name)
}

/** The slots of an intent that a slot's own sample utterances mention, in their order. */
export function slotsInAnswers(intent: BotIntent, slot: SlotDefinition): readonly string[] {
  const named = slotNamesIn(slot.ValueElicitationSetting.SampleUtterances ?? [])
  const names = new Map(intent.slotOrder.map((one) => [one.Name.toLowerCase(), one.Name]))
  return [...new Set(named.flatMap((name) => names.get(name) ?? []))]
}

function slotNamesIn(utterances: readonly { readonly Utterance: string }[]): string[] {
  return utterances.flatMap(({ Utterance }) =>
    [...Utterance.matchAll(/\{([\w.-]+)\}/g)].map((match) => (match[1] ?? "").toLowerCase()),
  )
}

function isRequired(slot: SlotDefinition): boolean {
  return slot.ValueElicitationSetting.SlotConstraint === "Required"
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
function placeholder(slotType: string): string {
  return `{${slotType}}`
}
