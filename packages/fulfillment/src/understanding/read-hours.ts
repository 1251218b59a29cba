import type { LocalTime } from "@call-center/domain"

import { endOfDay, midnight, type TimeWindow } from "../conversation/time-window.ts"
import type { Wish } from "../conversation/wish.ts"
import { type DayPart, readDayPart } from "./day-part.ts"
import type { Mention } from "./mention.ts"
import { type Clock, clockAt, timesOf } from "./read-clock.ts"
import type { Term } from "./terms.ts"

/** A time of day as it was named; `isCertain` tells it from a bare number, which may mean something else. */
export interface NamedTime {
  readonly wish: Pick<Wish, "times" | "window">
  readonly isCertain: boolean
}

/** Every time of day that was named, in order. `taken` tells which terms name something else, as days. */
export function readHours(
  terms: readonly Term[],
  minutesFirst: boolean,
  taken: (at: number) => boolean,
): readonly Mention<NamedTime>[] {
  const part = readDayPart(terms)
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

function named(
  terms: readonly Term[],
  at: number,
  { found, part }: { readonly found: Clock; readonly part: DayPart | undefined },
): NamedTime {
  const times = timesOf(found, part)
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
