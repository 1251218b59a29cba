import * as ZonedInstant from "temporal-polyfill/fns/Instant"
import * as ZonedDateTime from "temporal-polyfill/fns/ZonedDateTime"

import { remembered } from "./remembered.ts"
import type { TimeZone } from "./time.ts"

/** A stretch of time in which a zone's clocks are `offset` seconds ahead of UTC; `until` is the next change, or infinity. */
export interface OffsetPeriod {
  readonly since: number
  readonly until: number
  readonly offset: number
}

/** The periods of a zone that cover the seconds from `since` up to, not including, `until`, in order. */
export function offsetPeriods(
  timeZone: TimeZone,
  since: number,
  until: number,
): readonly OffsetPeriod[] {
  const periods: OffsetPeriod[] = []
  for (let at = since; at < until;) {
    const period = offsetPeriodAt(timeZone, at)
    periods.push(period)
    at = period.until
  }
  return periods
}

/** The period of a zone that holds the second `at`; its `since` is a second known to lie in it, not always its first. */
export function offsetPeriodAt(timeZone: TimeZone, at: number): OffsetPeriod {
  const known = knownPeriods(timeZone)
  const holding = known.find((period) => period.since <= at && at < period.until)
  if (holding !== undefined) return holding
  const found = lookUp(timeZone, at)
  const others = known.filter((period) => period.until !== found.until)
  // A zone changes about twice a year, and calls ask about days of one or two years.
  known.splice(0, known.length, found, ...others.slice(0, 63))
  return found
}

const knownPeriods = remembered(16, (_timeZone: TimeZone): OffsetPeriod[] => [])

/** Costs two searches of the runtime's zone data, tens of microseconds; hence the memory. */
function lookUp(timeZone: TimeZone, at: number): OffsetPeriod {
  const zoned = ZonedInstant.toZonedDateTimeISO(
    ZonedInstant.fromEpochMilliseconds(at * 1000),
    timeZone,
  )
  const next = ZonedDateTime.getTimeZoneTransition(zoned, "next")
  return {
    since: at,
    until: next === null ? Number.POSITIVE_INFINITY : next.epochMilliseconds / 1000,
    offset: ZonedDateTime.offsetNanoseconds(zoned) / 1e9,
  }
}
