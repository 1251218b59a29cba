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
} from "../date-rule.ts"
import { dayOf, monthStart, weekdayOf, weekdayOnOrAfter, type Day } from "../day.ts"
import { phrase, type Groups } from "../phrase-rule.ts"
import { monthNumber, MONTHS, UNITS, unitOf, weekdayNumber, WEEKDAYS } from "./calendar-words.ts"

const M = `(?<month>${MONTHS.join("|")})`
const W = `(?<weekday>${WEEKDAYS.join("|")})`
const EL = "(?:el |este )?"
const COUNT = String.raw`(?<count>\d{1,3}|unos|unas|un par de)`
const UNIT = `(?<unit>${UNITS})`
const NEXT_WEEK = "(?:la )?(?:proxima semana|semana (?:que viene|proxima|siguiente))"

/** How Spanish says a day. Earlier rules win over later ones of the same length. */
export function dateRules(dayFirst: boolean): readonly DateRule[] {
  return [...calendarRules(dayFirst), ...weekdayRules, ...relativeRules, ...holidayRules]
}

/** "Dos semanas después del", "el día antes de". */
export const dateShift: DateShift = {
  pattern: new RegExp(
    `(?<![^ ])(?:${COUNT} |el )${UNIT} (?<side>despues|antes|a partir) (?:de(?:l)? )(?:el )?$`,
    "u",
  ),
  read: (groups) => {
    const count = countOf(groups["count"])
    return { count: groups["side"] === "antes" ? -count : count, unit: unitOf(groups["unit"]) }
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
        String.raw`${EL}(?:${W} )?(?:dia )?(?<day>\d{1,2})(?:th)? de ${M}(?: del? (?<year>20\d\d))?`,
      ),
      read: readMonthDay,
    },
    { pattern: phrase(String.raw`${M} (?<day>\d{1,2})(?:th)?`), read: readMonthDay },
    {
      pattern: phrase(
        String.raw`(?:el (?:${W} )?(?:dia )?|dia |${W.replace("weekday", "named")} )(?<day>\d{1,2})(?:th)?(?<next> del (?:proximo mes|mes (?:que viene|proximo)))?`,
      ),
      read: (groups, { today }) => {
        if (groups["next"] !== undefined) return dayOfNextMonth(today, dayNumber(groups))
        const weekday = groups["weekday"] ?? groups["named"]
        if (weekday === undefined) return nextDayOfMonth(today, dayNumber(groups))
        return nextWeekdayAndDay(today, weekdayNumber(weekday), dayNumber(groups))
      },
    },
  ]
}

function readMonthDay(groups: Groups, { today }: { readonly today: Day }): Day | undefined {
  return calendarDay(today, [monthNumber(groups["month"]), dayNumber(groups)], groups["year"])
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
    pattern: phrase(`${EL}${W}(?: de esta semana)?`),
    read: (groups, { today }) => weekdayOnOrAfter(today, weekdayNumber(groups["weekday"])),
  },
  {
    pattern: phrase(
      `${EL}(?:(?:proximo|siguiente) ${W}|${W.replace("weekday", "later")} (?:que viene|proximo|siguiente))`,
    ),
    read: (groups, { today }) =>
      weekdayOnOrAfter(today + 1, weekdayNumber(groups["weekday"] ?? groups["later"])),
  },
  {
    pattern: phrase(`${EL}${W} pasado`),
    read: (groups, { today }) => weekdayOnOrAfter(today - 7, weekdayNumber(groups["weekday"])),
  },
  {
    pattern: phrase(`${EL}${W} de ${NEXT_WEEK}|${NEXT_WEEK} el (?<later>${WEEKDAYS.join("|")})`),
    read: (groups, { today }) =>
      today - weekdayOf(today) + 7 + weekdayNumber(groups["weekday"] ?? groups["later"]),
  },
  {
    pattern: phrase(`del? (?<from>hoy|manana|${WEEKDAYS.join("|")}) en 8(?: dias)?`),
    read: (groups, { today }) => {
      const from = groups["from"]
      if (from === "hoy" || from === "manana") return today + (from === "hoy" ? 7 : 8)
      return weekdayOnOrAfter(today, weekdayNumber(from)) + 7
    },
  },
  {
    pattern: phrase(
      `el (?:(?<nth>1th|segundo|tercer|cuarto)|(?<last>ultimo)) ${W} (?:de ${M}|del mes|de este mes|(?<next>del (?:proximo mes|mes que viene)))`,
    ),
    read: readNthWeekday,
  },
]

