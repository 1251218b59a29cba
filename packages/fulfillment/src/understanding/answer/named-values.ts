import {
  type Instant,
  type LocalDate,
  localDateOf,
  localTimeOf,
  type TimeZone,
  weekdayOf,
  weekdays,
} from "@call-center/domain"

import type { ReadBack } from "../../conversation/read-back.ts"
import { exactly, isPartOf, type Wish } from "../../conversation/wish.ts"
import { dayPartWindows } from "../day-part.ts"
import { dayParts, type Lexicon } from "../lexicon.ts"
import { isGivenUp, isPronoun, type Mention } from "../mention.ts"
import { readDays } from "../read-days.ts"
import { readHours } from "../read-hours.ts"
import { readTerms, type Term } from "../terms.ts"
import type { NamedValue } from "./pieces.ts"

/** What the words of an answer are held against. */
export interface Known {
  readonly lexicon: Lexicon
  readonly today: LocalDate
  readonly timeZone: TimeZone
  readonly readBack: ReadBack | undefined
}

/** Every day, time and number that an answer names, by the words that name it, and whether it was read back. */
export function namedValues(text: string, known: Known): readonly NamedValue[] {
  const terms = readTerms(text, known.lexicon)
  const isOfNumber = known.readBack?.of === "number"
  const mentions = isOfNumber ? digitRuns(terms, known.readBack) : wishes(terms, known)
  const starts = wordStarts(terms)
  return mentions.map(({ value, start, end }) => ({
    from: starts[start] ?? 0,
    to: starts[end] ?? 0,
    isReadBack: value,
  }))
}

function wishes(terms: readonly Term[], known: Known): readonly Mention<boolean>[] {
  const days = readDays(terms, known.today, false)
  const taken = (at: number): boolean => days.some(({ start, end }) => start <= at && at < end)
  const hours = readHours(terms, known.lexicon.minutesFirst, taken).filter(
    ({ start, end }) => end - start > 1 || !isPronoun(terms, start),
  )
  const named: readonly Mention<Wish>[] = [
    ...days.map((mention) => valued(mention, { days: mention.value })),
    ...hours.map((mention) => valued(mention, mention.value.wish)),
    ...terms.flatMap((term, start) =>
      term.kind === "dayPart" ? [{ value: partWish(term.value), start, end: start + 1 }] : [],
    ),
  ]
  return named.map((mention) => valued(mention, isReadBack(terms, mention, known)))
}

function valued<Value>({ start, end }: Mention<unknown>, value: Value): Mention<Value> {
  return { value, start, end }
}

function partWish(index: number): Wish {
  return { window: dayPartWindows[dayParts[index] ?? "morning"] }
}

/** "From Thursday" is what a demo is moved from; anything else is the day and time that were read back, or another. */
function isReadBack(
  terms: readonly Term[],
  mention: Mention<Wish>,
  { readBack, timeZone }: Known,
): boolean {
  if (readBack === undefined || readBack.of === "number") return false
  const words = terms.slice(mention.start, mention.end)
  const isOf = (start: Instant): boolean => {
    const date = localDateOf(timeZone, start)
    // "Friday the third" is not Thursday the third, whatever day the rest of it is read as.
    const weekday = weekdays.indexOf(weekdayOf(date)) + 1
    if (words.some((term) => term.kind === "weekday" && term.value !== weekday)) return false
    return isPartOf(exactly(date, localTimeOf(timeZone, start)), mention.value)
  }
  const isLeft = readBack.of === "move" && isGivenUp(terms, mention) && isOf(readBack.from)
  return isLeft || isOf(readBack.startsAt)
}

/** Digits in a row, which are read back when they are part of the number. */
function digitRuns(
  terms: readonly Term[],
  readBack: ReadBack | undefined,
): readonly Mention<boolean>[] {
  const number = readBack?.of === "number" ? readBack.number : ""
  const runs: Mention<boolean>[] = []
  for (let start = 0; start < terms.length; start += 1) {
    let end = start
    let digits = ""
    for (; digitsOf(terms[end]) !== ""; end += 1) digits += digitsOf(terms[end])
    if (end === start) continue
    runs.push({ value: number.includes(digits), start, end })
    start = end
  }
  return runs
}

function digitsOf(term: Term | undefined): string {
  if (term?.kind === "oh") return "0"
  if (term?.kind !== "number") return ""
  return /^\d+$/u.test(term.text) ? term.text : String(term.value)
}

function wordStarts(terms: readonly Term[]): readonly number[] {
  const starts = [0]
  for (const term of terms) starts.push((starts.at(-1) ?? 0) + term.text.split(" ").length)
  return starts
}
