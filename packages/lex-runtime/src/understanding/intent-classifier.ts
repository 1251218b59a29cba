import type { Bot } from "../definition/bot.ts"
import type { Language } from "./language.ts"
import { withoutOverlaps } from "./phrase-rule.ts"
import type { ResolverOf } from "./resolvers.ts"
import { samplesOf, type Sample } from "./sample-utterances.ts"
import type { ReadingContext } from "./slot-reading.ts"
import { centroidOf, learnTermWeights, type TermVector } from "./term-vectors.ts"
import type { Utterance } from "./utterance.ts"

export interface IntentScore {
  readonly intent: string
  /** 0 to 1; 1 is a sample utterance word for word. */
  readonly confidence: number
  /** The slots of the sample that the utterance is most like, in their order. */
  readonly slots: readonly string[]
}

/** Ranks intents by how much an utterance is like their samples, best first. */
export type IntentClassifier = (utterance: Utterance, context: ReadingContext) => IntentScore[]

/** How much an intent's samples as a whole count against the one that is most alike. */
const WHOLE_INTENT = 0.45
// The likeness of two short texts is small even when they mean the same; this lifts 0.24 to Lex's default threshold 0.4.
const LIFT = 0.64
/** The words of a sample, but for common ones. */
const ALMOST_WORD_FOR_WORD = 0.95

/** Learns a bot's sample utterances. */
export function learnIntents(
  bot: Bot,
  language: Language,
  resolverOf: ResolverOf,
): IntentClassifier {
  const samples = samplesOf(bot, language)
  const weights = learnTermWeights(
    samples.map((sample) => sample.words),
    language,
  )
  const likeness = learnLikeness(
    samples,
    samples.map((sample) => weights.vector(sample.words)),
  )
  const wordForWord = keyed(samples, (sample) => sample.words.join(" "))
  const almost = keyed(samples, (sample) => tellingWords(sample.words, language))
  const types = new Set(
    samples.flatMap(({ words }) => words.filter((word) => word.startsWith("{"))),
  )
  return (utterance, context) => {
    const best = new Map<string, IntentScore>()
    const offer = (sample: Sample | undefined, confidence: number): void => {
      if (!sample || confidence <= (best.get(sample.intent.Name)?.confidence ?? 0)) return
      const rounded = Math.round(confidence * 100) / 100
      const { intent, slots } = sample
      best.set(intent.Name, { intent: intent.Name, confidence: rounded, slots })
    }
    for (const words of variantsOf(utterance, { types, resolverOf, context })) {
      for (const [sample, score] of likeness(weights.vector(words)))
        offer(sample, Math.min(score ** LIFT, 0.9))
      offer(almost.get(tellingWords(words, language)), ALMOST_WORD_FOR_WORD)
      offer(wordForWord.get(words.join(" ")), 1)
    }
    return [...best.values()].toSorted((a, b) => b.confidence - a.confidence)
  }
}

/** Likeness of a vector to each intent, with the intent's sample that is most alike. */
type Likeness = (vector: TermVector) => Iterable<readonly [Sample, number]>

function learnLikeness(samples: readonly Sample[], vectors: readonly TermVector[]): Likeness {
  const intents = [...new Set(samples.map((sample) => sample.intent.Name))]
  const centroids = intents.map((name) =>
    centroidOf(vectors.filter((_, at) => samples[at]?.intent.Name === name)),
  )
  const index = invertedIndex([...vectors, ...centroids])
  const intentOf = samples.map((sample) => intents.indexOf(sample.intent.Name))
  return (vector) => {
    const scores = new Float64Array(samples.length + intents.length)
    for (const [term, weight] of vector) {
      const postings = index.get(term)
      if (postings === undefined) continue
      const { places, weights } = postings
      for (let at = 0; at < places.length; at += 1) {
        const place = places[at] ?? 0
        scores[place] = (scores[place] ?? 0) + weight * (weights[at] ?? 0)
      }
    }
    const best: (readonly [Sample, number] | undefined)[] = intents.map(() => undefined)
    for (let at = 0; at < samples.length; at += 1) {
      const score = scores[at] ?? 0
      const intent = intentOf[at] ?? 0
      const sample = samples[at]
      if (sample !== undefined && score > (best[intent]?.[1] ?? 0)) best[intent] = [sample, score]
    }
    return best.flatMap((found, intent) => {
      if (found === undefined) return []
      const [sample, score] = found
      const whole = scores[samples.length + intent] ?? 0
      return [[sample, (1 - WHOLE_INTENT) * score + WHOLE_INTENT * whole] as const]
    })
  }
}

/** Where a term occurs, and how much it weighs there. */
interface Postings {
  readonly places: number[]
  readonly weights: number[]
}

function invertedIndex(vectors: readonly TermVector[]): ReadonlyMap<string, Postings> {
  const index = new Map<string, Postings>()
  for (const [at, vector] of vectors.entries())
    for (const [term, weight] of vector) {
      const { places, weights } = index.get(term) ?? { places: [], weights: [] }
      if (places.length === 0) index.set(term, { places, weights })
      places.push(at)
      weights.push(weight)
    }
  return index
}

/** Samples by a key; a key that two intents share belongs to none, save the first of equal texts. */
function keyed(
  samples: readonly Sample[],
  keyOf: (sample: Sample) => string,
): ReadonlyMap<string, Sample> {
  const byKey = new Map<string, Sample>()
  for (const sample of samples) {
    const key = keyOf(sample)
    if (key !== "" && !byKey.has(key)) byKey.set(key, sample)
  }
  return byKey
}

/** A text without its common words; empty when less than two words are left, which tell too little. */
function tellingWords(words: readonly string[], language: Language): string {
  const telling = words.filter((word) => !language.stopWords.has(word))
  return telling.length > 1 ? telling.join(" ") : ""
}

/** The words as said, and with slot values replaced by their types, as in the samples. */
function variantsOf(
  utterance: Utterance,
  request: {
    readonly types: ReadonlySet<string>
    readonly resolverOf: ResolverOf
    readonly context: ReadingContext
  },
): string[][] {
  const said = utterance.tokens.map((token) => token.text)
  const spans = [...request.types].flatMap((type) =>
    request
      .resolverOf(type.slice(1, -1))
      .find(utterance, request.context)
      .map(({ from, to }) => ({ from, to, type })),
  )
  if (spans.length === 0) return [said]
  const kept = withoutOverlaps(spans)
  const replaced: string[] = []
  for (const [at, word] of said.entries()) {
    const offset = utterance.offsets[at] ?? 0
    const span = kept.find((one) => offset >= one.from && offset < one.to)
    if (!span) replaced.push(word)
    else if (offset === span.from) replaced.push(span.type)
  }
  return [said, replaced]
}
