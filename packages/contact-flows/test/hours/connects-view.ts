import type { Instant, LocalDate, TimeZone } from "@call-center/domain"

import type { ConnectHours, ConnectRange } from "../../src/index.ts"

/** Minutes since midnight. */
export interface OpenMinutes {
  readonly from: number
  readonly until: number
}

/**
 * When Connect counts a date as open, read off what it was told: an override of that date first, else its weekday.
 * https://docs.aws.amazon.com/connect/latest/adminguide/set-hours-operation.html
 */
export function connectOpensOn(hours: ConnectHours, date: LocalDate): readonly OpenMinutes[] {
  const override = hours.overrides.find(({ from, till }) => from <= date && date <= till)
  const day = weekdayNames[new Date(`${date}T12:00:00Z`).getUTCDay()]
  const ranges =
    override === undefined
      ? hours.weekly.filter((each) => each.day === day)
      : override.ranges.filter(() => override.day === day)
  return ranges.map(openMinutes)
}

/** Whether Connect counts an instant as open: Intl tells the wall clock, none of our own arithmetic. */
export function connectIsOpen(hours: ConnectHours, at: Instant | number): boolean {
  const { date, minutes } = wallClock(hours.timeZone, typeof at === "number" ? at : Date.parse(at))
  return connectOpensOn(hours, date).some(({ from, until }) => from <= minutes && minutes < until)
}

interface WallClock {
  readonly date: LocalDate
  readonly minutes: number
}

/** What a clock on the wall of a zone shows at an instant in epoch milliseconds. */
export function wallClock(timeZone: TimeZone, atMs: number): WallClock {
  const known = shownIn(timeZone)
  const before = known.get(atMs)
  if (before !== undefined) return before
  const text = formatOf(timeZone).format(atMs)
  const read = {
    date: text.slice(0, 10) as LocalDate,
    minutes: Number(text.slice(12, 14)) * 60 + Number(text.slice(15, 17)),
  }
  known.set(atMs, read)
  return read
}

/** What clocks were found to show: the same ten years are read for several configurations, and Intl is slow. */
const shown = new Map<TimeZone, Map<number, WallClock>>()

function shownIn(timeZone: TimeZone): Map<number, WallClock> {
  const known = shown.get(timeZone) ?? new Map<number, WallClock>()
  shown.set(timeZone, known)
  return known
}

const weekdayNames = [
  "SUNDAY",
  "MONDAY",
  "TUESDAY",
  "WEDNESDAY",
  "THURSDAY",
  "FRIDAY",
  "SATURDAY",
] as const

function openMinutes({ start, end }: ConnectRange): OpenMinutes {
  return { from: minutesOf(start), until: end === "00:00" ? 1440 : minutesOf(end) }
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

const formats = new Map<TimeZone, Intl.DateTimeFormat>()

function formatOf(timeZone: TimeZone): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  // Canadian English writes 2026-12-01, 09:05.
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    calendar: "iso8601",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  })
  formats.set(timeZone, format)
  return format
}
