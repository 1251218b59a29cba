import { addDays, type LocalDate } from "@call-center/domain"

import type { DayRange } from "../../conversation/wish.ts"
import {
  dateOf,
  monthOf,
  nextDayOfMonth,
  onOrAfter,
  onOrBefore,
  partsOf,
  weekOf,
} from "../calendar-days.ts"
import { construction } from "../grammar/construction.ts"

/** Weeks, weekends and months, and parts of them. What is over already of the present one is left out. */
export const periods = {
  thisWeek: construction("Week", [], (_, { today }) => weekOf(today)),
  nextWeek: construction("Week", [], (_, { today }) => weekOf(today, 1)),
  /** the following week: after the day that is spoken of */
  followingWeek: construction("Week", [], (_, { today, spoken = today }) => weekOf(spoken, 1)),
  weekAfterNext: construction("Week", [], (_, { today }) => weekOf(today, 2)),
  /** the week of the 18th */
  weekOfDay: construction("Week", [], ({ Day, DayNumber = 0 }, { today }) => {
    const day = Day?.from ?? nextDayOfMonth(today, DayNumber)
    return day && weekOf(day)
  }),
  weekBeforeDay: construction("Week", ["Day"], ({ Day }) => weekOf(Day.from, -1)),
  weekAfterDay: construction("Week", ["Day"], ({ Day }) => weekOf(Day.to, 1)),
  /** the first week of October: the one that has most of its days in it */
  nthWeek: construction("Week", ["Ordinal", "Span"], ({ Ordinal, Span }) => {
    const thursday = addDays(onOrAfter(Span.from, 4), 7 * (Ordinal - 1))
    return thursday <= Span.to ? weekOf(thursday) : undefined
  }),
  lastWeekOf: construction("Week", ["Span"], ({ Span }) => weekOf(onOrBefore(Span.to, 4))),
  thisWeekend: construction("Week", [], (_, { today }) => weekendOf(today, 0)),
  nextWeekend: construction("Week", [], (_, { today }) => weekendOf(today, 1)),
  weekendAfterNext: construction("Week", [], (_, { today }) => weekendOf(today, 2)),
  thisMonth: construction("Period", [], (_, { today }) => monthOf(today)),
  nextMonth: construction("Period", [], (_, { today }) => monthOf(today, 1)),
  monthAfterNext: construction("Period", [], (_, { today }) => monthOf(today, 2)),
  spanOfPeriod: construction("Span", ["Period"], ({ Period }) => Period),
  nextYear: construction("Span", [], (_, { today }) => yearOf(partsOf(today)[0] + 1)),
  year: construction("Span", ["Year"], ({ Year }) => yearOf(Year)),
  /** January, January 2027 */
  month: construction("Period", ["Month"], ({ Month, Year }, { today }) => {
    const [year, month] = partsOf(today)
    // A month that is over comes again next year.
    const date = dateOf(Year ?? (Month < month ? year + 1 : year), Month, 1)
    return date && monthOf(date)
  }),
  monthOfNextYear: construction("Period", ["Month"], ({ Month }, { today }) => {
    const date = dateOf(partsOf(today)[0] + 1, Month, 1)
    return date && monthOf(date)
  }),
  /** the beginning of next week, of January */
  beginOfWeek: construction("Week", ["Week"], ({ Week }) => ({
    from: Week.from,
    to: addDays(Week.from, 2),
  })),
  middleOfWeek: construction("Week", ["Week"], ({ Week }) => ({
    from: addDays(Week.from, 1),
    to: addDays(Week.from, 4),
  })),
  endOfWeek: construction("Week", ["Week"], ({ Week }) => ({
    from: addDays(Week.from, 3),
    to: Week.to,
  })),
  beginOfMonth: construction("Period", ["Period"], ({ Period }) => ({
    from: Period.from,
    to: addDays(Period.from, 14),
  })),
  middleOfMonth: construction("Period", ["Period"], ({ Period }) => ({
    from: addDays(Period.from, 9),
    to: addDays(Period.from, 19),
  })),
  endOfMonth: construction("Period", ["Period"], ({ Period }) => ({
    from: addDays(Period.from, 15),
    to: Period.to,
  })),
  /** the second half of the week */
  halfOfWeek: construction("Week", ["Ordinal", "Week"], ({ Ordinal, Week }) => {
    if (Ordinal > 2) return undefined
    return Ordinal === 1
      ? { from: Week.from, to: addDays(Week.from, 3) }
      : { from: addDays(Week.from, 3), to: Week.to }
  }),
  halfOfMonth: construction("Period", ["Ordinal", "Period"], ({ Ordinal, Period }) => {
    if (Ordinal > 2) return undefined
    const middle = addDays(Period.from, 14)
    return Ordinal === 1
      ? { from: Period.from, to: middle }
      : { from: addDays(middle, 1), to: Period.to }
  }),
  /** the rest of the week */
  restOf: construction("Week", [], ({ Week, Period = Week }, { today }) =>
    from(today, Period ?? weekOf(today)),
  ),
  /** later this week, which is not today any more */
  laterIn: construction("Week", [], ({ Week, Period = Week }, { today }) => {
    const { to } = Period ?? weekOf(today)
    const tomorrow = addDays(today, 1)
    return from(tomorrow <= to ? tomorrow : today, Period ?? weekOf(today))
  }),
  /** the next three days, within five days */
  nextDays: construction("Week", ["Amount"], ({ Amount }, { today }) =>
    Amount.days > 0 ? { from: addDays(today, 1), to: addDays(today, Amount.days) } : undefined,
  ),
  withinDays: construction("Week", ["Amount"], ({ Amount }, { today }) =>
    Amount.days > 0 ? { from: today, to: addDays(today, Amount.days - 1) } : undefined,
  ),
  /** three days from next Monday on */
  daysFrom: construction("Week", ["Amount", "Day"], ({ Amount, Day }) =>
    Amount.days > 0 ? { from: Day.from, to: addDays(Day.from, Amount.days - 1) } : undefined,
  ),
} as const

/** The weekend that comes, or the one after it. */
function weekendOf(today: LocalDate, weeks: number): DayRange {
  const sunday = weekOf(today, weeks).to
  return { from: addDays(sunday, -1), to: sunday }
}

function from(today: LocalDate, period: DayRange): DayRange {
  return { from: period.from > today ? period.from : today, to: period.to }
}

function yearOf(year: number): DayRange | undefined {
  const first = dateOf(year, 1, 1)
  const last = dateOf(year, 12, 31)
  return first && last && { from: first, to: last }
}
