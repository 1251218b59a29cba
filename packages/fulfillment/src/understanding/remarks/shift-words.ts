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
  /** One day later than what is spoken of. */
  readonly nextDay: readonly string[]
  /** What may come right after that: a day would make another one of it, "the day after Christmas". */
  readonly afterNextDay: readonly string[]
  readonly later: readonly string[]
  readonly earlier: readonly string[]
}
