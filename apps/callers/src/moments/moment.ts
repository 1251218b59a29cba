import { type LocalDate, type LocalTime, weekdayOf, weekdays } from "@call-center/domain"

/** A day, a time of it, or only a part of it, as somebody may speak of them. */
export interface Moment {
  readonly day?: SpokenDay
  readonly time?: { readonly hour: number; readonly minute: number }
  readonly part?: "morning" | "afternoon"
}

export interface SpokenDay {
  /** From today, which is 0. */
  readonly daysAhead: number
  /** Whether it is in the week that begins next Monday. */
  readonly isNextWeek: boolean
  /** From 1, which is Monday. */
  readonly weekday: number
  readonly month: number
  readonly dayOfMonth: number
}

/** Values of a grammar; undefined where something can't be said so. */
export type MomentValues = Readonly<Record<string, string | undefined>>

/** A day as it is spoken of today. */
export function spokenDay(date: LocalDate, today: LocalDate): SpokenDay {
  const daysAhead = daysBetween(today, date)
  const [, month = 1, dayOfMonth = 1] = date.split("-").map(Number)
  const daysToMonday = 7 - weekdays.indexOf(weekdayOf(today))
  return {
    daysAhead,
    isNextWeek: daysAhead >= daysToMonday && daysAhead < daysToMonday + 7,
    weekday: weekdays.indexOf(weekdayOf(date)) + 1,
    month,
    dayOfMonth,
  }
}

/** A time of the clock. */
export function spokenTime(time: LocalTime): NonNullable<Moment["time"]> {
  const [hour = 0, minute = 0] = time.split(":").map(Number)
  return { hour, minute }
}

function daysBetween(one: LocalDate, other: LocalDate): number {
  return Math.round(
    (Date.parse(`${other}T00:00:00Z`) - Date.parse(`${one}T00:00:00Z`)) / 86_400_000,
  )
}
