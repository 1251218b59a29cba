import { addDays, type LocalDate } from "@call-center/domain"

import { addMonths, addWorkdays, oneDay, onOrAfter, onOrBefore, weekOf } from "../calendar-days.ts"
import { construction } from "../grammar/construction.ts"
import type { Calendar } from "../grammar/grammar.ts"
import { impossible } from "../grammar/impossible.ts"
import type { Amount } from "../grammar/values.ts"

/** Days told by the weekday, or by how far they are from another day. Weeks begin on Monday. */
export const weekdays = {
  /** Thursday: the next one after today, or the one among the days spoken of */
  weekday: construction("Day", ["Weekday"], ({ Weekday }, calendar) =>
    oneDay(comingWeekday(Weekday, calendar)),
  ),
  /** this Thursday, which may be today */
  thisWeekday: construction("Day", ["Weekday"], ({ Weekday }, { today }) =>
    oneDay(onOrAfter(today, Weekday)),
  ),
  /** next Thursday, Thursday next week */
  nextWeekday: construction("Day", ["Weekday"], ({ Weekday }, { today }) =>
    oneDay(addDays(weekOf(today, 1).from, Weekday - 1)),
  ),
  /** el jueves que viene: the one that comes */
  comingWeekday: construction("Day", ["Weekday"], ({ Weekday }, { today }) =>
    oneDay(onOrAfter(addDays(today, 1), Weekday)),
  ),
  lastWeekday: construction("Day", ["Weekday"], ({ Weekday }, { today }) =>
    oneDay(onOrBefore(addDays(today, -1), Weekday)),
  ),
  /** Wednesday week, the Thursday after next: a week after the one that comes */
  weekdayInAWeek: construction("Day", ["Weekday"], ({ Weekday }, { today }) =>
    oneDay(addDays(onOrAfter(addDays(today, 1), Weekday), 7)),
  ),
  /** the following Tuesday, the Tuesday after that: after the day that is spoken of, or next week */
  weekdayAfterSpoken: construction(
    "Day",
    ["Weekday"],
    ({ Weekday }, { today, spoken = addDays(weekOf(today, 1).from, -1) }) =>
      oneDay(onOrAfter(addDays(spoken, 1), Weekday)),
  ),
  weekdayBeforeSpoken: construction(
    "Day",
    ["Weekday"],
    ({ Weekday }, { spoken }) => spoken && oneDay(onOrBefore(addDays(spoken, -1), Weekday)),
  ),
  /** Wednesday of the week after next */
  weekdayOfWeek: construction("Day", ["Weekday", "Week"], ({ Weekday, Week }) =>
    oneDay(onOrAfter(Week.from, Weekday)),
  ),
  /** two Sundays from now */
  weekdaysFromNow: construction(
    "Day",
    ["Number", "Weekday"],
    ({ Number: count, Weekday }, { today }) =>
      count >= 1 && count <= 52
        ? oneDay(addDays(onOrAfter(addDays(today, 1), Weekday), 7 * (count - 1)))
        : undefined,
  ),
  /** the first Monday of January: an ordinal of five or less; without a fifth one it is impossible */
  nthWeekday: construction(
    "Day",
    ["Ordinal", "Weekday", "Period"],
    ({ Ordinal, Weekday, Period }) => {
      const date = addDays(onOrAfter(Period.from, Weekday), 7 * (Ordinal - 1))
      return date <= Period.to ? oneDay(date) : impossible
    },
  ),
  lastWeekdayOf: construction("Day", ["Weekday", "Period"], ({ Weekday, Period }) =>
    oneDay(onOrBefore(Period.to, Weekday)),
  ),
  /** the Monday after Christmas */
  weekdayAfter: construction("Day", ["Weekday", "Date"], ({ Weekday, Date: date }) =>
    oneDay(onOrAfter(addDays(date.from, 1), Weekday)),
  ),
  weekdayBefore: construction("Day", ["Weekday", "Date"], ({ Weekday, Date: date }) =>
    oneDay(onOrBefore(addDays(date.from, -1), Weekday)),
  ),
  /** in two weeks, three weeks from now */
  inAmount: construction("Day", ["Amount"], ({ Amount }, { today }) =>
    oneDay(later(today, Amount)),
  ),
  /** de mañana en ocho días, as Spanish counts a week: with both its ends */
  dayInEightDays: construction("Day", ["Day", "Number"], ({ Day, Number: count }) =>
    count === 8 || count === 15 ? oneDay(addDays(Day.from, count - 1)) : undefined,
  ),
  /** two weeks from Friday, a week tomorrow */
  amountFrom: construction("Day", ["Amount", "Day"], ({ Amount, Day }) =>
    oneDay(later(Day.from, Amount)),
  ),
  amountBefore: construction("Day", ["Amount", "Day"], ({ Amount, Day }) =>
    oneDay(addDays(addMonths(Day.from, -Amount.months), -Amount.days)),
  ),
  /** the day after Christmas */
  dayAfter: construction("Day", ["Day"], ({ Day }) => oneDay(addDays(Day.to, 1))),
  dayBefore: construction("Day", ["Day"], ({ Day }) => oneDay(addDays(Day.from, -1))),
} as const

function comingWeekday(isoDay: number, { today, near }: Calendar): LocalDate {
  const among = near === undefined ? undefined : onOrAfter(near.from, isoDay)
  if (among !== undefined && near !== undefined && among <= near.to) return among
  return onOrAfter(addDays(today, 1), isoDay)
}

function later(date: LocalDate, { days, months, workdays }: Amount): LocalDate {
  return addWorkdays(addDays(addMonths(date, months), days), workdays)
}
