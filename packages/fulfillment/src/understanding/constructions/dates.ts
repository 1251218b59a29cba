import { addDays, type LocalDate } from "@call-center/domain"

import type { DayRange } from "../../conversation/wish.ts"
import {
  dateOf,
  dayOfMonth,
  isoWeekday,
  monthOf,
  nextDate,
  nextDayOfMonth,
  oneDay,
  partsOf,
} from "../calendar-days.ts"
import { construction } from "../grammar/construction.ts"
import type { Calendar } from "../grammar/grammar.ts"
import { type Impossible, noSuch } from "../grammar/impossible.ts"

/** Dates that name a month or a day of it. What is on no calendar is impossible, not a part of it. */
export const dates = {
  /** 12/2, 2026-12-02 */
  writtenDate: construction("Date", ["DateDigits"], ({ DateDigits }, { today }) =>
    dated(today, DateDigits.month, { day: DateDigits.day, year: DateDigits.year }),
  ),
  /** December 2, the second of December 2027 */
  monthAndDay: construction(
    "Date",
    ["Month", "DayNumber"],
    ({ Month, DayNumber, Year }, { today }) => dated(today, Month, { day: DayNumber, year: Year }),
  ),
  /** the 17th of the 11th, as Spanish says it */
  dayAndMonthNumber: construction(
    "Date",
    ["DayNumber", "Number"],
    ({ DayNumber, Number: month }, { today }) =>
      month >= 1 && month <= 12
        ? dated(today, month, { day: DayNumber, year: undefined })
        : undefined,
  ),
  /** Christmas Eve */
  yearDay: construction("Date", ["YearDay"], ({ YearDay, Year }, { today }) =>
    dated(today, Math.floor(YearDay / 100), { day: YearDay % 100, year: Year }),
  ),
  /** today, the day after tomorrow */
  offset: construction("Date", ["Offset"], ({ Offset }, { today }) =>
    oneDay(addDays(today, Offset)),
  ),
  /** the sixteenth of this month */
  dayOfThisMonth: construction("Date", [], ({ Ordinal = 0, DayNumber = Ordinal }, { today }) =>
    dayOfMonthOf(today, 0, DayNumber),
  ),
  dayOfNextMonth: construction("Date", ["DayNumber"], ({ DayNumber }, { today }) =>
    dayOfMonthOf(today, 1, DayNumber),
  ),
  lastDayOfMonth: construction("Date", ["Period"], ({ Period }) => oneDay(Period.to)),
  penultimateDayOfMonth: construction("Date", ["Period"], ({ Period }) =>
    oneDay(addDays(Period.to, -1)),
  ),
  firstDayOfMonth: construction("Date", ["Period"], ({ Period }) => oneDay(Period.from)),
  /** the fifteenth */
  dayAlone: construction("Day", [], ({ DayNumber, Digits, Ordinal }, calendar) =>
    dayInMonth(calendar, DayNumber ?? Ordinal ?? Digits ?? 0),
  ),
  /** The same without an article: it may be a place in a list. */
  unsureDay: construction("Days", ["Ordinal"], ({ Ordinal }, calendar) => {
    const day = dayInMonth(calendar, Ordinal)
    return day && { days: day, isSure: false }
  }),
  date: construction("Day", ["Date"], ({ Date: date }) => date),
  /** Wednesday, December 2; impossible on another day of the week. */
  weekdayAndDate: construction("Day", ["Weekday", "Date"], ({ Weekday, Date: date }) =>
    isoWeekday(date.from) === Weekday ? date : noSuch({ what: "weekday", date: date.from }),
  ),
  /** Monday the seventh */
  weekdayAndDay: construction("Day", ["Weekday"], (parts, { today }) => {
    const { Weekday } = parts
    const date = nextDayOfMonth(today, parts.Ordinal ?? parts.Digits ?? parts.DayNumber ?? 0)
    if (date === undefined) return undefined
    return isoWeekday(date) === Weekday ? oneDay(date) : noSuch({ what: "weekday", date })
  }),
} as const

function dated(
  today: LocalDate,
  month: number,
  { day, year }: { readonly day: number; readonly year: number | undefined },
): DayRange | Impossible {
  const date = year === undefined ? nextDate(today, month, day) : dateOf(year, month, day)
  // With a year to it February 29 is on no calendar; the thirtieth never is.
  const isOfYear = nextDate(today, month, day) !== undefined
  return date === undefined
    ? noSuch({ what: "date", month, day, year: isOfYear ? year : undefined })
    : oneDay(date)
}

function dayOfMonthOf(today: LocalDate, months: number, day: number): DayRange | Impossible {
  const date = dayOfMonth(today, months, day)
  const [, month] = partsOf(monthOf(today, months).from)
  return date === undefined ? noSuch({ what: "date", month, day }) : oneDay(date)
}

function dayInMonth({ today, near }: Calendar, day: number): DayRange | undefined {
  const date = dayNear(near, day) ?? nextDayOfMonth(today, day)
  return date && oneDay(date)
}

/** The day of that number among those spoken of, if there is one. */
function dayNear(near: DayRange | undefined, day: number): LocalDate | undefined {
  if (near === undefined) return undefined
  const candidates = [0, 1].map((months) => dayOfMonth(near.from, months, day))
  return candidates.find((date) => date !== undefined && date >= near.from && date <= near.to)
}
