import { remembered } from "@call-center/domain"

import { phrases } from "../word-lists.ts"
import { wordsOf } from "../words.ts"
import type { AnswerKind } from "./answer-kinds.ts"

/** What may be meant by a word that is in no list: typed with a slip, or run together with its neighbour. */
export interface Spelling {
  /** `fine` for a long word that says yes, `filler` for one that says nothing against it, else nothing. */
  readonly meantBy: (word: string) => "fine" | "filler" | undefined
}

/** Tells by the words of an answer's lists of phrases. What would need to be certain of a slip is told nothing. */
export function spellingOf(texts: readonly (readonly [string, AnswerKind])[]): Spelling {
  // Most calls have no slip in them.
  let lists: WordLists | undefined
  return { meantBy: remembered(256, (word) => meaningOf(word, (lists ??= wordLists(texts)))) }
}

function meaningOf(word: string, lists: WordLists): ReturnType<Spelling["meantBy"]> {
  const { yeses, harmless, joined, others } = lists
  if (isRunTogether(word, lists)) return "filler"
  if (word.length < shortestTyped || joined.has(word)) return undefined
  if (any(others, (other) => isOneSlipAway(word, other))) return undefined
  if (word.length >= shortestCertain - 1 && any(yeses, (yes) => isCertain(word, yes))) return "fine"
  return any(harmless, (known) => isLikely(word, known)) ? "filler" : undefined
}

interface WordLists {
  /** Say yes by themselves. */
  readonly yeses: ReadonlySet<string>
  /** Stand in phrases that speak against nothing. */
  readonly harmless: ReadonlySet<string>
  /** These and auxiliaries. */
  readonly joined: ReadonlySet<string>
  /** All others that are a phrase by themselves. */
  readonly others: ReadonlySet<string>
}

function wordLists(texts: readonly (readonly [string, AnswerKind])[]): WordLists {
  const yeses = new Set<string>()
  const harmless = new Set<string>()
  const auxiliaries = new Set<string>()
  const others = new Set<string>()
  const all = texts.flatMap(([text, kind]) =>
    phrases(text).map((phrase) => [phrase, kind] as const),
  )
  for (const [phrase, kind] of all) {
    const words = wordsOf(phrase)
    const isAlone = words.length === 1
    for (const word of words) {
      if (isAlone && (kind === "yes" || kind === "fine")) yeses.add(word)
      if (kind === "auxiliary") auxiliaries.add(word)
      else if (harmlessKinds.has(kind)) harmless.add(word)
      else if (isAlone) others.add(word)
    }
  }
  // A word that is a hindrance by itself is one within a harmless phrase as well: the "but" of "nothing but".
  for (const word of others) harmless.delete(word)
  return { yeses, harmless, joined: new Set([...harmless, ...auxiliaries]), others }
}

const harmlessKinds: ReadonlySet<AnswerKind> = new Set([
  "sound",
  "polite",
  "filler",
  "thing",
  "link",
  "yes",
  "fine",
  "short",
  "please",
  "go",
])

/** Shorter words have too many others that differ in one letter: right, light, night. */
const shortestCertain = 6
const shortestTyped = 4
/** In words of four letters a wrong one makes another word: fine, find, fire. */
const shortestWithWrongLetter = 5

function any(words: Iterable<string>, test: (word: string) => boolean): boolean {
  for (const word of words) if (test(word)) return true
  return false
}

function isCertain(word: string, known: string): boolean {
  return known.length >= shortestCertain && isOneSlipAway(word, known)
}

/** People rarely miss the first letter. */
function isLikely(word: string, known: string): boolean {
  if (word[0] !== known[0] || !isOneSlipAway(word, known)) return false
  return (
    word.length >= shortestWithWrongLetter || word.length !== known.length || isSwapped(word, known)
  )
}

/** "Isperfect": a long yes and a harmless word. */
function isRunTogether(word: string, { yeses, joined }: WordLists): boolean {
  for (let at = 2; at <= word.length - 2; at += 1) {
    const [one, other] = [word.slice(0, at), word.slice(at)]
    if (isLongYes(one, yeses) && joined.has(other)) return true
    if (joined.has(one) && isLongYes(other, yeses)) return true
  }
  return false
}

function isLongYes(word: string, yeses: ReadonlySet<string>): boolean {
  return word.length >= shortestTyped && yeses.has(word)
}

/** Whether one letter is missing, too many, wrong or swapped with its neighbour: "corect". */
function isOneSlipAway(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  const at = firstDifference(one, other)
  const [rest, otherRest] = [one.slice(at), other.slice(at)]
  if (rest.length < otherRest.length) return rest === otherRest.slice(1)
  if (rest.length > otherRest.length) return rest.slice(1) === otherRest
  return rest.slice(1) === otherRest.slice(1) || isSwapped(one, other)
}

function isSwapped(one: string, other: string): boolean {
  const at = firstDifference(one, other)
  const [rest, otherRest] = [one.slice(at), other.slice(at)]
  const isCrossed = rest[0] === otherRest[1] && rest[1] === otherRest[0]
  return isCrossed && rest.slice(2) === otherRest.slice(2)
}

function firstDifference(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return at
}
