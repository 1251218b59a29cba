import { type Weekday, weekdays } from "./booking-rules.ts"
import { dateOfEpochDay, epochDayOf } from "./epoch.ts"
import type { LocalDate } from "./time.ts"

/** The date that many days later; earlier when `days` is negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfEpochDay(epochDayOf(date) + days)
}

/** The weekday of a date. */
export function weekdayOf(date: LocalDate): Weekday {
  // 1970-01-01 was a Thursday, index 3.
  const index = (((epochDayOf(date) + 3) % 7) + 7) % 7
  return weekdays[index] ?? "monday"
}
