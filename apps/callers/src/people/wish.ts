import type { Facts } from "@call-center/callers"
import { addDays, weekdayOf, weekdays } from "@call-center/domain"

import { type Moment, type MomentValues, spokenDay } from "../moments/moment.ts"
import { areOf, minutesOf } from "./facts.ts"
import type { Setting } from "./setting.ts"
import { anyStart, momentOf, type NamedStart } from "./starts.ts"

/** When somebody would come. */
export interface Wish {
  readonly kind: "exact" | "partOfDay" | "anyTime" | "nextWeek" | "closedDay"
  readonly values: MomentValues
  /** As keys: MMDD and HHMM. */
  readonly keys: { readonly date: string; readonly time: string | undefined }
  /** The day that they name, as they hear it; undefined for a whole week. */
  readonly date: string | undefined
  readonly time: string | undefined
  /** Whether a start suits them. */
  suits(facts: Facts): boolean
}

/** How far from the wished time somebody comes who is not strict about it. */
const leewayMinutes = 60

/** A wish for one start; who is not strict also comes an hour before or after. */
export function exactWish(start: NamedStart, isStrict: boolean, setting: Setting): Wish {
  const asked = minutesOf(start.time)
  return {
    kind: "exact",
    values: setting.valuesOf(momentOf(start, setting.today)),
    keys: { date: start.date.replace("-", ""), time: start.time.replace(":", "") },
    date: start.date,
    time: start.time,
    suits: (facts) => {
      if (isStrict || facts["time"] === undefined) return areOf(facts, start)
      const isNear = Math.abs(minutesOf(facts["time"]) - asked) <= leewayMinutes
      return isNear && (facts["date"] === undefined || facts["date"] === start.date)
    },
  }
}

/** A wish for a part of a day. */
function partWish(start: NamedStart, setting: Setting): Wish {
  const part = start.time < "12:00" ? "morning" : "afternoon"
  const isInPart = (time: string) => (part === "morning" ? time < "12:00" : time >= "12:00")
  return dayWish(start, {
    kind: "partOfDay",
    setting,
    moment: { part },
    isTime: isInPart,
  })
}

/** A wish for a day, at whatever time. */
function anyTimeWish(start: NamedStart, setting: Setting): Wish {
  return dayWish(start, { kind: "anyTime", setting, moment: {}, isTime: () => true })
}

function dayWish(
  start: NamedStart,
  {
    kind,
    setting,
    moment,
    isTime,
  }: {
    readonly kind: Wish["kind"]
    readonly setting: Setting
    readonly moment: Moment
    readonly isTime: (time: string) => boolean
  },
): Wish {
  const { day } = momentOf(start, setting.today)
  return {
    kind,
    values: setting.valuesOf({ day, ...moment }),
    keys: { date: start.date.replace("-", ""), time: start.time.replace(":", "") },
    date: start.date,
    time: undefined,
    suits: ({ date, time }) =>
      (date === undefined || date === start.date) && (time === undefined || isTime(time)),
  }
}

/** A wish for next week, on whatever day. */
function nextWeekWish(setting: Setting): Wish {
  const monday = addDays(setting.today, 7 - weekdays.indexOf(weekdayOf(setting.today)))
  const dates = new Set(Array.from({ length: 7 }, (_, day) => addDays(monday, day).slice(5)))
  return {
    kind: "nextWeek",
    values: setting.valuesOf({}),
    keys: { date: monday.slice(5).replace("-", ""), time: "1000" },
    date: undefined,
    time: undefined,
    suits: ({ date }) => date === undefined || dates.has(date),
  }
}

/** A wish for a Sunday, from somebody who comes on that day alone. */
function closedDayWish(setting: Setting): Wish {
  const sunday = addDays(setting.today, 6 - weekdays.indexOf(weekdayOf(setting.today)) + 7)
  return {
    kind: "closedDay",
    values: setting.valuesOf({
      day: spokenDay(sunday, setting.today),
      time: { hour: 10, minute: 0 },
    }),
    keys: { date: sunday.slice(5).replace("-", ""), time: "1000" },
    date: sunday.slice(5),
    time: "10:00",
    suits: ({ date }) => date === sunday.slice(5),
  }
}

/** A wish of any kind, for a start that was not wished for before. */
export function anyWish(setting: Setting, others: readonly NamedStart[] = []): Wish {
  const { rules, today, random } = setting
  const start = newStart(setting, others)
  const luck = random.next()
  if (luck < 0.62) return exactWish(start, random.chance(0.4), setting)
  if (luck < 0.8) return partWish(start, setting)
  if (luck < 0.9) return anyTimeWish(start, setting)
  if (luck < 0.97) return nextWeekWish(setting)
  return rules.weeklyHours[weekdayOf(addDays(today, 6))] === undefined
    ? exactWish(start, false, setting)
    : closedDayWish(setting)
}

/** A start that the person has not, and that stands apart from theirs. */
export function newStart(setting: Setting, others: readonly NamedStart[] = []): NamedStart {
  const { rules, today, random, own } = setting
  for (;;) {
    const start = anyStart(rules, { today, within: 12 }, random)
    const isApart = [...own, ...others].every(({ localDate }) => localDate !== start.localDate)
    if (isApart) return start
  }
}
