import { alternatives, firstWords, listed, vocabulary } from "./word-lists.ts"
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
  const pages = new Map<string, Page<Value>>()
  for (const [phrase, value] of phrases) {
    const words = wordsOf(phrase)
    const [first] = words
    if (first === undefined) continue
    const page = pages.get(first) ?? emptyPage()
    write(page, words, value)
    pages.set(first, page)
  }
  return bookOf(
    (first) => pages.get(first),
    (isMeant) =>
      [...pages.values()].flatMap(({ values }) =>
        [...values].flatMap(([phrase, value]) => (isMeant(value) ? phrase.split(" ") : [])),
      ),
  )
}

/**
 * Collects the phrases of lists as `phrases` reads them. A list of a few lines stands for ten thousand phrases, of which a
 * call needs some: those that begin with a word are written out when a caller says it for the first time.
 */
export function phraseBookOf<Value>(
  lists: readonly (readonly [list: string, value: Value])[],
): PhraseBook<Value> {
  const written = new Map<string, (readonly [phrase: string, value: Value])[]>()
  for (const [list, value] of lists)
    for (const phrase of listed(list))
      for (const first of firstWords(phrase)) {
        const before = written.get(first)
        if (before === undefined) written.set(first, [[phrase, value]])
        else before.push([phrase, value])
      }
  const pages = new Map<string, Page<Value>>()
  const pageOf = (first: string): Page<Value> | undefined => {
    const begun = written.get(first)
    if (begun === undefined) return undefined
    const page = emptyPage<Value>()
    for (const [phrase, value] of begun)
      for (const each of alternatives(phrase)) {
        const words = wordsOf(each)
        if (words[0] === first) write(page, words, value)
      }
    pages.set(first, page)
    return page
  }
  return bookOf(
    (first) => pages.get(first) ?? pageOf(first),
    (isMeant) => lists.flatMap(([list, value]) => (isMeant(value) ? vocabulary(list) : [])),
  )
}

/** The phrases that begin with the same word. */
interface Page<Value> {
  readonly values: Map<string, Value>
  /** Words of the longest one. */
  longest: number
}

function emptyPage<Value>(): Page<Value> {
  return { values: new Map(), longest: 0 }
}

function write<Value>(page: Page<Value>, words: readonly string[], value: Value): void {
  page.values.set(words.join(" "), value)
  page.longest = Math.max(words.length, page.longest)
}

function bookOf<Value>(
  pageOf: (first: string) => Page<Value> | undefined,
  wordsOfMeant: (isMeant: (value: Value) => boolean) => readonly string[],
): PhraseBook<Value> {
  const allAt = function* (words: readonly string[], at: number): Generator<Found<Value>> {
    const page = pageOf(words[at] ?? "")
    if (page === undefined) return
    for (let length = Math.min(page.longest, words.length - at); length > 0; length -= 1) {
      const value = page.values.get(words.slice(at, at + length).join(" "))
      if (value !== undefined) yield { value, to: at + length }
    }
  }
  return {
    longestAt: (words, at) => allAt(words, at).next().value ?? undefined,
    allAt: (words, at) => [...allAt(words, at)],
    words: (isMeant = () => true) => wordsOfMeant(isMeant),
  }
}
