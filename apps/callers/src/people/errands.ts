import type { Errand, Facts, SpokenValues, Told } from "@call-center/callers"

import type { MomentValues } from "../moments/moment.ts"
import { areOf } from "./facts.ts"
import type { Setting } from "./setting.ts"
import { momentOf, type NamedStart } from "./starts.ts"
import type { Wish } from "./wish.ts"

/** What an errand has whose person has nothing to choose and nothing to read back. */
const nothingAsked = {
  answers: {},
  values: {},
  keys: {},
  accepts: () => false,
  corrects: () => undefined,
  valuesOf: () => ({}),
} satisfies Partial<Errand>

export interface BookingErrand {
  readonly wish: Wish
  readonly slip: NamedStart
  readonly instead: Wish | undefined
  /** Ten digits, where the number is withheld. */
  readonly digits: string | undefined
  readonly isForgetful: boolean
}

/** To have a new demo. */
export function bookErrand(asked: BookingErrand, setting: Setting): Errand {
  const { wish, slip, instead, digits, isForgetful } = asked
  const values = valuesOf(wish.values, { slip: momentValues(slip, setting) }, digits)
  return {
    task: "book",
    openings: isForgetful ? ["open.book"] : openingsOf[wish.kind],
    answers: answersOf(wish),
    values,
    keys: keysOf("1", wish, digits),
    accepts: (what, facts) => {
      if (what === "number") return facts["digits"] === digits
      return (what === "book" || what === "offer") && wish.suits(facts)
    },
    corrects: (facts) => correctionOf(wish, facts),
    valuesOf: (facts) => offeredValues(facts, values, setting),
    settles: (told) => bookingSettled(told, wish),
    ...(instead !== undefined && {
      instead: bookErrand({ ...asked, wish: instead, instead: undefined }, setting),
    }),
  }
}

function bookingSettled({ what, facts }: Told, wish: Wish): "done" | "hopeless" | undefined {
  if (what === "limit" || what === "nothingFree") return "hopeless"
  return what === "booked" && facts.some((each) => wish.suits(each)) ? "done" : undefined
}

const openingsOf: Readonly<Record<Wish["kind"], readonly string[]>> = {
  exact: ["open.book", "open.bookDay", "open.bookWhen", "open.bookWhen"],
  partOfDay: ["open.book", "open.bookDay", "open.bookWindow"],
  anyTime: ["open.book", "open.bookDay"],
  nextWeek: ["open.book", "open.bookSpan"],
  closedDay: ["open.book", "open.bookWhen"],
}

function answersOf({ kind }: Wish): Errand["answers"] {
  const number = { number: ["answer.number"], restOfNumber: ["answer.number"] }
  switch (kind) {
    case "exact":
    case "closedDay":
      return {
        ...number,
        date: ["answer.date", "answer.dateAndTime"],
        time: ["answer.time"],
        change: ["answer.dateAndTime"],
        amOrPm: ["answer.amOrPm"],
      }
    case "partOfDay":
      return {
        ...number,
        date: ["answer.date", "answer.dateAndWindow"],
        time: ["answer.window"],
        change: ["answer.dateAndWindow"],
        amOrPm: ["answer.amOrPm"],
      }
    case "anyTime":
      return { ...number, date: ["answer.date"], time: ["answer.anyTime"], change: ["answer.date"] }
    case "nextWeek":
      return { ...number, date: ["answer.span"], time: ["answer.anyTime"], change: ["answer.span"] }
  }
}

function keysOf(task: string, { keys, time, kind }: Wish, digits?: string): Errand["keys"] {
  return {
    task,
    date: keys.date,
    ...(keys.time !== undefined && { time: keys.time }),
    change: kind === "exact" ? keys.date : (keys.time ?? keys.date),
    ...(time !== undefined && { amOrPm: time < "12:00" ? "1" : "2" }),
    ...(digits !== undefined && { number: digits }),
  }
}

function correctionOf(wish: Wish, { date, time }: Facts): string | undefined {
  const isWrongDay = date !== undefined && !wish.suits({ date })
  const isWrongTime = time !== undefined && !wish.suits({ time })
  if (isWrongDay && wish.date === undefined) return undefined
  if (isWrongDay) return wish.time === undefined ? "correct.date" : "correct.when"
  if (isWrongTime) return wish.time === undefined ? undefined : "correct.time"
  return undefined
}

