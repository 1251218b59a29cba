import { type Errand, type Manner, type Random, randomOf } from "@call-center/callers"
import {
  type BookingRules,
  type Instant,
  type Locale,
  type PhoneNumber,
  addDays,
  instantAt,
  localDateOf,
  storedPhoneNumber,
  weekdayOf,
} from "@call-center/domain"

import { enUsMoment } from "../locales/en-us/spoken-moment.ts"
import { esUsMoment } from "../locales/es-us/spoken-moment.ts"
import type { Moment, MomentValues } from "../moments/moment.ts"
import {
  bookErrand,
  cancelErrand,
  checkErrand,
  moveErrand,
  nothingErrand,
  personErrand,
  questionErrand,
} from "./errands.ts"
import { manners } from "./manners.ts"
import { isTaken, type Setting } from "./setting.ts"
import { anyStart, type NamedStart } from "./starts.ts"
import { anyWish, exactWish, newStart, type Wish } from "./wish.ts"

export const goals = [
  "book",
  "check",
  "move",
  "cancel",
  "several",
  "question",
  "person",
  "nothing",
] as const

export type Goal = (typeof goals)[number]

/** Somebody who will ring: who they are, what they want, and what is booked by then. */
export interface CallerDeclaration {
  readonly seed: number
  readonly goal: Goal
  readonly manner: Manner
  /** E.164; undefined where it is withheld. */
  readonly from: PhoneNumber | undefined
  /** The number that demos are kept under. */
  readonly number: PhoneNumber
  readonly startsAtMs: number
  readonly errands: readonly PlannedErrand[]
  /** The person's demos, soonest first. */
  readonly own: readonly NamedStart[]
  readonly others: readonly { readonly caller: PhoneNumber; readonly at: Instant }[]
}

/** An errand, with what must have come of it at the end. */
export interface PlannedErrand {
  readonly errand: Errand
  readonly aim: Aim
}

/** Wishes are in the order of preference: any of them will do. */
export type Aim =
  | { readonly does: "book"; readonly wishes: readonly Wish[] }
  | { readonly does: "move"; readonly from: NamedStart; readonly wishes: readonly Wish[] }
  | { readonly does: "cancel"; readonly demo: NamedStart }
  | { readonly does: "hear"; readonly told: string }

const weights: readonly (readonly [number, Goal])[] = [
  [42, "book"],
  [9, "check"],
  [16, "move"],
  [12, "cancel"],
  [8, "several"],
  [6, "question"],
  [4, "person"],
  [3, "nothing"],
]

/** Mornings and afternoons of working days, when the business is open. */
const firstDay = "2026-12-01"

export interface CallersFrom {
  readonly rules: BookingRules
  readonly locale: Locale
  /** When everybody rings; some working time of December for each unless given. */
  readonly startsAt?: string
}

const valuesIn: Readonly<Record<Locale, (moment: Moment) => MomentValues>> = {
  en_US: enUsMoment,
  es_US: esUsMoment,
}

/** The person of a seed. */
export function callerOf(
  seed: number,
  { rules, locale, startsAt }: CallersFrom,
): CallerDeclaration {
  const random = randomOf(seed, "person")
  const goal = weighted(weights, random)
  const manner = weighted(manners, random)
  const someTime = startOf(rules, random)
  const now = startsAt === undefined ? someTime : (startsAt as Instant)
  const today = localDateOf(rules.timeZone, now)
  const others = Array.from({ length: 10 }, (_, index) => ({
    caller: numberOf(9_000_000 + index),
    start: anyStart(rules, { today, within: 12 }, random),
  })).filter(
    ({ start }, index, all) => all.findIndex((each) => each.start.at === start.at) === index,
  )
  const taken = others.map(({ start }) => start)
  const bare = { rules, today, now, valuesOf: valuesIn[locale], taken, random, own: [] }
  const own = ownDemos(goal, bare)
  const number = numberOf(2_000_000 + (seed % 6_000_000))
  const isWithheld = goal === "book" && random.chance(0.07)
  const planned = plan(goal, {
    setting: { ...bare, own },
    digits: isWithheld ? number.slice(2) : undefined,
    isForgetful: manner.name === "forgetful",
  })
  return {
    seed,
    goal,
    manner,
    from: isWithheld ? undefined : number,
    number,
    startsAtMs: Date.parse(now),
    errands: planned.errands,
    own,
    others: [
      ...others.map(({ caller, start }) => ({ caller, at: start.at })),
      ...(planned.rival === undefined
        ? []
        : [{ caller: numberOf(9_000_100), at: planned.rival.at }]),
    ],
  }
}

function weighted<Value>(choices: readonly (readonly [number, Value])[], random: Random): Value {
  const total = choices.reduce((sum, [weight]) => sum + weight, 0)
  let left = random.next() * total
  for (const [weight, value] of choices) {
    left -= weight
    if (left < 0) return value
  }
  throw new RangeError("expected weights that add up")
}

