import { addDays, type LocalDate, localDate, weekdayOf, weekdays } from "@call-center/domain"

import type { DayRange } from "../conversation/wish.ts"
import { twoDigits } from "./clock-text.ts"

/** A date by its parts; undefined when there is no such date. */
export function dateOf(year: number, month: number, day: number): LocalDate | undefined {
  return localDate(`${year}-${twoDigits(month)}-${twoDigits(day)}`)
}

/** The next such day of a year; one that was up to a month ago stays in the past, so that the caller hears of it. */
export function nextDate(today: LocalDate, month: number, day: number): LocalDate | undefined {
  const year = Number(today.slice(0, 4))
  const monthAgo = addDays(today, -31)
  // February 29 may be eight years away.
  const dates = Array.from({ length: 10 }, (_, index) => dateOf(year - 1 + index, month, day))
  return dates.find((date) => date !== undefined && date >= monthAgo)
}

/** The next such day of a month, from today on. */
export function nextDayOfMonth(today: LocalDate, day: number): LocalDate | undefined {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const dates = [0, 1, 2].map((index) => {
    const months = month - 1 + index
    return dateOf(year + Math.floor(months / 12), (months % 12) + 1, day)
  })
  return dates.find((date) => date !== undefined && date >= today)
}

function isoWeekday(date: LocalDate): number {
  return weekdays.indexOf(weekdayOf(date)) + 1
}

/** The first such weekday from a date on; Monday is 1. */
export function onOrAfter(date: LocalDate, isoDay: number): LocalDate {
  return addDays(date, (isoDay - isoWeekday(date) + 7) % 7)
}

function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - isoWeekday(date))
}

/** That weekday of next week; weeks begin on Monday. */
export function inNextWeek(today: LocalDate, isoDay: number): LocalDate {
  return addDays(mondayOf(today), 6 + isoDay)
}

/** The weekend that comes, or what is left of it. */
export function weekendOf(today: LocalDate): DayRange {
  const sunday = onOrAfter(today, 7)
  const saturday = addDays(sunday, -1)
  return { from: saturday < today ? today : saturday, to: sunday }
}

/** This or the next week, weekend or month, by the days that the unit has in a lexicon. */
export function periodOf(today: LocalDate, isNext: boolean, unit: number): DayRange | undefined {
  const monday = addDays(mondayOf(today), isNext ? 7 : 0)
  if (unit === 7) return { from: isNext ? monday : today, to: addDays(monday, 6) }
  if (unit === 2) return { from: addDays(monday, 5), to: addDays(monday, 6) }
  if (unit !== 30) return undefined
  const next = firstOfNextMonth(today)
  return isNext
    ? { from: next, to: addDays(firstOfNextMonth(next), -1) }
    : { from: today, to: addDays(next, -1) }
}

function firstOfNextMonth(date: LocalDate): LocalDate {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))]
  return dateOf(month === 12 ? year + 1 : year, (month % 12) + 1, 1) ?? date
}