function readNthWeekday(groups: Groups, { today }: { readonly today: Day }): Day | undefined {
  const weekday = weekdayNumber(groups["weekday"])
  const nth = ["", "1th", "segundo", "tercer", "cuarto"].indexOf(groups["nth"] ?? "")
  const month = groups["month"]
  if (month !== undefined) return nextNthWeekday(today, { month: monthNumber(month), weekday, nth })
  const isNext = groups["next"] !== undefined
  const found = nthWeekday(monthStart(today, isNext ? 1 : 0), weekday, nth)
  if (isNext || found === undefined || found >= today) return found
  return nthWeekday(monthStart(today, 1), weekday, nth)
}

const relativeRules: readonly DateRule[] = [
  {
    pattern: phrase("hoy(?: mismo)?|ahora|esta (?:manana|tarde|noche)"),
    read: (_, { today }) => today,
  },
  // "Mañana" after "la" is the morning.
  { pattern: phrase("(?<!(?:la|esta) )manana"), read: (_, { today }) => today + 1 },
  { pattern: phrase("pasado manana"), read: (_, { today }) => today + 2 },
  { pattern: phrase("ayer"), read: (_, { today }) => today - 1 },
  { pattern: phrase("anteayer|antier"), read: (_, { today }) => today - 2 },
  {
    pattern: phrase(`(?:en|dentro de) ${COUNT} ${UNIT}`),
    read: (groups, { today }) => dayAfter(today, countOf(groups["count"]), unitOf(groups["unit"])),
  },
  {
    pattern: phrase(
      "(?:la|el) (?:(?:proxim[ao]|siguiente) (?<unit>semana|mes|ano)|(?<later>semana|mes|ano) (?:que viene|proxim[ao]|siguiente|entrante))",
    ),
    read: (groups, { today }) =>
      periodDay(today, periodOf(groups["unit"] ?? groups["later"]), "next"),
  },
  {
    pattern: phrase("est[ae] (?<unit>semana|mes|ano)"),
    read: (groups, { today }) => periodDay(today, periodOf(groups["unit"]), "this"),
  },
  {
    pattern: phrase("(?:la|el) (?<unit>semana|mes|ano) pasad[ao]"),
    read: (groups, { today }) => periodDay(today, periodOf(groups["unit"]), "last"),
  },
  {
    pattern: phrase("(?:a |al )?(?:el )?(?:fin(?:al|ales|es)?|ultimo dia) (?:de|del) mes"),
    read: (_, { today }) => monthStart(today, 1) - 1,
  },
  {
    pattern: phrase("(?:el |este )?(?:proximo )?fin de semana"),
    read: (_, { today }) => weekdayOnOrAfter(today, 6),
  },
]

const fixed = (words: string, month: number, day: number): DateRule => ({
  pattern: phrase(words),
  read: (_, { today }) => nextMonthDay(today, month, day),
})

const holidayRules: readonly DateRule[] = [
  fixed("(?:el )?(?:dia de )?ano nuevo", 1, 1),
  fixed("(?:el )?dia de (?:los )?reyes", 1, 6),
  fixed("(?:la )?nochebuena", 12, 24),
  fixed("(?:el dia de )?navidad", 12, 25),
  fixed("(?:la )?nochevieja|(?:el )?fin de ano", 12, 31),
]

function dayNumber(groups: Groups): number {
  return Number(groups["day"])
}

function countOf(word: string | undefined): number {
  if (word === undefined) return 1
  if (word.startsWith("un")) return word === "un par de" ? 2 : 3
  return Number(word)
}

function periodOf(word: string | undefined): "week" | "month" | "year" {
  const unit = unitOf(word)
  return unit === "day" ? "week" : unit
}
