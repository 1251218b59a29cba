import {
  dayAfter,
  dayOfNextMonth,
  digitsDay,
  fullYear,
  nextDayOfMonth,
  nextMonthDay,
  nextNthWeekday,
  nextWeekdayAndDay,
  nthWeekday,
  periodDay,
  type DateRule,
  type DateShift,
  type DateUnit,
} from "../date-rule.ts"
import { dayOf, monthStart, weekdayOf, weekdayOnOrAfter, type Day } from "../day.ts"
import { phrase, type Groups } from "../phrase-rule.ts"
import { monthNumber, MONTHS, UNITS, unitOf, weekdayNumber, WEEKDAYS } from "./calendar-words.ts"
import { holidayRules } from "./holidays.ts"

const M = `(?<month>${MONTHS.join("|")})`
const W = `(?<weekday>${WEEKDAYS.join("|")})`
const THE = "(?:the )?"
const UNIT = `(?<unit>${UNITS})s?`
const COUNT = String.raw`(?<count>\d{1,3}|an?|a couple of|a couple|a few)`
const YEAR = String.raw`(?:,? (?<year>20 ?\d\d))?`
// "Just a second", "the first one" and "first thing" are no days.
const NOT_AFTER = "(?<!(?:a|an|1|another|every) )"
const NO_DAY = "(?! (?:thing|1|option|choice|time|available|floor|half|quarter))"

/** How English says a day. Earlier rules win over later ones of the same length. */
export function dateRules(dayFirst: boolean): readonly DateRule[] {
  return [...calendarRules(dayFirst), ...weekdayRules, ...relativeRules, ...holidayRules]
}

/** "Two weeks from", "the day after", "a week before". */
export const dateShift: DateShift = {
  pattern: new RegExp(
    `(?<![^ ])(?:(?:the )?${COUNT} |the )${UNIT} (?<side>from|after|following|before|past) (?:the )?$`,
    "u",
  ),
  read: (groups) => {
    const count = countOf(groups["count"])
    return { count: groups["side"] === "before" ? -count : count, unit: unitOf(groups["unit"]) }
  },
}

/** A bare number as the whole answer. */
export const bareDate: DateRule = {
  pattern: /^(?<digits>\d{1,8})$/gu,
  read: (groups, { today }) => digitsDay(today, groups["digits"] ?? ""),
}

function calendarRules(dayFirst: boolean): readonly DateRule[] {
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
    {
      pattern: phrase(
        String.raw`(?:${W} )?${THE}(?<day>\d{1,2})(?:th)?(?: day)?(?: of)? ${M}${YEAR}`,
      ),
      read: readMonthDay,
    },
    {
      pattern: phrase(
        String.raw`(?:${W} )?${M} ${THE}(?:(?<day>\d{1,2})th|(?<plain>\d{1,2})(?! (?:am|pm|o'clock)))${YEAR}`,
      ),
      read: (groups, context) =>
        readMonthDay({ ...groups, day: groups["day"] ?? groups["plain"] }, context),
    },
    {
      pattern: phrase(
        String.raw`(?:${W} )?${THE}${NOT_AFTER}(?<day>\d{1,2})th${NO_DAY}(?: (?:of )?(?<which>this|next) month)?`,
      ),
      read: readDayOfMonth,
    },
  ]
}

function readMonthDay(groups: Groups, { today }: { readonly today: Day }): Day | undefined {
  return calendarDay(today, [monthNumber(groups["month"]), dayNumber(groups)], groups["year"])
}

function readDayOfMonth(groups: Groups, { today }: { readonly today: Day }): Day | undefined {
  const day = dayNumber(groups)
  if (groups["which"] === "next") return dayOfNextMonth(today, day)
  const weekday = groups["weekday"]
  if (weekday !== undefined) return nextWeekdayAndDay(today, weekdayNumber(weekday), day)
  return nextDayOfMonth(today, day)
}

function calendarDay(
  today: Day,
  [month, day]: readonly [number, number],
  year: string | undefined,
): Day | undefined {
  return year === undefined ? nextMonthDay(today, month, day) : dayOf(fullYear(year), month, day)
}

