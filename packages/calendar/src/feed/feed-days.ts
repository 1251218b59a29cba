import type { DaysOfDemos } from "@call-center/booking-store"
import {
  type BookingRules,
  type Instant,
  type LocalDate,
  addDays,
  localDateOf,
} from "@call-center/domain"

/** Days back, for who looks up last week's demos: whatever a feed no longer holds, calendars delete. */
const daysBack = 30

/** The booked demos that the feed shows: those of the last thirty days, of today, and of all days that can be booked. */
export function feedDays(
  { timeZone, horizonDays }: Pick<BookingRules, "timeZone" | "horizonDays">,
  now: Instant,
): DaysOfDemos {
  const today: LocalDate = localDateOf(timeZone, now)
  // The horizon counts from tomorrow, and today has demos, too.
  return { from: addDays(today, -daysBack), days: daysBack + 1 + horizonDays, status: "booked" }
}
