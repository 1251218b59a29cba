import { addDays, type LocalDate } from "@call-center/domain"

import type { DayRange } from "../conversation/wish.ts"
import {
  dateOf,
  inNextWeek,
  nextDate,
  nextDayOfMonth,
  onOrAfter,
  periodOf,
  weekendOf,
} from "./calendar-days.ts"
import type { Mention } from "./mention.ts"
import type { Term } from "./terms.ts"

/**
 * Every day, week or month that was named, in order, resolved on the business's calendar. Lex resolves relative dates
 * in the zone of its region, and a week or month to its last day. While the caller is choosing, "the first" is a choice.
 */
export function readDays(
  terms: readonly Term[],
  today: LocalDate,
  isChoosing: boolean,
): readonly Mention<DayRange>[] {
  const mentions: Mention<DayRange>[] = []
  for (let at = 0; at < terms.length;) {
    const found = isChoosing && isPlace(terms[at]) ? undefined : readDayAt(terms, at, today)
    if (found === undefined) at += 1
    else {
      mentions.push({ value: found.days, start: at, end: at + found.length })
      at += found.length
    }
  }
  return mentions
}

interface Found {
  readonly days: DayRange
  /** How many terms were read. */
  readonly length: number
}

type Reader = (terms: readonly Term[], today: LocalDate) => Found | undefined

function readDayAt(terms: readonly Term[], at: number, today: LocalDate): Found | undefined {
  const rest = terms.slice(at, at + 8)
  for (const reader of readers) {
    const read = reader(rest, today)
    if (read !== undefined) return read
  }
  return undefined
}

/** 12/2, 2026-12-02 */
const literalDate: Reader = ([term], today) => {
  if (term?.kind !== "date") return undefined
  const { year, month, day } = term
  return oneDayFound(year === undefined ? nextDate(today, month, day) : dateOf(year, month, day), 1)
}

/** today, the day after tomorrow */
const dayOffset: Reader = ([term], today) =>
  term?.kind === "dayOffset" ? oneDayFound(addDays(today, term.value), 1) : undefined

/** Christmas Eve */
const yearDay: Reader = ([term], today) =>
  term?.kind === "yearDay"
    ? oneDayFound(nextDate(today, Math.floor(term.value / 100), term.value % 100), 1)
    : undefined

/** December 2, December the second, December 2nd 2027 */
const monthThenDay: Reader = (terms, today) => {
  const [month, ...rest] = terms
  if (month?.kind !== "month") return undefined
  const { after, skipped } = withoutFillers(rest)
  const [day, year] = after
  // "May I come on the 9th" names no month.
  if (!isDayOfMonth(day) || skipped > 1) return undefined
  return dated(today, { month: month.value, day: day.value, year }, 2 + skipped)
}

/** the 2nd of December, 2 December */
const dayThenMonth: Reader = (terms, today) => {
  const [day, ...rest] = terms
  if (!isDayOfMonth(day)) return undefined
  const { after, skipped } = withoutFillers(rest)
  const [month, year] = after
  if (month?.kind !== "month" || skipped > 1) return undefined
  return dated(today, { month: month.value, day: day.value, year }, 2 + skipped)
}

/** Thursday, this Thursday, next Thursday, Thursday next week, Monday the seventh */
const weekday: Reader = (terms, today) => {
  const [first, second] = terms
  const isModified = first?.kind === "next" || first?.kind === "this"
  const day = isModified ? second : first
  if (day?.kind !== "weekday") return undefined
  const read = isModified ? 2 : 1
  const { after, skipped } = withoutFillers(terms.slice(read))
  const [following, unit] = after
  if (following?.kind === "next" && unit?.kind === "unit" && unit.value === 7)
    return oneDayFound(inNextWeek(today, day.value), read + skipped + 2)
  if (
    following?.kind === "ordinal" ||
    following?.kind === "month" ||
    following?.kind === "number"
  ) {
    // "Monday the seventh", "Wednesday December 2": the date tells more than the weekday.
    const date = readDate(after, today)
    if (date !== undefined) return { ...date, length: read + skipped + date.length }
  }
  if (first?.kind === "next") return oneDayFound(inNextWeek(today, day.value), read)
  const earliest = first?.kind === "this" ? today : addDays(today, 1)
  return oneDayFound(onOrAfter(earliest, day.value), read)
}

