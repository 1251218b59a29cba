import {
  digitsDay,
  fullYear,
  nextMonthDay,
  nextNthWeekday,
  nthWeekday,
  type DateRule,
  type DateUnit,
} from "./date-rule.ts"
import { dayOf, monthStart, weekdayOf, type Day } from "./day.ts"
import { phrase, type Groups } from "./phrase-rule.ts"

/** A bare number as the whole answer. */
export const bareDate: DateRule = {
  pattern: /^(?<digits>\d{1,8})$/gu,
  read: (groups, { today }) => digitsDay(today, groups["digits"] ?? ""),
}

/** Dates in digits, which every language writes alike but for the order of day and month. */
export function digitRules(dayFirst: boolean): readonly DateRule[] {
  return [
    {
      pattern: phrase(String.raw`(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})`),
      read: (groups) => dayOf(Number(groups["year"]), Number(groups["month"]), dayNumber(groups)),
    },
    {
      pattern: phrase(String.raw`(?<first>\d{1,2})[/-](?<second>\d{1,2})(?:[/-](?<year>\d{2,4}))?`),
      read: (groups, { today }) => {
        const [first, second] = [Number(groups["first"]), Number(groups["second"])]
        return calendarDay(today, dayFirst ? [second, first] : [first, second], groups["year"])
      },
    },
  ]
}

/** Reads a month by its name and a day, with or without a year. */
export function monthDayReader(
  monthNumber: (word: string | undefined) => number,
): DateRule["read"] {
  return (groups, { today }) =>
    calendarDay(today, [monthNumber(groups["month"]), dayNumber(groups)], groups["year"])
}

function calendarDay(
  today: Day,
  [month, day]: readonly [number, number],
  year: string | undefined,
): Day | undefined {
  return year === undefined ? nextMonthDay(today, month, day) : dayOf(fullYear(year), month, day)
}

/** The number in a group `day`. */
export function dayNumber(groups: Groups): number {
  return Number(groups["day"])
}

/** A weekday of the week that a day lies in, which begins on Monday. */
export function weekdayInWeek(day: Day, weekday: number): Day {
  return day - weekdayOf(day) + weekday
}

/** The nth weekday of a month by number, or of this month or the next: of this one only if it is still to come. */
export function nthWeekdayOf(
  today: Day,
  {
    month,
    isNext,
    weekday,
    nth,
  }: {
    readonly month: number | undefined
    readonly isNext: boolean
    readonly weekday: number
    readonly nth: number
  },
): Day | undefined {
  if (month !== undefined) return nextNthWeekday(today, { month, weekday, nth })
  const found = nthWeekday(monthStart(today, isNext ? 1 : 0), weekday, nth)
  if (isNext || found === undefined || found >= today) return found
  return nthWeekday(monthStart(today, 1), weekday, nth)
}

/** A unit that `AMAZON.Date` has a rule for as a whole: a week, a month or a year. */
export function periodOf(unit: DateUnit): Exclude<DateUnit, "day"> {
  return unit === "day" ? "week" : unit
}
