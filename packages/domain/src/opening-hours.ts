import type { BookingRules, OpenRange } from "./booking-rules.ts"
import { weekdayOf } from "./local-date.ts"
import type { LocalDate } from "./time.ts"

/** The hours of a date: a holiday closes it whatever else is said, then an override counts, then the weekday. */
export function openRangesOn(rules: BookingRules, date: LocalDate): readonly OpenRange[] {
  if (rules.holidays.has(date)) return []
  return rules.dateOverrides.get(date) ?? rules.weeklyHours[weekdayOf(date)]
}

/** Whether the business opens at all on that date. */
export function isOpenOn(rules: BookingRules, date: LocalDate): boolean {
  return openRangesOn(rules, date).length > 0
}
