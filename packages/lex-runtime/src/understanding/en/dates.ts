import {
  dayNumber,
  digitRules,
  monthDayReader,
  nthWeekdayOf,
  periodOf,
  weekdayInWeek,
} from "../common-date-rules.ts"
import {
  dayAfter,
  dayOfNextMonth,
  nextDayOfMonth,
  nextWeekdayAndDay,
  periodDay,
  type DateRule,
  type DateShift,
} from "../date-rule.ts"
import { monthStart, weekdayOnOrAfter, type Day } from "../day.ts"
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

function calendarRules(dayFirst: boolean): readonly DateRule[] {
  return [
    ...digitRules(dayFirst),
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

const readMonthDay = monthDayReader(monthNumber)

function readDayOfMonth(groups: Groups, { today }: { readonly today: Day }): Day | undefined {
  const day = dayNumber(groups)
  if (groups["which"] === "next") return dayOfNextMonth(today, day)
  const weekday = groups["weekday"]
  if (weekday !== undefined) return nextWeekdayAndDay(today, weekdayNumber(weekday), day)
  return nextDayOfMonth(today, day)
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

function readNthWeekday(groups: Groups, { today }: { readonly today: Day }): Day | undefined {
  const month = groups["month"]
  return nthWeekdayOf(today, {
    month: month === undefined ? undefined : monthNumber(month),
    isNext: groups["which"] === "next",
    weekday: weekdayNumber(groups["weekday"]),
    nth: Number(groups["nth"] ?? 0),
  })
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
      periodDay(today, periodOf(unitOf(groups["unit"])), whichOf(groups["which"])),
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

function countOf(word: string | undefined): number {
  if (word === undefined || word === "a" || word === "an") return 1
  if (word.startsWith("a couple")) return 2
  return word === "a few" ? 3 : Number(word)
}

function whichOf(word: string | undefined): "this" | "next" | "last" {
  return word === "next" || word === "last" ? word : "this"
}