const weekdayRules: readonly DateRule[] = [
  {
    pattern: phrase(`(?:(?:this|the) )?(?:coming )?${W}(?: (?:of )?this week)?`),
    read: (groups, { today }) => weekdayOnOrAfter(today, weekdayNumber(groups["weekday"])),
  },
  {
    pattern: phrase(`${THE}(?:next|following) ${W}`),
    read: (groups, { today }) => weekdayOnOrAfter(today + 1, weekdayNumber(groups["weekday"])),
  },
  {
    pattern: phrase(`last ${W}`),
    read: (groups, { today }) => weekdayOnOrAfter(today - 7, weekdayNumber(groups["weekday"])),
  },
  {
    pattern: phrase(
      `(?:the )?(?:${W} (?:of )?next week|next week(?: (?:on|maybe|perhaps|probably|say|like))* (?<later>${WEEKDAYS.join("|")}))`,
    ),
    read: (groups, { today }) =>
      weekdayInWeek(today + 7, weekdayNumber(groups["weekday"] ?? groups["later"])),
  },
  {
    pattern: phrase(`${THE}${W} (?:week|after next)`),
    read: (groups, { today }) => weekdayOnOrAfter(today, weekdayNumber(groups["weekday"])) + 7,
  },
  {
    pattern: phrase(`${W} in ${COUNT} weeks?(?:' time)?`),
    read: (groups, { today }) =>
      weekdayInWeek(today + 7 * countOf(groups["count"]), weekdayNumber(groups["weekday"])),
  },
  {
    pattern: phrase(
      String.raw`${THE}(?:(?<nth>\d)th|(?<last>last)) ${W} (?:of|in) (?:${M}|(?:the|this) month|(?<which>next) month)`,
    ),
    read: readNthWeekday,
  },
]

function weekdayInWeek(day: Day, weekday: number): Day {
  return day - weekdayOf(day) + weekday
}

function readNthWeekday(groups: Groups, { today }: { readonly today: Day }): Day | undefined {
  const [weekday, nth] = [weekdayNumber(groups["weekday"]), Number(groups["nth"] ?? 0)]
  const month = groups["month"]
  if (month !== undefined) return nextNthWeekday(today, { month: monthNumber(month), weekday, nth })
  const isNext = groups["which"] === "next"
  const found = nthWeekday(monthStart(today, isNext ? 1 : 0), weekday, nth)
  if (isNext || found === undefined || found >= today) return found
  return nthWeekday(monthStart(today, 1), weekday, nth)
}

const relativeRules: readonly DateRule[] = [
  {
    pattern: phrase("(?:later )?today|tonight|(?:right )?now|this (?:morning|afternoon|evening)"),
    read: (_, { today }) => today,
  },
  { pattern: phrase("tomorrow"), read: (_, { today }) => today + 1 },
  { pattern: phrase("yesterday"), read: (_, { today }) => today - 1 },
  {
    pattern: phrase("(?<day>today|tomorrow) week|a week (?<later>today|tomorrow)"),
    read: (groups, { today }) => today + ((groups["day"] ?? groups["later"]) === "today" ? 7 : 8),
  },
  {
    pattern: phrase(
      `(?:in|within) ${COUNT} ${UNIT}(?:'? time)?|${COUNT.replace("count", "ahead")} ${UNIT.replace("unit", "later")} from now`,
    ),
    read: (groups, { today }) =>
      dayAfter(
        today,
        countOf(groups["count"] ?? groups["ahead"]),
        unitOf(groups["unit"] ?? groups["later"]),
      ),
  },
  { pattern: phrase("(?:in )?a fortnight"), read: (_, { today }) => today + 14 },
  {
    pattern: phrase("(?<which>this|next|last) (?<unit>week|month|year)"),
    read: (groups, { today }) =>
      periodDay(today, periodOf(groups["unit"]), whichOf(groups["which"])),
  },
  {
    pattern: phrase(
      `(?:at )?${THE}(?<edge>end|last day|beginning|start|first day|1th day) of (?:the |this |(?<which>next ))?(?<unit>week|month)`,
    ),
    read: readEdge,
  },
  {
    pattern: phrase("(?:(?:this|the) )?(?:coming )?weekend"),
    read: (_, { today }) => weekdayOnOrAfter(today, 6),
  },
]

/** The end of a working week is its Friday; that of a month its last day. */
function readEdge(groups: Groups, { today }: { readonly today: Day }): Day {
  const ahead = groups["which"] === undefined ? 0 : 1
  const isEnd = groups["edge"] === "end" || groups["edge"] === "last day"
  if (groups["unit"] === "month")
    return isEnd ? monthStart(today, ahead + 1) - 1 : monthStart(today, ahead)
  return weekdayInWeek(today + 7 * ahead, isEnd ? 5 : 1)
}

function dayNumber(groups: Groups): number {
  return Number(groups["day"])
}

function countOf(word: string | undefined): number {
  if (word === undefined || word === "a" || word === "an") return 1
  if (word.startsWith("a couple")) return 2
  return word === "a few" ? 3 : Number(word)
}

function periodOf(word: string | undefined): Exclude<DateUnit, "day"> {
  const unit = unitOf(word)
  return unit === "day" ? "week" : unit
}

function whichOf(word: string | undefined): "this" | "next" | "last" {
  return word === "next" || word === "last" ? word : "this"
}
