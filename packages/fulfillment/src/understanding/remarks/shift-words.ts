import type { PhraseBook } from "../phrase-book.ts"

/** How one language says by how much, and in which direction, something is to be moved. Everything in lower case, without accents. */
export interface ShiftWords {
  /** What stands before a unit: how many of it. */
  readonly amounts: Readonly<Record<string, number>>
  /** Minutes of a unit. */
  readonly minutes: Readonly<Record<string, number>>
  /** Days of a unit. */
  readonly days: Readonly<Record<string, number>>
  /** Half a unit more, after it: an hour and a half. */
  readonly andHalf: readonly string[]
  /** Days and weeks beside what is spoken of, by the days that they are away from it: "the day after", "the week before". */
  readonly neighbours: PhraseBook<number>
  /** Direct from an amount to what is spoken of: "an hour after", "a week before that". */
  readonly after: readonly string[]
  readonly before: readonly string[]
  /** Names what is spoken of, after these. */
  readonly spokenOf: PhraseBook<true>
  /** What may come right after all this: a day would make another one of it, "the day after Christmas". */
  readonly mayFollow: readonly string[]
  /** Verbs that make an amount alone mean later, "push it a week", and what may stand between the two. */
  readonly movers: readonly string[]
  readonly moved: readonly string[]
  readonly later: readonly string[]
  readonly earlier: readonly string[]
}
