import { addDays, type LocalDate } from "@call-center/domain"

import type { DayRange } from "../../conversation/wish.ts"
import {
  addMonths,
  dayOfMonth,
  isoWeekday,
  monthOf,
  oneDay,
  onOrAfter,
  otherWeekdays,
} from "../calendar-days.ts"
import { construction } from "../grammar/construction.ts"
import { impossible } from "../grammar/impossible.ts"
import type { DaysNamed } from "../grammar/values.ts"

/** How far ahead a wish looks that names no last day: "after the fifth". */
const openEnd = 366

/** Days as they are wished: one, a week, from one to another, all but one. */
export const days = {
  day: construction("Days", ["Day"], ({ Day }) => ({ days: Day, isSure: true })),
  week: construction("Days", ["Week"], ({ Week }) => ({ days: Week, isSure: true })),
  period: construction("Days", ["Period"], ({ Period }) => ({ days: Period, isSure: true })),
  /** next week between Wednesday and Friday */
  weekdaysOfWeek: construction(
    "Days",
    ["Week", "Weekday", "Weekday2"],
    ({ Week, Weekday, Weekday2 }) =>
      range(oneDay(onOrAfter(Week.from, Weekday)), oneDay(onOrAfter(Week.from, Weekday2))),
  ),
  /** from 2 to 7 February */
  datesOfMonth: construction(
    "Days",
    ["DayNumber", "Date"],
    ({ DayNumber, Date: last }, { today }) => {
      const first = dayOfMonth(last.from, 0, DayNumber)
      return first === undefined ? impossible : range(oneDay(first), last, today)
    },
  ),
  /** November 19 to 20 */
  datesFromMonth: construction(
    "Days",
    ["Date", "DayNumber"],
    ({ Date: first, DayNumber }, { today }) => {
      const last = dayOfMonth(first.from, 0, DayNumber)
      return last === undefined ? impossible : range(first, oneDay(last), today)
    },
  ),
  /** November between 19 and 20 */
  daysInMonth: construction("Days", ["Period", "DayNumber", "DayNumber2"], (parts) => {
    const first = dayOfMonth(parts.Period.from, 0, parts.DayNumber)
    const last = dayOfMonth(parts.Period.from, 0, parts.DayNumber2)
    return first === undefined || last === undefined
      ? impossible
      : range(oneDay(first), oneDay(last))
  }),
  /** between Monday and Wednesday */
  daysBetween: construction("Days", ["Day", "Day2"], ({ Day, Day2 }, { today }) =>
    range(Day, soonAfter(Day, Day2), today),
  ),
  /** from Monday to Friday: where a demo is moved, Monday is given up */
  daysFromTo: construction("Days", ["Day", "Day2"], ({ Day, Day2 }, { today }) => {
    const named = range(Day, soonAfter(Day, Day2), today)
    return named && { ...named, fromTo: [Day, Day2] }
  }),
  periodsFromTo: construction("Days", ["Day", "Period"], ({ Day, Period }) => range(Day, Period)),
  weeksFromTo: construction("Days", ["Week", "Week2"], ({ Week, Week2 }) => range(Week, Week2)),
  /** Tuesday or Thursday */
  dayOr: construction("Days", ["Day", "Day2"], ({ Day, Day2 }) => either(Day, Day2)),
  /** any day but Friday */
  dayExcept: construction("Days", ["Weekday"], ({ Weekday, Week, Period = Week }) => ({
    ...(Period && { days: Period }),
    weekdays: otherWeekdays(Weekday),
    isSure: true,
  })),
  /** any weekday, the weekend apart */
  anyWorkday: construction("Days", [], ({ Week, Period = Week }) => ({
    ...(Period && { days: Period }),
    weekdays: [1, 2, 3, 4, 5],
    isSure: true,
  })),
  /** after the fifth */
  daysAfter: construction("Days", ["Day"], ({ Day }) => ({
    days: { from: addDays(Day.to, 1), to: addDays(Day.to, openEnd) },
    isSure: true,
  })),
  /** from Monday on, not before Monday */
  daysOnwards: construction("Days", ["Day"], ({ Day }) => ({
    days: { from: Day.from, to: addDays(Day.from, openEnd) },
    isSure: true,
  })),
  /** before the fifth */
  daysBefore: construction("Days", ["Day"], ({ Day }, { today }) =>
    range(oneDay(today), oneDay(addDays(Day.from, -1))),
  ),
  /** by Friday */
  daysUpTo: construction("Days", ["Day"], ({ Day }, { today }) => range(oneDay(today), Day)),
  /** not this Friday but the next one */
  weekdayAfterGivenUp: construction("Days", ["Weekday"], ({ Weekday }, { today }) => {
    const coming = onOrAfter(today, Weekday)
    return { days: oneDay(addDays(coming, 7)), givenUp: oneDay(coming), isSure: true }
  }),
  /** not tomorrow but the day after */
  dayAfterGivenUp: construction("Days", ["Day"], ({ Day }) => ({
    days: oneDay(addDays(Day.to, 1)),
    givenUp: Day,
    isSure: true,
  })),
  monthOfDay: construction("Period", ["Date"], ({ Date: date }) => monthOf(date.from)),
} as const

/** From one day to another. Without a year, what is over comes again next year. */
function range(first: DayRange, last: DayRange, today?: LocalDate): DaysNamed | undefined {
  if (first.from > last.to) return undefined
  const years = today !== undefined && last.to < today ? 12 : 0
  return {
    days: { from: addMonths(first.from, years), to: addMonths(last.to, years) },
    isSure: true,
  }
}

/** "From Friday to Tuesday": the Tuesday after that Friday; "from December 20 to January 3": the January after it. */
function soonAfter(first: DayRange, last: DayRange): DayRange {
  if (last.to >= first.from) return last
  const week = { from: addDays(last.from, 7), to: addDays(last.to, 7) }
  if (week.to > first.from) return week
  return { from: addMonths(last.from, 12), to: addMonths(last.to, 12) }
}

function either(one: DayRange, other: DayRange): DaysNamed | undefined {
  const [first, last] = one.from <= other.from ? [one, other] : [other, one]
  if (addDays(first.from, 7) < last.to) return undefined
  return {
    days: { from: first.from, to: last.to },
    weekdays: [isoWeekday(first.from), isoWeekday(last.to)].toSorted((a, b) => a - b),
    isSure: true,
  }
}
