import {
  type Instant,
  type LocalDate,
  type LocalTime,
  localDateOf,
  type TimeZone,
  type Weekday,
  weekdays,
} from "@call-center/domain"

/** Dates and times as they are said in one language, on the business's clock. */
export interface SpokenTimes {
  /** `Wednesday, December 2`. */
  day(date: LocalDate): string
  /** `Wednesday, December 2` of the business's calendar at an instant. */
  dayOf(at: Instant): string
  /** `10:00 AM` on the business's clock. */
  timeOf(at: Instant): string
  /** `9:00 AM` for a time of opening or closing. */
  time(time: LocalTime): string
  /** `December` for 12. */
  month(month: number): string
  /** `Monday`. */
  weekday(day: Weekday): string
  /** `Monday and Tuesday`. */
  all(words: readonly string[]): string
}

/** Says dates and times by `Intl` for a language tag (`en-US`) and a zone. */
export function spokenTimes(language: string, timeZone: TimeZone): SpokenTimes {
  const days = new Intl.DateTimeFormat(language, {
    weekday: "long",
    month: "long",
    day: "numeric",
    timeZone: "UTC",
  })
  const clock: Intl.DateTimeFormatOptions = { hour: "numeric", minute: "2-digit" }
  const times = new Intl.DateTimeFormat(language, { ...clock, timeZone })
  const wallTimes = new Intl.DateTimeFormat(language, { ...clock, timeZone: "UTC" })
  const names = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" })
  const months = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" })
  const conjunction = new Intl.ListFormat(language, { type: "conjunction" })
  const day = (date: LocalDate): string => days.format(new Date(`${date}T00:00:00Z`))
  return {
    day,
    dayOf: (at) => day(localDateOf(timeZone, at)),
    timeOf: (at) => plainSpaces(times.format(new Date(at))),
    time: (time) => plainSpaces(wallTimes.format(wallClock(time))),
    // The first of January 2024 was a Monday.
    weekday: (name) => names.format(Date.UTC(2024, 0, 1 + weekdays.indexOf(name))),
    month: (month) => months.format(Date.UTC(2024, month - 1, 1)),
    all: (words) => conjunction.format(words),
  }
}

/** A closing time of 24:00 is midnight of the next day. */
function wallClock(time: LocalTime): Date {
  const [hours = 0, minutes = 0] = time.split(":").map(Number)
  return new Date(Date.UTC(1970, 0, 1, hours, minutes))
}

/** `Intl` puts narrow no-break spaces before AM and PM; not every synthesizer knows them. */
function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/gu, " ")
}