/** in three days, in two weeks, in a week, a week from Friday */
const distance: Reader = (terms, today) => {
  if (terms[0]?.kind === "within") {
    const { after, skipped } = withoutFillers(terms.slice(1))
    const [first, second] = after
    const count = first?.kind === "number" ? first.value : undefined
    const unit = count === undefined ? first : second
    if (unit?.kind !== "unit" || unit.value === 2) return undefined
    const days = Math.min(unit.value * (count ?? 1), 3650)
    return oneDayFound(addDays(today, days), 1 + skipped + (count === undefined ? 1 : 2))
  }
  const [unit, from, ...rest] = terms
  if (unit?.kind !== "unit" || unit.value !== 7 || from?.kind !== "from") return undefined
  const start = readDayAt(rest, 0, today)
  return start && oneDayFound(addDays(start.days.from, 7), 2 + start.length)
}

/** next week, this week, this weekend, the weekend, next month, la semana que viene */
const period: Reader = (terms, today) => {
  const [first, second] = terms
  if (first?.kind === "unit" && first.value === 2 && second?.kind !== "next")
    return { days: weekendOf(today), length: 1 }
  const unit = first?.kind === "unit" && second?.kind === "next" ? first : second
  const isNext = first?.kind === "next" || second?.kind === "next"
  if (unit?.kind !== "unit" || (!isNext && first?.kind !== "this")) return undefined
  const days = periodOf(today, isNext, unit.value)
  return days && { days, length: 2 }
}

/** the 18th, the fifteenth; but not the 31st of November, which is no day at all */
const ordinalAlone: Reader = ([day, ...rest], today) => {
  if (day?.kind !== "ordinal") return undefined
  const { after, skipped } = withoutFillers(rest)
  if (after[0]?.kind === "month" && skipped <= 1) return undefined
  return oneDayFound(nextDayOfMonth(today, day.value), 1)
}

/** the fifth of next month */
const dayOfNextMonth: Reader = ([day, ...rest], today) => {
  if (day?.kind !== "ordinal") return undefined
  const { after, skipped } = withoutFillers(rest)
  const [next, unit] = after
  if (next?.kind !== "next" || unit?.kind !== "unit" || unit.value !== 30) return undefined
  const first = periodOf(today, true, unit.value)?.from
  if (first === undefined) return undefined
  const [year = 0, month = 0] = first.split("-").map(Number)
  return oneDayFound(dateOf(year, month, day.value), 3 + skipped)
}

const readers: readonly Reader[] = [
  literalDate,
  dayOffset,
  yearDay,
  monthThenDay,
  dayThenMonth,
  weekday,
  distance,
  period,
  dayOfNextMonth,
  ordinalAlone,
]

/** A date after a weekday, in any of its forms. */
const readDate: Reader = (terms, today) =>
  monthThenDay(terms, today) ?? dayThenMonth(terms, today) ?? ordinalAlone(terms, today)

function isPlace(term: Term | undefined): boolean {
  return term?.kind === "ordinal" && term.value <= 3
}

function dated(
  today: LocalDate,
  {
    month,
    day,
    year,
  }: { readonly month: number; readonly day: number; readonly year: Term | undefined },
  length: number,
): Found | undefined {
  if (year?.kind === "number" && year.value >= 2000 && year.value < 2100)
    return oneDayFound(dateOf(year.value, month, day), length + 1)
  return oneDayFound(nextDate(today, month, day), length)
}

function oneDayFound(date: LocalDate | undefined, length: number): Found | undefined {
  return date && { days: { from: date, to: date }, length }
}

function isDayOfMonth(term: Term | undefined): term is Term & { readonly value: number } {
  return (
    (term?.kind === "number" || term?.kind === "ordinal") && term.value >= 1 && term.value <= 31
  )
}

function withoutFillers(terms: readonly Term[]): {
  readonly after: readonly Term[]
  readonly skipped: number
} {
  const skipped = terms.findIndex((term) => term.kind !== "filler")
  return skipped < 0
    ? { after: [], skipped: terms.length }
    : { after: terms.slice(skipped), skipped }
}
