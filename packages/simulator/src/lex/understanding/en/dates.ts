import {
  dayAfter,
  digitsDay,
  fullYear,
  nextDayOfMonth,
  nextMonthDay,
  nextNthWeekday,
  nextWeekdayAndDay,
  nthWeekday,
  periodDay,
  type DateRule,
} from "../date-rule.ts"
import { dayOf, monthStart, weekdayOf, weekdayOnOrAfter, type Day } from "../day.ts"
import { phrase, type Groups } from "../phrase-rule.ts"

const MONTHS = [
  "january|jan",
  "february|feb",
  "march|mar",
  "april|apr",
  "may",
  "june|jun",
  "july|jul",
  "august|aug",
  "september|sept|sep",
  "october|oct",
  "november|nov",
  "december|dec",
]
const WEEKDAYS = [
  "monday|mon",
  "tuesday|tues|tue",
  "wednesday|wed",
  "thursday|thurs|thur|thu",
  "friday|fri",
  "saturday|sat",
  "sunday|sun",
]
const M = `(?<month>${MONTHS.join("|")})`
const W = `(?<weekday>${WEEKDAYS.join("|")})`
const THE = "(?:the )?"
const UNIT = "(?<unit>day|week|month|year)s?"
const COUNT = String.raw`(?<count>\d{1,3}|an?|a couple of|a couple|a few)`

const monthNumber = (groups: Groups): number => indexOf(MONTHS, groups["month"])
const weekdayNumber = (groups: Groups): number => indexOf(WEEKDAYS, groups["weekday"])
const dayNumber = (groups: Groups): number => Number(groups["day"])

/** How English says a day. Earlier rules win over later ones of the same length. */
export function dateRules(dayFirst: boolean): readonly DateRule[] {
  return [...calendarRules(dayFirst), ...weekdayRules, ...relativeRules, ...holidayRules]
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
        String.raw`(?:${W},? )?${THE}(?<day>\d{1,2})(?:th)?(?: day)?(?: of)? ${M}(?: (?<year>\d{4}))?`,
      ),
      read: readMonthDay,
    },
    {
      pattern: phrase(
        String.raw`(?:${W} )?${M} ${THE}(?:(?<day>\d{1,2})th|(?<plain>\d{1,2})(?! (?:am|pm|o'clock|\d)))(?: (?<year>\d{4}))?`,
      ),
      read: (groups, context) =>
        readMonthDay({ ...groups, day: groups["day"] ?? groups["plain"] }, context),
    },
    {
      pattern: phrase(
        String.raw`(?:${W} )?${THE}(?<day>\d{1,2})th(?: of (?<which>this|next) month)?`,
      ),
      read: readDayOfMonth,
    },
  ]
}

function readMonthDay(groups: Groups, { today }: { readonly today: Day }): Day | undefined {
  return calendarDay(today, [monthNumber(groups), dayNumber(groups)], groups["year"])
}

function readDayOfMonth(groups: Groups, { today }: { readonly today: Day }): Day | undefined {
  const day = dayNumber(groups)
  if (groups["which"] === "next") return monthStart(today, 1) + day - 1
  if (groups["weekday"] !== undefined) return nextWeekdayAndDay(today, weekdayNumber(groups), day)
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
    pattern: phrase(`(?:this |the )?(?:coming )?${W}(?: (?:of )?this week)?`),
    read: (groups, { today }) => weekdayOnOrAfter(today, weekdayNumber(groups)),
  },
  {
    pattern: phrase(`(?:the )?(?:next|following) ${W}`),
    read: (groups, { today }) => weekdayOnOrAfter(today + 1, weekdayNumber(groups)),
  },
  {
    pattern: phrase(`last ${W}`),
    read: (groups, { today }) => weekdayOnOrAfter(today - 7, weekdayNumber(groups)),
  },
  {
    pattern: phrase(`(?:${W} (?:of )?next week|next week(?: on)? (?<later>${WEEKDAYS.join("|")}))`),
    read: (groups, { today }) => {
      const weekday = indexOf(WEEKDAYS, groups["weekday"] ?? groups["later"])
      return today - weekdayOf(today) + 7 + weekday
    },
  },
  {
    pattern: phrase(
      `(?:a week (?:from|on|after) (?:next |this )?${W}|${W.replace("weekday", "later")} (?:week|after next))`,
    ),
    read: (groups, { today }) =>
      weekdayOnOrAfter(today, indexOf(WEEKDAYS, groups["weekday"] ?? groups["later"])) + 7,
  },
  {
    pattern: phrase(
      String.raw`the (?:(?<nth>\d)th|(?<last>last)) ${W} (?:of|in) (?:${M}|(?:the|this) month|(?<which>next) month)`,
    ),
    read: (groups, { today }) => {
      const [weekday, nth] = [weekdayNumber(groups), Number(groups["nth"] ?? 0)]
      if (groups["month"] !== undefined)
        return nextNthWeekday(today, { month: monthNumber(groups), weekday, nth })
      const found = nthWeekday(monthStart(today, groups["which"] === "next" ? 1 : 0), weekday, nth)
      if (groups["which"] === "next" || found === undefined || found >= today) return found
      return nthWeekday(monthStart(today, 1), weekday, nth)
    },
  },
]

