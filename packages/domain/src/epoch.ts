import * as PlainDate from "temporal-polyfill/fns/PlainDate"

import { remembered } from "./remembered.ts"
import type { Instant, LocalDate, LocalTime } from "./time.ts"

/** Seconds in a UTC day, which is also what a wall clock counts from 00:00 to 24:00. */
export const secondsPerDay = 86_400

const epoch = PlainDate.create(1970, 1, 1)

/** Seconds since 1970-01-01T00:00:00Z. */
export function secondsOf(instant: Instant): number {
  const date = instant.slice(0, 10) as LocalDate
  const clock = secondsOfDay(instant.slice(11, 16) as LocalTime)
  return epochDayOf(date) * secondsPerDay + clock + Number(instant.slice(17, 19))
}

/** The instant that many seconds after 1970-01-01T00:00:00Z. */
export function instantOf(seconds: number): Instant {
  const day = Math.floor(seconds / secondsPerDay)
  const clock = seconds - day * secondsPerDay
  return `${dateOfEpochDay(day)}T${clockText(clock)}:${twoDigits(clock % 60)}Z` as Instant
}

/** Days since 1970-01-01; throws `RangeError` when there is no such date. */
export const epochDayOf: (date: LocalDate) => number = remembered(1024, (date) => {
  const [year, month, day] = date.split("-").map(Number)
  return PlainDate.diffDays(epoch, PlainDate.create(year ?? 0, month ?? 0, day ?? 0))
})

/** The date that many days after 1970-01-01. */
export const dateOfEpochDay: (day: number) => LocalDate = remembered(
  1024,
  (day) => PlainDate.toString(PlainDate.addDays(epoch, day)) as LocalDate,
)

/** Seconds that a wall clock shows since 00:00. */
export function secondsOfDay(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 3600 + Number(time.slice(3, 5)) * 60
}

/** The wall-clock time, to the minute, that many seconds after 00:00. */
export function clockText(seconds: number): LocalTime {
  const hours = twoDigits(Math.floor(seconds / 3600))
  return `${hours}:${twoDigits(Math.floor(seconds / 60) % 60)}` as LocalTime
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0")
}
