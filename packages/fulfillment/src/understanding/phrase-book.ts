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
  const root = emptyBranch<Value>()
  const meanings = new Map<string, Value>()
  for (const [phrase, value] of phrases) {
    const words = wordsOf(phrase)
    if (words.length === 0) continue
    write(root, words, value)
    meanings.set(words.join(" "), value)
  }
  return bookOf(
    (first) => root.longer?.get(first),
    (isMeant) =>
      [...meanings].flatMap(([phrase, value]) => (isMeant(value) ? phrase.split(" ") : [])),
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
  const root = emptyBranch<Value>()
  const writtenOut = (first: string): Branch<Value> | undefined => {
    for (const [phrase, value] of written.get(first) ?? [])
      for (const each of alternatives(phrase)) {
        const words = wordsOf(each)
        if (words[0] === first) write(root, words, value)
      }
    written.delete(first)
    return root.longer?.get(first)
  }
  return bookOf(
    (first) => (written.has(first) ? writtenOut(first) : root.longer?.get(first)),
    (isMeant) => lists.flatMap(([list, value]) => (isMeant(value) ? vocabulary(list) : [])),
  )
}

/** Lists of phrases, each with the kind that it is of; a phrase of two kinds is of the last. */
export function kindsByText<Kind extends string>(
  texts: Readonly<Record<Kind, string>>,
): readonly (readonly [list: string, kind: Kind])[] {
  return Object.entries(texts).map(([kind, text]) => [text as string, kind as Kind])
}

/** Phrases that begin with the same words: what these mean by themselves, and the longer ones by their next word. */
interface Branch<Value> {
  value: Value | undefined
  longer: Map<string, Branch<Value>> | undefined
}

function emptyBranch<Value>(): Branch<Value> {
  return { value: undefined, longer: undefined }
}

function write<Value>(root: Branch<Value>, words: readonly string[], value: Value): void {
  let branch = root
  for (const word of words) {
    branch.longer ??= new Map()
    const next = branch.longer.get(word) ?? emptyBranch<Value>()
    branch.longer.set(word, next)
    branch = next
  }
  branch.value = value
}

function bookOf<Value>(
  branchOf: (first: string) => Branch<Value> | undefined,
  wordsOfMeant: (isMeant: (value: Value) => boolean) => readonly string[],
): PhraseBook<Value> {
  const shortestFirst = (words: readonly string[], at: number): Found<Value>[] => {
    const found: Found<Value>[] = []
    let branch = branchOf(words[at] ?? "")
    for (let to = at + 1; branch !== undefined; to += 1) {
      if (branch.value !== undefined) found.push({ value: branch.value, to })
      branch = branch.longer?.get(words[to] ?? "")
    }
    return found
  }
  return {
    longestAt: (words, at) => shortestFirst(words, at).at(-1),
    allAt: (words, at) => shortestFirst(words, at).toReversed(),
    words: (isMeant = () => true) => wordsOfMeant(isMeant),
  }
}
