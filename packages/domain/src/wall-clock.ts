import {
  clockText,
  dateOfEpochDay,
  epochDayOf,
  instantOf,
  secondsOf,
  secondsOfDay,
  secondsPerDay,
} from "./epoch.ts"
import { type OffsetPeriod, offsetPeriodAt, offsetPeriods } from "./offset-periods.ts"
import type { Instant, LocalDate, LocalTime, TimeZone } from "./time.ts"

/** The date that a calendar on the wall of that zone shows at an instant. */
export function localDateOf(timeZone: TimeZone, instant: Instant): LocalDate {
  return dateOfEpochDay(Math.floor(wallSecondsOf(timeZone, instant) / secondsPerDay))
}

/** The time, to the minute, that a clock on the wall of that zone shows at an instant. */
export function localTimeOf(timeZone: TimeZone, instant: Instant): LocalTime {
  const wall = wallSecondsOf(timeZone, instant)
  return clockText(wall - Math.floor(wall / secondsPerDay) * secondsPerDay)
}

/**
 * The instant at which a wall clock of that zone shows this date and time. When the clock shows it twice, as an hour
 * does in autumn, the first of both; undefined when it never does, as in the hour that spring leaves out.
 */
export function instantAt(
  timeZone: TimeZone,
  date: LocalDate,
  time: LocalTime,
): Instant | undefined {
  const wall = epochDayOf(date) * secondsPerDay + secondsOfDay(time)
  const at = firstSecondAt(periodsAround(timeZone, date), wall)
  return at === undefined ? undefined : instantOf(at)
}

/** The periods in which a wall clock may show some time of that date: zones are at most 15 hours off UTC. */
export function periodsAround(timeZone: TimeZone, date: LocalDate): readonly OffsetPeriod[] {
  const midnight = epochDayOf(date) * secondsPerDay
  return offsetPeriods(timeZone, midnight - 16 * 3600, midnight + 40 * 3600)
}

/** The first second at which the wall clock shows `wall` (seconds as if the zone were UTC), if it ever does. */
export function firstSecondAt(periods: readonly OffsetPeriod[], wall: number): number | undefined {
  for (const period of periods) {
    const at = wall - period.offset
    if (period.since <= at && at < period.until) return at
  }
  return undefined
}

/** The first second at which the wall clock shows `wall` or a later time: where a gap is, its end. */
export function firstSecondFrom(periods: readonly OffsetPeriod[], wall: number): number {
  for (const period of periods) {
    const at = wall - period.offset
    if (at < period.until) return Math.max(at, period.since)
  }
  throw new RangeError(
    `Expected periods that reach to ${wall}, got ${periods.length} that end before it`,
  )
}

function wallSecondsOf(timeZone: TimeZone, instant: Instant): number {
  const seconds = secondsOf(instant)
  return seconds + offsetPeriodAt(timeZone, seconds).offset
}