/** A quarter of an hour of a working day while people work. */
function startOf(rules: BookingRules, random: Random): Instant {
  let date = addDays(firstDay as Parameters<typeof addDays>[0], random.below(14))
  while (["saturday", "sunday"].includes(weekdayOf(date))) date = addDays(date, 1)
  const time = `${String(9 + random.below(7)).padStart(2, "0")}:${random.pick(["05", "20", "35", "50"])}`
  const at = instantAt(rules.timeZone, date, time as Parameters<typeof instantAt>[2])
  if (at === undefined) throw new RangeError(`expected ${date} ${time} on the calendar`)
  return at
}

function ownDemos(goal: Goal, setting: Setting): readonly NamedStart[] {
  const { random } = setting
  const counts: Readonly<Record<Goal, number>> = {
    book: random.chance(0.15) ? 1 : 0,
    check: random.below(3),
    move: 1 + random.below(2),
    cancel: 1 + random.below(2),
    several: 1 + random.below(2),
    question: random.below(2),
    person: random.below(2),
    nothing: random.below(2),
  }
  const own: NamedStart[] = []
  while (own.length < counts[goal]) {
    const start = newStart(setting, own)
    if (!isTaken(setting, start)) own.push(start)
  }
  return own.toSorted((one, other) => (one.at < other.at ? -1 : 1))
}

interface Planning {
  readonly setting: Setting
  readonly digits: string | undefined
  readonly isForgetful: boolean
}

/** What they are out for, and who has taken the very time that they want, if anybody has. */
function plan(
  goal: Goal,
  planning: Planning,
): { readonly errands: readonly PlannedErrand[]; readonly rival?: NamedStart | undefined } {
  const { setting } = planning
  const { own, random } = setting
  switch (goal) {
    case "book":
      return planBooking(planning)
    case "check":
      return { errands: [checkPlan(own)] }
    case "move":
      return { errands: [planMove(random.pick(own), setting)] }
    case "cancel":
      return { errands: [cancelPlan(random.pick(own), setting)] }
    case "several":
      return { errands: planSeveral(planning) }
    case "question": {
      const topic = random.pick(["hours", "length", "who", "data"] as const)
      return { errands: [hearPlan(questionErrand(topic), `answer.${topic}`)] }
    }
    case "person":
      return { errands: [hearPlan(personErrand, "transfers")] }
    case "nothing":
      return { errands: [hearPlan(nothingErrand, "goodbye")] }
  }
}

function planBooking({ setting, digits, isForgetful }: Planning): ReturnType<typeof plan> {
  const { random } = setting
  const start = newStart(setting)
  const rival = random.chance(0.12) && !isTaken(setting, start) ? start : undefined
  const wish =
    rival === undefined ? anyWish(setting) : exactWish(start, random.chance(0.4), setting)
  const second = random.chance(0.7)
    ? exactWish(newStart(setting, [start]), false, setting)
    : undefined
  const asked = { wish, slip: newStart(setting), instead: second, digits, isForgetful }
  const wishes = second === undefined ? [wish] : [wish, second]
  return { errands: [{ errand: bookErrand(asked, setting), aim: { does: "book", wishes } }], rival }
}

function planMove(from: NamedStart | undefined, setting: Setting): PlannedErrand {
  if (from === undefined) throw new RangeError("expected a demo to move")
  const { random } = setting
  const start = newStart(setting)
  const wish = exactWish(start, random.chance(0.3), setting)
  const instead = random.chance(0.7)
    ? exactWish(newStart(setting, [start]), false, setting)
    : undefined
  const wishes = instead === undefined ? [wish] : [wish, instead]
  return {
    errand: moveErrand({ from, wish, slip: newStart(setting), instead }, setting),
    aim: { does: "move", from, wishes },
  }
}

function cancelPlan(demo: NamedStart | undefined, setting: Setting): PlannedErrand {
  if (demo === undefined) throw new RangeError("expected a demo to cancel")
  return { errand: cancelErrand(demo, setting), aim: { does: "cancel", demo } }
}

function checkPlan(own: readonly NamedStart[]): PlannedErrand {
  return hearPlan(checkErrand(own), own.length === 0 ? "none" : "upcoming")
}

function hearPlan(errand: Errand, told: string): PlannedErrand {
  return { errand, aim: { does: "hear", told } }
}

function planSeveral(planning: Planning): readonly PlannedErrand[] {
  const { setting } = planning
  const { own, random } = setting
  switch (random.below(3)) {
    case 0:
      return [
        cancelPlan(own[0], setting),
        ...planBooking({ ...planning, digits: undefined }).errands,
      ]
    case 1:
      return [checkPlan(own), planMove(own[0], setting)]
    default:
      return [
        hearPlan(questionErrand("length"), "answer.length"),
        ...planBooking({ ...planning, digits: undefined }).errands,
      ]
  }
}

/** A number of its own for each; none of them is anybody's. */
function numberOf(index: number): PhoneNumber {
  const number = storedPhoneNumber(`+1202${String(index).padStart(7, "0")}`)
  if (number === undefined) throw new RangeError(`expected a number for ${index}`)
  return number
}
