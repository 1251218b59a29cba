/** Terms with a value, by what the value is. */
export type ValuedKind =
  /** ISO weekday, Monday is 1. */
  | "weekday"
  /** Month, January is 1. */
  | "month"
  /** Days from today. */
  | "dayOffset"
  /** A named day of each year as MMDD: 1224. */
  | "yearDay"
  /** Minutes since midnight: noon is 720. */
  | "clock"
  /** Hours to add: 0 before noon, 12 after it. */
  | "meridiem"
  /** Index into `dayParts`. */
  | "dayPart"
  /** Days that a unit of time has: 1, 7; 2 is the weekend, 30 the month. */
  | "unit"
  | "number"
  | "ordinal"

/** Terms that say how others hang together, or what the caller thinks of them. */
export type PlainKind =
  | "next"
  | "this"
  | "within"
  | "half"
  | "quarter"
  /** A quarter less than the hour before it. */
  | "quarterTo"
  | "past"
  | "to"
  | "oClock"
  | "at"
  | "after"
  | "before"
  | "between"
  | "and"
  | "from"
  | "insteadOf"
  | "hundred"
  | "oh"
  | "yes"
  | "no"
  | "none"
  | "any"
  | "earliest"
  | "latest"
  | "last"
  | "later"
  | "earlier"
  | "abandon"
  | "wait"
  /** Words before a number that make it a place in a list: option two. */
  | "label"
  | "filler"

export const dayParts = ["morning", "afternoon", "evening", "night"] as const

/** How callers of one language speak of times and answer questions. All in lower case, without accents or punctuation. */
export interface Lexicon {
  readonly valued: Readonly<Record<ValuedKind, Readonly<Record<string, number>>>>
  readonly plain: Readonly<Record<PlainKind, readonly string[]>>
  /** Endings of ordinals written with digits: 2nd. */
  readonly ordinalEndings: readonly string[]
  /** Whether 12/2 is December 2 or February 12. */
  readonly monthFirst: boolean
  /** Whether minutes come before the hour (ten past four) or after it (las cuatro y diez). */
  readonly minutesFirst: boolean
}