const relativeRules: readonly DateRule[] = [
  {
    pattern: phrase("today|tonight|now|right now|this (?:morning|afternoon|evening)"),
    read: (_, { today }) => today,
  },
  { pattern: phrase(`tomorrow`), read: (_, { today }) => today + 1 },
  { pattern: phrase(`${THE}day after tomorrow`), read: (_, { today }) => today + 2 },
  { pattern: phrase("yesterday"), read: (_, { today }) => today - 1 },
  { pattern: phrase(`${THE}day before yesterday`), read: (_, { today }) => today - 2 },
  {
    pattern: phrase(
      `(?:in |within )?${COUNT} ${UNIT}(?:' time|(?: from| after)? (?<from>today|now|tomorrow|${WEEKDAYS.join("|")}))`,
    ),
    read: (groups, { today }) =>
      dayAfter(anchorDay(today, groups["from"]), countOf(groups["count"]), unitOf(groups["unit"])),
  },
  {
    pattern: phrase(`(?:in|within) ${COUNT} ${UNIT}(?: time)?`),
    read: (groups, { today }) => dayAfter(today, countOf(groups["count"]), unitOf(groups["unit"])),
  },
  { pattern: phrase("(?:in )?a fortnight"), read: (_, { today }) => today + 14 },
  {
    pattern: phrase(`(?<which>this|next|last) (?<unit>week|month|year)`),
    read: (groups, { today }) => {
      const [which, unit] = [groups["which"], unitOf(groups["unit"])]
      if (unit === "day") return undefined
      return periodDay(today, unit, which === "next" || which === "last" ? which : "this")
    },
  },
  {
    pattern: phrase(
      `(?:at )?the (?<edge>end|beginning|start) of (?:the |this |(?<which>next ))?(?<unit>week|month)`,
    ),
    read: readEdge,
  },
  {
    pattern: phrase("(?:on )?(?:(?:this|the|next) )?weekend"),
    read: (_, { today }) => weekdayOnOrAfter(today, 6),
  },
]

function readEdge(groups: Groups, { today }: { readonly today: Day }): Day {
  const ahead = groups["which"] === undefined ? 0 : 1
  if (groups["unit"] === "month")
    return groups["edge"] === "end" ? monthStart(today, ahead + 1) - 1 : monthStart(today, ahead)
  const monday = today - weekdayOf(today) + 1 + 7 * ahead
  return groups["edge"] === "end" ? monday + 4 : monday
}

const fixedHoliday = (words: string, month: number, day: number): DateRule => ({
  pattern: phrase(words),
  read: (_, { today }) => nextMonthDay(today, month, day),
})

const holidayRules: readonly DateRule[] = [
  fixedHoliday("christmas eve", 12, 24),
  fixedHoliday("(?:christmas day|christmas)", 12, 25),
  fixedHoliday("boxing day", 12, 26),
  fixedHoliday("new year's eve", 12, 31),
  fixedHoliday("new year's(?: day)?", 1, 1),
  fixedHoliday("valentine's(?: day)?", 2, 14),
  fixedHoliday("(?:st|saint) patrick's day", 3, 17),
  fixedHoliday("independence day", 7, 4),
  fixedHoliday("halloween", 10, 31),
  fixedHoliday("veterans day", 11, 11),
  {
    pattern: phrase(`(?<eve>${THE}day after )?thanksgiving(?: day)?`),
    read: (groups, { today }) => {
      const later = groups["eve"] === undefined ? 0 : 1
      const found = nextNthWeekday(today - later, { month: 11, weekday: 4, nth: 4 })
      return found === undefined ? undefined : found + later
    },
  },
  {
    pattern: phrase(`labor day`),
    read: (_, { today }) => nextNthWeekday(today, { month: 9, weekday: 1, nth: 1 }),
  },
  {
    pattern: phrase(`memorial day`),
    read: (_, { today }) => nextNthWeekday(today, { month: 5, weekday: 1, nth: 0 }),
  },
]

/** A bare number as the whole answer. */
export const bareDate: DateRule = {
  pattern: /^(?<digits>\d{1,8})$/gu,
  read: (groups, { today }) => digitsDay(today, groups["digits"] ?? ""),
}

function anchorDay(today: Day, word: string | undefined): Day {
  if (word === undefined || word === "today" || word === "now") return today
  if (word === "tomorrow") return today + 1
  return weekdayOnOrAfter(today, indexOf(WEEKDAYS, word))
}

function countOf(word: string | undefined): number {
  if (word === undefined || word === "a" || word === "an") return 1
  if (word.startsWith("a couple")) return 2
  return word === "a few" ? 3 : Number(word)
}

function unitOf(word: string | undefined): "day" | "week" | "month" | "year" {
  return word === "week" || word === "month" || word === "year" ? word : "day"
}

/** 1-based place of a word in a list of alternatives. */
function indexOf(alternatives: readonly string[], word: string | undefined): number {
  return alternatives.findIndex((one) => one.split("|").includes(word ?? "")) + 1
}
