import type { BookingRules } from "./booking-rules.ts"
import { instantOf, secondsOf, secondsPerDay, epochDayOf } from "./epoch.ts"
import { addDays } from "./local-date.ts"
import type { Instant, LocalDate } from "./time.ts"
import { firstSecondFrom, localDateOf, periodsAround } from "./wall-clock.ts"

/** When a demo may start that is booked now. */
export interface BookingWindow {
  /** The minimum notice from now. */
  readonly earliestAt: Instant
  /** The last second of `lastDate`. */
  readonly latestAt: Instant
  /** The horizon's last date on the business's calendar: today plus `horizonDays`, bookable whole. */
  readonly lastDate: LocalDate
}

/** The window of starts that can be booked at `now`; both ends are in it. */
export function bookingWindow(rules: BookingRules, now: Instant): BookingWindow {
  const lastDate = addDays(localDateOf(rules.timeZone, now), rules.horizonDays)
  const midnight = epochDayOf(lastDate) * secondsPerDay + secondsPerDay
  const dayAfterAt = firstSecondFrom(periodsAround(rules.timeZone, lastDate), midnight)
  return {
    earliestAt: instantOf(secondsOf(now) + rules.minimumNoticeMinutes * 60),
    latestAt: instantOf(dayAfterAt - 1),
    lastDate,
  }
}
