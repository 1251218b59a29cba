import * as ZonedInstant from "temporal-polyfill/fns/Instant"

import { epochDayOf, instantOf } from "./epoch.ts"
import type { Instant, LocalDate, LocalTime, TimeZone } from "./time.ts"

/**
 * Parses ISO 8601 with `Z` or an offset, `2026-12-02T10:00:00-05:00`, into a UTC instant; fractions of a second are cut
 * off. Undefined when it is no instant, or not of the years 1 to 9998, within which dates of every zone have four digits.
 */
export function instant(raw: string): Instant | undefined {
  if (plainInstant.test(raw))
    return isDate(raw.slice(0, 10)) ? (`${raw.slice(0, 19)}Z` as Instant) : undefined
  const milliseconds = valueOf(() => ZonedInstant.fromString(raw).epochMilliseconds)
  if (milliseconds === undefined) return undefined
  const parsed = instantOf(Math.floor(milliseconds / 1000))
  return parsed.length === 20 && parsed >= "0001" && parsed < "9999" ? parsed : undefined
}

/** An instant as it is written here, and by `toISOString`: of this only the day can be wrong. */
const plainInstant = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?Z$/u

/** Parses `2026-12-02`; undefined when there is no such date in the years 1 to 9998. */
export function localDate(raw: string): LocalDate | undefined {
  return /^\d{4}-\d{2}-\d{2}$/u.test(raw) && isDate(raw) ? (raw as LocalDate) : undefined
}

function isDate(raw: string): boolean {
  if (raw < "0001" || raw >= "9999") return false
  return valueOf(() => epochDayOf(raw as LocalDate)) !== undefined
}

/** Parses `09:30` on the 24-hour clock, up to and including `24:00`; undefined otherwise. */
export function localTime(raw: string): LocalTime | undefined {
  return /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/u.test(raw) ? (raw as LocalTime) : undefined
}

/** Parses the name of an IANA zone that this runtime knows; an offset such as `+05:00` is none. */
export function timeZone(raw: string): TimeZone | undefined {
  if (!/^[A-Za-z]/u.test(raw)) return undefined
  const epoch = ZonedInstant.fromEpochMilliseconds(0)
  return valueOf(() => ZonedInstant.toZonedDateTimeISO(epoch, raw)) === undefined
    ? undefined
    : (raw as TimeZone)
}

function valueOf<Value>(compute: () => Value): Value | undefined {
  try {
    return compute()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
