import {
  addMonths,
  dayOf,
  monthStart,
  partsOf,
  weekdayOf,
  weekdayOnOrAfter,
  type Day,
} from "./day.ts"
import type { Groups, PhraseRule } from "./phrase-rule.ts"

export interface DateContext {
  readonly today: Day
}

export type DateRule = PhraseRule<Day, DateContext>

export type DateUnit = "day" | "week" | "month" | "year"

/** Words that stand before a day and move it: "two weeks from" Monday, "the day after" Christmas. */
export interface DateShift {
  /** Matches at the end of what stands before the day. */
  readonly pattern: RegExp
  readonly read: (groups: Groups) => { readonly count: number; readonly unit: DateUnit }
}

/** The next such day on or after today: "This defaults to dates on or after the current date" (AMAZON.Date). */
export function nextMonthDay(today: Day, month: number, day: number): Day | undefined {
  const { year } = partsOf(today)
  // 29 February may be up to eight years away.
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const found = dayOf(year + ahead, month, day)
    if (found !== undefined && found >= today) return found
  }
  return undefined
}

/** The next such day of a month, this month's or a later one's. */
export function nextDayOfMonth(today: Day, day: number): Day | undefined {
  for (let ahead = 0; ahead < 12; ahead += 1) {
    const start = monthStart(today, ahead)
    const found = start + day - 1
    if (day >= 1 && found < monthStart(start, 1) && found >= today) return found
  }
  return undefined
}

/** A day of the month after today's; undefined when that month is shorter. */
export function dayOfNextMonth(today: Day, day: number): Day | undefined {
  const found = monthStart(today, 1) + day - 1
  return found < monthStart(today, 2) ? found : undefined
}

/** The next such day of a month that falls on a weekday, looked for over two years; else without regard to it. */
export function nextWeekdayAndDay(today: Day, weekday: number, day: number): Day | undefined {
  for (let ahead = 0; ahead < 24; ahead += 1) {
    const start = monthStart(today, ahead)
    const found = start + day - 1
    if (found >= today && found < monthStart(start, 1) && weekdayOf(found) === weekday) return found
  }
  return nextDayOfMonth(today, day)
}

/** The nth given weekday of the month that starts on `start`; 0 is the last one. */
export function nthWeekday(start: Day, weekday: number, nth: number): Day | undefined {
  const next = monthStart(start, 1)
  if (nth === 0) return weekdayOnOrAfter(next - 7, weekday)
  const found = weekdayOnOrAfter(start, weekday) + 7 * (nth - 1)
  return found < next ? found : undefined
}

/** Like `nthWeekday` of a month by number, this year's or, when that has passed, next year's. */
export function nextNthWeekday(
  today: Day,
  nthOf: { readonly month: number; readonly weekday: number; readonly nth: number },
): Day | undefined {
  const { year } = partsOf(today)
  for (const candidate of [year, year + 1]) {
    const start = dayOf(candidate, nthOf.month, 1)
    const found = start === undefined ? undefined : nthWeekday(start, nthOf.weekday, nthOf.nth)
    if (found !== undefined && found >= today) return found
  }
  return undefined
}

/** A year of four digits, of two, or said in two halves (`20 27`). */
export function fullYear(text: string): number {
  const year = Number(text.replaceAll(" ", ""))
  return year < 100 ? 2000 + year : year
}

/** Days, weeks, months or years from a day. */
export function dayAfter(from: Day, count: number, unit: DateUnit): Day {
  switch (unit) {
    case "day":
      return from + count
    case "week":
      return from + 7 * count
    case "month":
      return addMonths(from, count)
    case "year":
      return addMonths(from, 12 * count)
  }
}

/**
 * What AMAZON.Date makes of a whole week, month or year: the last day of a future one, the first day of the current or
 * a past one. "Next week" is the last day of the *current* week, by AWS's own example (2020-11-25 gives 2020-11-29).
 */
export function periodDay(
  today: Day,
  unit: "week" | "month" | "year",
  which: "this" | "next" | "last",
): Day {
  if (unit === "week") {
    const monday = today - weekdayOf(today) + 1
    return which === "next" ? monday + 6 : which === "this" ? monday : monday - 7
  }
  if (unit === "month")
    return which === "next"
      ? monthStart(today, 2) - 1
      : monthStart(today, which === "this" ? 0 : -1)
  const january = monthStart(today, 1 - partsOf(today).month)
  return which === "next"
    ? monthStart(january, 24) - 1
    : which === "this"
      ? january
      : monthStart(january, -12)
}

/** What AMAZON.Date was seen to make of bare digits: `4` is 1 April, `1202` is 2 December. */
export function digitsDay(today: Day, digits: string): Day | undefined {
  const number = Number(digits)
  if (digits.length <= 2)
    return number <= 12 ? nextMonthDay(today, number, 1) : nextDayOfMonth(today, number)
  const month = Number(digits.slice(0, digits.length === 3 ? 1 : 2))
  const day = Number(digits.slice(digits.length === 3 ? 1 : 2, digits.length === 3 ? 3 : 4))
  if (digits.length <= 4) return nextMonthDay(today, month, day)
  if (digits.length === 6 || digits.length === 8)
    return dayOf(fullYear(digits.slice(4)), month, day)
  return undefined
}
