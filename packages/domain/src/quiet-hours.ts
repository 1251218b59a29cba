import { epochDayOf, instantOf, secondsOf, secondsOfDay, secondsPerDay } from "./epoch.ts"
import { addDays } from "./local-date.ts"
import type { Instant, LocalDate, LocalTime, Span, TimeZone } from "./time.ts"
import { firstSecondFrom, localDateOf, localTimeOf, periodsAround } from "./wall-clock.ts"

/** Hours of each day in which nobody is written to unasked, `21:00` to `08:00`; they may go over midnight. */
export interface QuietHours {
  readonly from: LocalTime
  readonly until: LocalTime
}

/** Where a clock hangs, and the hours that are quiet by it. */
interface QuietZone {
  readonly timeZone: TimeZone
  readonly quietHours: QuietHours | undefined
}

/** Whether a clock on the wall shows one of the quiet hours. */
export function isQuiet({ timeZone, quietHours }: QuietZone, at: Instant): boolean {
  if (quietHours === undefined) return false
  const { from, until } = quietHours
  const shown = localTimeOf(timeZone, at)
  return from < until ? from <= shown && shown < until : from <= shown || shown < until
}

/** The night that an instant lies in, where it is quiet then. */
export function nightAround(zone: QuietZone, at: Instant): Span | undefined {
  return isQuiet(zone, at) ? nightsAround(zone, at).find((night) => isIn(night, at)) : undefined
}

/** The night that an instant lies in, or else the one that has begun `soonSeconds` later. */
export function nightSoon(zone: QuietZone, at: Instant, soonSeconds: number): Span | undefined {
  const soon = instantOf(secondsOf(at) + soonSeconds)
  return nightsAround(zone, at).find((night) => at < night.until && night.from <= soon)
}

function isIn({ from, until }: Span, at: Instant): boolean {
  return from <= at && at < until
}

/**
 * Nights of yesterday, today and tomorrow, each from the first second that is quiet up to the first after the last one: where
 * a clock that is set back shows some time twice, a few minutes in between may not be quiet.
 */
function nightsAround({ timeZone, quietHours }: QuietZone, at: Instant): readonly Span[] {
  if (quietHours === undefined) return []
  const { from, until } = quietHours
  const today = localDateOf(timeZone, at)
  return [-1, 0, 1].map((days) => {
    const evening = addDays(today, days)
    const morning = from < until ? evening : addDays(evening, 1)
    return {
      from: instantOf(secondShown(timeZone, evening, from)),
      until: instantOf(lastSecondShown(timeZone, morning, until)),
    }
  })
}

/** The first second at which the clock shows that time of that date, or a later one where it skips it. */
function secondShown(timeZone: TimeZone, date: LocalDate, time: LocalTime): number {
  return firstSecondFrom(periodsAround(timeZone, date), wallOf(date, time))
}

/** The same, or the second time where the clock shows it twice. */
function lastSecondShown(timeZone: TimeZone, date: LocalDate, time: LocalTime): number {
  const wall = wallOf(date, time)
  const shown = periodsAround(timeZone, date).findLast(
    ({ since, until, offset }) => since <= wall - offset && wall - offset < until,
  )
  return shown === undefined ? secondShown(timeZone, date, time) : wall - shown.offset
}

function wallOf(date: LocalDate, time: LocalTime): number {
  return epochDayOf(date) * secondsPerDay + secondsOfDay(time)
}
