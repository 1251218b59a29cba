import type { LocalTime } from "@call-center/domain"

import type { TimeWindow, Wish } from "../dialogue/wish.ts"
import { timeOfMinutes } from "./clock-text.ts"
import { dayParts } from "./lexicon.ts"
import type { Mention } from "./mention.ts"
import type { Term } from "./terms.ts"

/** A time of day as it was named; `isCertain` tells it from a bare number, which may mean something else. */
export interface NamedTime {
  readonly wish: Pick<Wish, "times" | "window">
  readonly isCertain: boolean
}

/** Which half of the day a caller named. */
export type Half = "am" | "pm"

/** Every time of day that was named, in order. `taken` tells which terms name something else, as days. */
export function readHours(
  terms: readonly Term[],
  minutesFirst: boolean,
  taken: (at: number) => boolean,
): readonly Mention<NamedTime>[] {
  const part = terms.find((term) => term.kind === "dayPart")
  const mentions: Mention<NamedTime>[] = []
  for (let at = 0; at < terms.length;) {
    const found = taken(at) ? undefined : clockAt(terms, at, minutesFirst)
    if (found === undefined || taken(at + found.length - 1)) at += 1
    else {
      mentions.push({ value: named(terms, at, { found, part }), start: at, end: at + found.length })
      at += found.length
    }
  }
  return joinedRange(terms, mentions)
}

/** The part of the day that was named, as times that lie in it. */
export function readDayPart(terms: readonly Term[]): TimeWindow | undefined {
  const part = terms.find((term) => term.kind === "dayPart")
  return part === undefined ? undefined : partWindows[partOf(part)]
}

/** Morning or not, however it was said. */
export function readHalf(terms: readonly Term[]): Half | undefined {
  const meridiem = terms.find((term) => term.kind === "meridiem")
  if (meridiem !== undefined) return meridiem.value === 0 ? "am" : "pm"
  const part = terms.find((term) => term.kind === "dayPart")
  if (part === undefined) return undefined
  return partOf(part) === "morning" ? "am" : "pm"
}

const partWindows: Readonly<Record<(typeof dayParts)[number], TimeWindow>> = {
  morning: windowOf("00:00", "12:00"),
  afternoon: windowOf("12:00", "18:00"),
  evening: windowOf("17:00", "24:00"),
  night: windowOf("18:00", "24:00"),
}

interface Clock {
  /** Minutes since midnight. */
  readonly minutes: number
  /** Undefined while both halves of the day are possible. */
  readonly half: Half | "exact" | undefined
  readonly isCertain: boolean
  readonly length: number
}

/** A time of day that starts at a term. */
function clockAt(terms: readonly Term[], at: number, minutesFirst: boolean): Clock | undefined {
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

function named(
  terms: readonly Term[],
  at: number,
  { found, part }: { readonly found: Clock; readonly part: Term | undefined },
): NamedTime {
  const times = timesOf(found, part?.kind === "dayPart" ? partOf(part) : undefined)
  const before = terms[at - 1]?.kind
  const isCertain =
    found.isCertain ||
    part !== undefined ||
    before === "at" ||
    before === "after" ||
    before === "before"
  const [first, last = first] = times
  if (before === "after" && first !== undefined)
    return { wish: { window: openEnded(times) }, isCertain }
  if (before === "before" && last !== undefined)
    return { wish: { window: { from: midnight, until: last } }, isCertain }
  return { wish: { times }, isCertain }
}

/** "after three" is after 15:00 unless it is said to be at night: nobody asks for the small hours. */
function openEnded(times: readonly LocalTime[]): TimeWindow {
  const [first = midnight, second] = times
  return { from: second !== undefined && first < "07:00" ? second : first, until: endOfDay }
}

function timesOf(clock: Clock, part: (typeof dayParts)[number] | undefined): readonly LocalTime[] {
  const minutes = ((clock.minutes % 1440) + 1440) % 1440
  if (clock.half === "exact") return [timeOf(minutes)]
  const [early, late] = [timeOf(minutes % 720), timeOf((minutes % 720) + 720)]
  const half = clock.half ?? halfOf(part, minutes)
  if (half === undefined) return [early, late]
  return [half === "am" ? early : late]
}

function halfOf(part: (typeof dayParts)[number] | undefined, minutes: number): Half | undefined {
  switch (part) {
    case undefined:
      return undefined
    case "morning":
      return "am"
    case "afternoon":
    case "evening":
      return "pm"
    case "night":
      return minutes % 720 >= 5 * 60 ? "pm" : "am"
  }
}

/** "between two and four": one window of two mentions. */
function joinedRange(
  terms: readonly Term[],
  mentions: readonly Mention<NamedTime>[],
): readonly Mention<NamedTime>[] {
  const [first, second] = mentions
  if (first === undefined || second === undefined) return mentions
  if (terms[first.start - 1]?.kind !== "between" || terms[first.end]?.kind !== "and")
    return mentions
  const [from, until] = [likely(first), likely(second)]
  if (from === undefined || until === undefined || until <= from) return mentions
  const value = { wish: { window: { from, until } }, isCertain: true }
  return [{ value, start: first.start, end: second.end }, ...mentions.slice(2)]
}

function likely({ value }: Mention<NamedTime>): LocalTime | undefined {
  const [first, second] = value.wish.times ?? []
  return second !== undefined && first !== undefined && first < "07:00" ? second : first
}

function partOf(term: Term & { readonly value: number }): (typeof dayParts)[number] {
  return dayParts[term.value] ?? "morning"
}

function timeOf(minutes: number): LocalTime {
  return timeOfMinutes(minutes) ?? midnight
}

const midnight = "00:00" as LocalTime
const endOfDay = "24:00" as LocalTime

function windowOf(from: string, until: string): TimeWindow {
  return { from: from as LocalTime, until: until as LocalTime }
}
