import type { Bot } from "../definition/bot.ts"
import type { Language } from "./language.ts"
import { withoutOverlaps } from "./phrase-rule.ts"
import type { ResolverOf } from "./resolvers.ts"
import { samplesOf, type Sample } from "./sample-utterances.ts"
import type { ReadingContext } from "./slot-reading.ts"
import { learnTermWeights } from "./term-vectors.ts"
import type { Utterance } from "./utterance.ts"

export interface IntentScore {
  readonly intent: string
  /** 0 to 1; 1 is a sample utterance word for word. */
  readonly confidence: number
  /** The slots of the sample that the utterance is most like, in their order. */
  readonly slots: readonly string[]
}

/** Ranks intents by how much an utterance is like their samples. */
export type IntentClassifier = (utterance: Utterance, context: ReadingContext) => IntentScore[]

// The cosine of two short texts is small even when they mean the same; this lifts 0.2 to Lex's default threshold 0.4.
const LIFT = 0.57

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
  const index = invertedIndex(samples, (words) => weights.vector(words))
  const exact = new Map(
    samples.toReversed().map((sample) => [keyOf(sample.words, language), sample]),
  )
  const types = new Set(
    samples.flatMap(({ words }) => words.filter((word) => word.startsWith("{"))),
  )
  return (utterance, context) => {
    const best = new Map<string, IntentScore>()
    const offer = ({ intent, slots }: Sample, confidence: number): void => {
      if (confidence > (best.get(intent.Name)?.confidence ?? 0))
        best.set(intent.Name, { intent: intent.Name, confidence: round(confidence), slots })
    }
    for (const words of variantsOf(utterance, { types, resolverOf, context })) {
      const same = exact.get(keyOf(words, language))
      if (same) offer(same, 1)
      for (const [sample, cosine] of bestSamples(weights.vector(words), { index, samples }))
        offer(sample, Math.min(cosine ** LIFT, 0.99))
    }
    return [...best.values()].toSorted((a, b) => b.confidence - a.confidence)
  }
}

type Index = ReadonlyMap<string, readonly (readonly [number, number])[]>

function invertedIndex(
  samples: readonly Sample[],
  vector: (words: readonly string[]) => ReadonlyMap<string, number>,
): Index {
  const index = new Map<string, (readonly [number, number])[]>()
  for (const [at, sample] of samples.entries())
    for (const [term, weight] of vector(sample.words)) {
      const postings = index.get(term)
      if (postings) postings.push([at, weight])
      else index.set(term, [[at, weight]])
    }
  return index
}

/** The sample of each intent that is most like a vector, with the cosine between them. */
function bestSamples(
  vector: ReadonlyMap<string, number>,
  learnt: { readonly index: Index; readonly samples: readonly Sample[] },
): Iterable<readonly [Sample, number]> {
  const scores = new Float64Array(learnt.samples.length)
  for (const [term, weight] of vector)
    for (const [at, other] of learnt.index.get(term) ?? [])
      scores[at] = (scores[at] ?? 0) + weight * other
  const best = new Map<string, readonly [Sample, number]>()
  for (const [at, sample] of learnt.samples.entries()) {
    const score = scores[at] ?? 0
    if (score > (best.get(sample.intent.Name)?.[1] ?? 0))
      best.set(sample.intent.Name, [sample, score])
  }
  return best.values()
}

function round(confidence: number): number {
  return Math.round(confidence * 100) / 100
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

/** What two texts share that say the same but for common words. */
function keyOf(words: readonly string[], language: Language): string {
  const telling = words.filter((word) => !language.stopWords.has(word))
  return (telling.length > 0 ? telling : words).join(" ")
}
