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
  nextMonthDay,
  nextWeekdayAndDay,
  periodDay,
  type DateRule,
  type DateShift,
} from "../date-rule.ts"
import { monthStart, weekdayOnOrAfter, type Day } from "../day.ts"
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

function calendarRules(dayFirst: boolean): readonly DateRule[] {
  return [
    ...digitRules(dayFirst),
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

const readMonthDay = monthDayReader(monthNumber)

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
      weekdayInWeek(today + 7, weekdayNumber(groups["weekday"] ?? groups["later"])),
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
  const month = groups["month"]
  return nthWeekdayOf(today, {
    month: month === undefined ? undefined : monthNumber(month),
    isNext: groups["next"] !== undefined,
    weekday: weekdayNumber(groups["weekday"]),
    nth: ["", "1th", "segundo", "tercer", "cuarto"].indexOf(groups["nth"] ?? ""),
  })
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
      periodDay(today, periodOf(unitOf(groups["unit"] ?? groups["later"])), "next"),
  },
  {
    pattern: phrase("est[ae] (?<unit>semana|mes|ano)"),
    read: (groups, { today }) => periodDay(today, periodOf(unitOf(groups["unit"])), "this"),
  },
  {
    pattern: phrase("(?:la|el) (?<unit>semana|mes|ano) pasad[ao]"),
    read: (groups, { today }) => periodDay(today, periodOf(unitOf(groups["unit"])), "last"),
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

function countOf(word: string | undefined): number {
  if (word === undefined) return 1
  if (word.startsWith("un")) return word === "un par de" ? 2 : 3
  return Number(word)
}
