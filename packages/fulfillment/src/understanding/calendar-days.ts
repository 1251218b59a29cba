import { addDays, type LocalDate, localDate, weekdayOf, weekdays } from "@call-center/domain"

import type { DayRange } from "../conversation/wish.ts"
import { twoDigits } from "./clock-text.ts"

/** A date by its parts; undefined when there is no such date. */
export function dateOf(year: number, month: number, day: number): LocalDate | undefined {
  return localDate(`${year}-${twoDigits(month)}-${twoDigits(day)}`)
}

/** Year, month and day of a date. */
export function partsOf(date: LocalDate): readonly [year: number, month: number, day: number] {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number)
  return [year, month, day]
}

/** How long ago a day may be that is named without a year and still is that of this year. */
const daysInRecentPast = 31

/**
 * The day that a month and a day without a year mean: the next there is. One that was up to a month ago stays in the
 * past, so that the caller hears that it has gone by rather than that it is a year away. February 29 may be years ahead.
 */
export function nextDate(today: LocalDate, month: number, day: number): LocalDate | undefined {
  const [year] = partsOf(today)
  const recently = addDays(today, -daysInRecentPast)
  const dates = Array.from({ length: 10 }, (_, index) => dateOf(year - 1 + index, month, day))
  return dates.find((date) => date !== undefined && date >= recently)
}

/** A day of a month so and so many months from that of a date. */
export function dayOfMonth(date: LocalDate, months: number, day: number): LocalDate | undefined {
  const [year, month] = partsOf(date)
  const index = month - 1 + months
  return dateOf(year + Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, day)
}

/** The next such day of a month, from today on. */
export function nextDayOfMonth(today: LocalDate, day: number): LocalDate | undefined {
  const dates = [0, 1, 2].map((months) => dayOfMonth(today, months, day))
  return dates.find((date) => date !== undefined && date >= today)
}

/** The day of the week, Monday is 1. */
export function isoWeekday(date: LocalDate): number {
  return weekdays.indexOf(weekdayOf(date)) + 1
}

/** All days of the week but one; Monday is 1. */
export function otherWeekdays(isoDay: number): readonly number[] {
  return [1, 2, 3, 4, 5, 6, 7].filter((day) => day !== isoDay)
}

/** The first such weekday from a date on; Monday is 1. */
export function onOrAfter(date: LocalDate, isoDay: number): LocalDate {
  return addDays(date, (isoDay - isoWeekday(date) + 7) % 7)
}

/** The last such weekday up to a date. */
export function onOrBefore(date: LocalDate, isoDay: number): LocalDate {
  return addDays(date, -((isoWeekday(date) - isoDay + 7) % 7))
}

/** The week, from Monday, so and so many weeks from that of a date. */
export function weekOf(date: LocalDate, weeks = 0): DayRange {
  const monday = addDays(onOrBefore(date, 1), 7 * weeks)
  return { from: monday, to: addDays(monday, 6) }
}

/** The month so and so many months from that of a date. */
export function monthOf(date: LocalDate, months = 0): DayRange {
  const from = dayOfMonth(date, months, 1) ?? date
  const next = dayOfMonth(date, months + 1, 1) ?? date
  return { from, to: addDays(next, -1) }
}

/** The date so and so many months later, or the last day of a month that is too short for it. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return dayOfMonth(date, months, partsOf(date)[2]) ?? monthOf(date, months).to
}

/** The date so and so many days later on which people work, Monday to Friday. */
export function addWorkdays(date: LocalDate, count: number): LocalDate {
  let day = date
  for (let left = count; left > 0;) {
    day = addDays(day, 1)
    if (isoWeekday(day) <= 5) left -= 1
  }
  return day
}

/** One day as a range. */
export function oneDay(date: LocalDate): DayRange {
  return { from: date, to: date }
}
