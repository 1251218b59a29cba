import type { ConstructionName } from "./constructions/constructions.ts"
import type { WordValues } from "./grammar/values.ts"
import type { DigitStyle } from "./literals.ts"

/** Phrases that say how days and times hang together, or what the caller thinks of them. */
export type PhraseKind =
  /** What follows is given up: not, instead of, I can't do. */
  | "not"
  /** What follows is given up where something is moved: from. */
  | "origin"
  /** What comes before is given up: doesn't work, is too early. */
  | "unfit"
  /** What was said before is taken back: no wait, I mean. */
  | "correction"
  /** What follows is wanted: make it, I'd prefer. */
  | "wanted"
  /** What comes before is wanted: would be better. */
  | "better"
  /** Something is moved, so that "from Monday to Friday" is no range of days. */
  | "moving"
  | "yes"
  | "no"
  | "none"
  | "any"
  /** "I don't know": in answer to a question for a day or time, the same as `any`; elsewhere no wish. */
  | "undecided"
  | "earliest"
  | "latest"
  | "last"
  | "abandon"
  | "wait"
  /** Words before a number that make it a place in a list: option two. */
  | "label"
  /** Words after an ordinal that make it a place in a list: the second one. */
  | "one"
  /** A zero among digits. */
  | "oh"
  /** The digit that follows is said twice, or three times. */
  | "twice"
  | "thrice"
  /** Words of days and times that mean something only with the words beside them: left unread, these were not understood. */
  | "binding"
  /** Binds what comes after it: a day that ends with such a word is whole only at the end, or before a time. */
  | "dangling"
  /** Begins another clause: a word of a day before it has nothing to do with what comes after it. */
  | "clause"
  | "filler"

/** How callers of one language speak of times and answer questions. All in lower case, without accents or punctuation. */
export interface Lexicon extends DigitStyle {
  readonly values: Readonly<Record<keyof WordValues, Readonly<Record<string, number>>>>
  /** How words of days and times are put together, by what they mean together. */
  readonly patterns: Readonly<Record<ConstructionName, string>>
  readonly phrases: Readonly<Record<PhraseKind, readonly string[]>>
}
