import type { LocalTime } from "@call-center/domain"

import { midnight } from "../conversation/time-window.ts"
import { timeOfMinutes } from "./clock-text.ts"
import { type DayPart, type Half, halfOf } from "./day-part.ts"
import type { Term } from "./terms.ts"

/** A time on a clock, as far as the words tell it. */
export interface Clock {
  /** Minutes since midnight. */
  readonly minutes: number
  /** Undefined while both halves of the day are possible. */
  readonly half: Half | "exact" | undefined
  readonly isCertain: boolean
  /** How many terms name it. */
  readonly length: number
}

/** The time whose words begin at a term, if any do. */
export function clockAt(
  terms: readonly Term[],
  at: number,
  minutesFirst: boolean,
): Clock | undefined {
  const rest = terms.slice(at, at + 6)
  const [first] = rest
  if (first?.kind === "clock")
    return { minutes: first.value, half: "exact", isCertain: true, length: 1 }
  // "From ten to eleven" is no ten to eleven.
  const isStart = terms[at - 1]?.kind === "from"
  const clock =
    (minutesFirst && !isStart ? minutesThenHour(rest) : undefined) ??
    digitClock(rest) ??
    hourThenMinutes(rest, minutesFirst)
  return clock && withMeridiem(rest, clock)
}

/** The times of day that a clock may mean: one, or one in each half of the day. */
export function timesOf(clock: Clock, part: DayPart | undefined): readonly LocalTime[] {
  const minutes = ((clock.minutes % 1440) + 1440) % 1440
  if (clock.half === "exact") return [timeOf(minutes)]
  const [early, late] = [timeOf(minutes % 720), timeOf((minutes % 720) + 720)]
  const half = clock.half ?? halfOf(part, minutes)
  if (half === undefined) return [early, late]
  return [half === "am" ? early : late]
}

/** half past two, quarter to four, ten past four */
function minutesThenHour([first, relation, hour]: readonly Term[]): Clock | undefined {
  const minutes = minutesOf(first)
  const isRelation =
    relation?.kind === "past" || relation?.kind === "to" || relation?.kind === "after"
  if (minutes === undefined || !isRelation || !isHour(hour)) return undefined
  return halved(hour.value * 60 + (relation.kind === "to" ? -minutes : minutes), true, 3)
}

/** 10:30, 1430, sixteen hundred */
function digitClock([first]: readonly Term[]): Clock | undefined {
  if (first?.kind === "written") return halved(first.value, true, 1)
  if (first?.kind !== "number" || first.value < 100 || first.value >= 2400) return undefined
  const minutes = first.value % 100
  if (minutes >= 60) return undefined
  return halved(Math.floor(first.value / 100) * 60 + minutes, minutes % 5 === 0, 1)
}

/** ten, ten o'clock, ten thirty, ten oh five, diez y media, cinco menos diez */
function hourThenMinutes(
  [first, second, third]: readonly Term[],
  minutesFirst: boolean,
): Clock | undefined {
  if (!isHour(first)) return undefined
  const hour = first.value * 60
  const wordMinutes = second === undefined ? undefined : minutesOfWord[second.kind]
  if (wordMinutes !== undefined) return halved(hour + wordMinutes, true, 2)
  if (second?.kind === "number" && second.value >= 10 && second.value < 60)
    return halved(hour + second.value, true, 2)
  const minutes = third?.kind === "number" && third.value < 60 ? third.value : undefined
  if (minutes === undefined) return halved(hour, false, 1)
  if (second?.kind === "oh" && minutes < 10) return halved(hour + minutes, true, 3)
  if (second?.kind === "past" && !minutesFirst) return halved(hour + minutes, true, 3)
  if (second?.kind === "to" && !minutesFirst) return halved(hour - minutes, true, 3)
  return halved(hour, false, 1)
}

/** Words after an hour that say all about its minutes. */
const minutesOfWord: Readonly<Partial<Record<Term["kind"], number>>> = {
  oClock: 0,
  half: 30,
  quarter: 15,
  quarterTo: -15,
}

function halved(minutes: number, isCertain: boolean, length: number): Clock {
  const isExact = minutes >= 13 * 60 || minutes < 60
  return { minutes, half: isExact ? "exact" : undefined, isCertain, length }
}

function withMeridiem(terms: readonly Term[], clock: Clock): Clock {
  const next = terms[clock.length]
  const [term, read] = next?.kind === "oClock" ? [terms[clock.length + 1], 2] : [next, 1]
  if (term?.kind !== "meridiem") return clock
  return {
    ...clock,
    half: clock.half ?? (term.value === 0 ? "am" : "pm"),
    isCertain: true,
    length: clock.length + read,
  }
}

function minutesOf(term: Term | undefined): number | undefined {
  if (term?.kind === "half") return 30
  if (term?.kind === "quarter") return 15
  return term?.kind === "number" && term.value > 0 && term.value < 60 ? term.value : undefined
}

function isHour(term: Term | undefined): term is Term & { readonly value: number } {
  return term?.kind === "number" && term.value >= 0 && term.value < 24
}

function timeOf(minutes: number): LocalTime {
  return timeOfMinutes(minutes) ?? midnight
}
