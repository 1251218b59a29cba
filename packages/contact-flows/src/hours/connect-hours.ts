import {
  type BookingRules,
  type LocalDate,
  type OpenRange,
  type TimeZone,
  addDays,
  openRangesOn,
  weekdayOf,
  weekdays,
} from "@call-center/domain"

/** Open from `start` to `end` on the wall clock, `HH:MM`; the midnight that ends a day is `00:00`, as Connect writes it. */
export interface ConnectRange {
  readonly start: string
  readonly end: string
}

/** A weekday in the letters of Connect. */
export type ConnectDay =
  | "MONDAY"
  | "TUESDAY"
  | "WEDNESDAY"
  | "THURSDAY"
  | "FRIDAY"
  | "SATURDAY"
  | "SUNDAY"

/** Dates on which other hours count than on the weekday; no range is a closed date. */
export interface ConnectOverride {
  /** Unlike that of every other override: it begins with the date. */
  readonly name: string
  readonly from: LocalDate
  /** The last date; the same as `from` where it is open at all. */
  readonly till: LocalDate
  readonly day: ConnectDay
  readonly ranges: readonly ConnectRange[]
}

/** Hours of operation as Amazon Connect keeps them. */
export interface ConnectHours {
  readonly timeZone: TimeZone
  readonly weekly: readonly (ConnectRange & { readonly day: ConnectDay })[]
  readonly overrides: readonly ConnectOverride[]
}

/**
 * Overrides that hours of operation may have, a quota that AWS does not raise.
 * https://docs.aws.amazon.com/connect/latest/adminguide/hours-of-operation-overrides.html
 */
export const maximumOverrides = 50

/** Ranges that the hours of a week may have. https://docs.aws.amazon.com/connect/latest/APIReference/API_CreateHoursOfOperation.html */
export const maximumWeeklyRanges = 100

/**
 * The hours in which demos can be booked, as Connect is told them: those of the week, and an override for each holiday
 * and each date with hours of its own. Closed dates in a row under one name share an override.
 */
export function connectHours(rules: BookingRules): ConnectHours {
  return {
    timeZone: rules.timeZone,
    weekly: weekdays.flatMap((weekday) =>
      rules.weeklyHours[weekday].map((range) => ({
        day: connectDays[weekday],
        ...connectRange(range),
      })),
    ),
    overrides: overridesOf(rules),
  }
}

/** A range of hours with Connect's word for the end of a day. */
export function connectRange({ opens, closes }: OpenRange): ConnectRange {
  return { start: opens, end: closes === "24:00" ? "00:00" : closes }
}

/** The weekday of a date, in the letters of Connect. */
export function connectDayOf(date: LocalDate): ConnectDay {
  return connectDays[weekdayOf(date)]
}

const connectDays = {
  monday: "MONDAY",
  tuesday: "TUESDAY",
  wednesday: "WEDNESDAY",
  thursday: "THURSDAY",
  friday: "FRIDAY",
  saturday: "SATURDAY",
  sunday: "SUNDAY",
} as const

function overridesOf(rules: BookingRules): readonly ConnectOverride[] {
  const dates = [...new Set([...rules.holidays.keys(), ...rules.dateOverrides.keys()])].toSorted()
  const overrides: ConnectOverride[] = []
  for (const date of dates) {
    const ranges = openRangesOn(rules, date).map(connectRange)
    const label = labelOf(rules, date, ranges)
    const last = overrides.at(-1)
    if (last !== undefined && ranges.length === 0 && follows(last, date, label))
      overrides[overrides.length - 1] = { ...last, till: date }
    else
      overrides.push({
        name: `${date} ${label}`,
        from: date,
        till: date,
        day: connectDayOf(date),
        ranges,
      })
  }
  return overrides
}

function labelOf(rules: BookingRules, date: LocalDate, ranges: readonly ConnectRange[]): string {
  return rules.holidays.get(date) ?? (ranges.length === 0 ? "closed" : "other hours")
}

function follows({ name, from, till, ranges }: ConnectOverride, date: LocalDate, label: string) {
  return ranges.length === 0 && addDays(till, 1) === date && name === `${from} ${label}`
}
