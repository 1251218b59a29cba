import { wordsOf } from "./words.ts"

/** Phrases of one or more words, and what each means. */
export interface PhraseBook<Value> {
  /** The longest phrase that begins at a word; `to` is the word after it. */
  readonly longestAt: (words: readonly string[], at: number) => Found<Value> | undefined
  /** Every phrase that begins at a word, the longest first. */
  readonly allAt: (words: readonly string[], at: number) => readonly Found<Value>[]
  /** The words of all its phrases, or of those with one of some meanings. */
  readonly words: (isMeant?: (value: Value) => boolean) => readonly string[]
}

/** What was found in words: from the word it began with up to, not including, the word `to`. */
export interface Found<Value> {
  readonly value: Value
  readonly to: number
}

/** Collects phrases, each written as callers say it; where two are the same the last one counts. */
export function phraseBook<Value>(
  phrases: Iterable<readonly [phrase: string, value: Value]>,
): PhraseBook<Value> {
  const values = new Map<string, Value>()
  const longestByFirst = new Map<string, number>()
  for (const [phrase, value] of phrases) {
    const words = wordsOf(phrase)
    const [first] = words
    if (first === undefined) continue
    values.set(words.join(" "), value)
    longestByFirst.set(first, Math.max(words.length, longestByFirst.get(first) ?? 0))
  }
  const allAt = function* (words: readonly string[], at: number): Generator<Found<Value>> {
    const most = Math.min(longestByFirst.get(words[at] ?? "") ?? 0, words.length - at)
    for (let length = most; length > 0; length -= 1) {
      const value = values.get(words.slice(at, at + length).join(" "))
      if (value !== undefined) yield { value, to: at + length }
    }
  }
  return {
    longestAt: (words, at) => allAt(words, at).next().value ?? undefined,
    allAt: (words, at) => [...allAt(words, at)],
    words: (isMeant = () => true) =>
      [...values].flatMap(([phrase, value]) => (isMeant(value) ? phrase.split(" ") : [])),
  }
}