/** To have a demo at another time. */
export function moveErrand(
  {
    from,
    wish,
    slip,
    instead,
  }: {
    readonly from: NamedStart
    readonly wish: Wish
    readonly slip: NamedStart
    readonly instead: Wish | undefined
  },
  setting: Setting,
): Errand {
  const scopes = { slip: momentValues(slip, setting), from: momentValues(from, setting) }
  const values = valuesOf(wish.values, scopes)
  const suits = ({ fromDate, fromTime, ...to }: Facts): boolean =>
    (fromDate === undefined || fromDate === from.date) &&
    (fromTime === undefined || fromTime === from.time) &&
    wish.suits(to)
  return {
    task: "move",
    openings:
      wish.kind === "exact" ? ["open.move", "open.moveWhen", "open.moveFromTo"] : ["open.move"],
    answers: answersOf(wish),
    values,
    keys: keysOf("3", wish),
    accepts: (what, facts) => {
      if (what === "which") return areOf(facts, from)
      return (what === "move" || what === "offer") && suits(facts)
    },
    corrects: (facts) => correctionOf(wish, facts),
    valuesOf: (facts) => offeredValues(facts, values, setting),
    settles: ({ what, facts }) => {
      if (what === "none" || what === "nothingFree") return "hopeless"
      return what === "moved" && facts.some((each) => wish.suits(each)) ? "done" : undefined
    },
    ...(instead !== undefined && {
      instead: moveErrand({ from, wish: instead, slip, instead: undefined }, setting),
    }),
  }
}

/** To have a demo no more. */
export function cancelErrand(demo: NamedStart, setting: Setting): Errand {
  const values = valuesOf(setting.valuesOf(momentOf(demo, setting.today)), {})
  return {
    ...nothingAsked,
    task: "cancel",
    openings: ["open.cancel", "open.cancel", "open.cancelDay"],
    values,
    keys: { task: "4" },
    accepts: (what, facts) => (what === "cancel" || what === "which") && areOf(facts, demo),
    valuesOf: (facts) => offeredValues(facts, values, setting),
    settles: ({ what, facts }) => {
      if (what === "none") return "hopeless"
      return what === "cancelled" && facts.some((each) => areOf(each, demo)) ? "done" : undefined
    },
  }
}

/** To hear what is booked. */
export function checkErrand(own: readonly NamedStart[]): Errand {
  return {
    ...nothingAsked,
    task: "check",
    openings: ["open.check"],
    keys: { task: "2" },
    settles: ({ what, facts }) => {
      if (what === "none") return own.length === 0 ? "done" : undefined
      const hasAll = own.every((demo) => facts.some((each) => areOf(each, demo)))
      return (what === "upcoming" || what === "current") && own.length > 0 && hasAll
        ? "done"
        : undefined
    },
  }
}

export type QuestionTopic = "hours" | "length" | "who" | "data"

/** To know something. */
export function questionErrand(topic: QuestionTopic): Errand {
  return {
    ...nothingAsked,
    task: "question",
    openings: [`open.${topic}`],
    settles: ({ what }) => (what === `answer.${topic}` ? "done" : undefined),
  }
}

/** To speak to a person. */
export const personErrand: Errand = {
  ...nothingAsked,
  task: "person",
  openings: ["open.person"],
  keys: { task: "0", agentByKey: "0" },
  settles: ({ what }) => {
    if (what === "transfers") return "done"
    return what === "noPerson" ? "hopeless" : undefined
  },
}

/** Nothing at all: a wrong number. */
export const nothingErrand: Errand = {
  ...nothingAsked,
  task: "nothing",
  openings: ["open.nothing"],
  settles: ({ what }) => (what === "goodbye" ? "done" : undefined),
}

function momentValues(start: NamedStart, setting: Setting): MomentValues {
  return setting.valuesOf(momentOf(start, setting.today))
}

function valuesOf(own: MomentValues, scopes: SpokenValues, digits?: string): SpokenValues {
  return { own: digits === undefined ? own : { ...own, digits: spelled(digits) }, ...scopes }
}

/** "202 555 0123" */
function spelled(digits: string): string {
  return `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`
}

/** What was offered, as it can be said again: its time, and its day where that was named. */
function offeredValues(
  { date, time }: Facts,
  values: SpokenValues,
  setting: Setting,
): SpokenValues {
  if (time === undefined) return values
  const year = setting.today.slice(0, 4)
  const own =
    date === undefined
      ? setting.valuesOf({ time: momentOf({ localDate: setting.today, time }, setting.today).time })
      : setting.valuesOf(
          momentOf({ localDate: dateAfter(`${year}-${date}`, setting.today), time }, setting.today),
        )
  return { ...values, own }
}

function dateAfter(date: string, today: Setting["today"]): Setting["today"] {
  const isPast = date < today
  const year = Number(date.slice(0, 4)) + (isPast ? 1 : 0)
  return `${year}${date.slice(4)}` as Setting["today"]
}
