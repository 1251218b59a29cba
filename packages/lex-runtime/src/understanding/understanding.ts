import type { Bot, BotIntent } from "../definition/bot.ts"
import { learnIntents, type IntentClassifier } from "./intent-classifier.ts"
import type { Language } from "./language.ts"
import { languageOf } from "./languages.ts"
import { oncePerUtterance } from "./once-per-utterance.ts"
import { slotResolvers, type ResolverOf } from "./resolvers.ts"
import { slotsInUtterances } from "./sample-utterances.ts"
import { readUtterance, type Utterance } from "./utterance.ts"

/** A bot's language understanding, learnt once from its definition. */
export interface Understanding {
  readonly language: Language
  readonly classify: IntentClassifier
  readonly resolverOf: ResolverOf
  readonly read: (raw: string) => Utterance
  /** Slots that a sentence may fill although they were not asked for, those first that have the first choice. */
  readonly sentenceSlots: (intent: BotIntent) => readonly string[]
}

/** Learns a bot. Takes milliseconds; the same bot always understands the same. */
export function learnBot(bot: Bot): Understanding {
  const language = languageOf(bot.localeId)
  const resolverOf = slotResolvers(bot, language)
  const mentioned = new Map(
    [...bot.intents.values()].map((one) => [one.Name, slotsInUtterances(one)]),
  )
  return {
    language,
    resolverOf,
    classify: oncePerUtterance(learnIntents(bot, language, resolverOf)),
    read: rememberingUtterances((raw) => readUtterance(raw, language.numberWords)),
    sentenceSlots: (intent) => mentioned.get(intent.Name) ?? [],
  }
}

/** Callers answer in the same few words: so many utterances are kept, with all that was found in them on a day. */
const mostUtterances = 512

function rememberingUtterances(read: (raw: string) => Utterance): (raw: string) => Utterance {
  const known = new Map<string, Utterance>()
  return (raw) => {
    const before = known.get(raw)
    if (before !== undefined) return before
    const utterance = read(raw)
    if (known.size >= mostUtterances) known.clear()
    known.set(raw, utterance)
    return utterance
  }
}
