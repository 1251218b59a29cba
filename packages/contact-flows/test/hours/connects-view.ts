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

/** What a clock on the wall of a zone shows at an instant in epoch milliseconds. */
export function wallClock(
  timeZone: TimeZone,
  atMs: number,
): { readonly date: LocalDate; readonly minutes: number } {
  const shown = formatOf(timeZone).format(atMs)
  return {
    date: shown.slice(0, 10) as LocalDate,
    minutes: Number(shown.slice(12, 14)) * 60 + Number(shown.slice(15, 17)),
  }
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
