import type { LocalTime } from "@call-center/domain"

import { endOfDay, midnight, type TimeWindow } from "../conversation/time-window.ts"
import { timeOfMinutes } from "./clock-text.ts"
import type { Clock } from "./grammar/values.ts"

const dayMinutes = 1440
/** Nobody asks for an earlier hour without saying that it is in the morning. */
const earliestLikely = 7 * 60

/** The times of day that a clock may mean: one, or one in each half of the day. */
export function timesOf(clock: Clock): readonly LocalTime[] {
  return optionsOf(clock).map(timeOf)
}

/** From a time on; "after three" is after 15:00 unless it is said to be at night. */
export function onwards(clock: Clock): TimeWindow {
  return { from: timeOf(likely(clock)), until: endOfDay }
}

/** Up to a time; "before ten" of an hour that is not told is before 10:00, "before three" before 15:00. */
export function upTo(clock: Clock): TimeWindow {
  return { from: midnight, until: timeOf(likely(clock)) }
}

/**
 * From one time to another: of the halves of the day that are not told the nearest to each other are meant ("eleven to
 * three p.m." is from 11:00), and of two as near the one in daytime. It may end after midnight.
 */
export function between(from: Clock, until: Clock): TimeWindow | undefined {
  const pairs = optionsOf(from).flatMap((start) =>
    optionsOf(until).map((end) => ({
      start,
      end,
      length: (end - start + dayMinutes) % dayMinutes,
    })),
  )
  const [best] = pairs
    .filter(({ length }) => length > 0)
    .toSorted((one, other) => one.length - other.length || night(one.start) - night(other.start))
  return best && { from: timeOf(best.start), until: timeOf(best.end) }
}

/** From a time on for so many minutes. */
export function lasting(from: Clock, minutes: number): TimeWindow | undefined {
  const start = likely(from)
  const end = start + minutes
  if (end > dayMinutes) return undefined
  return { from: timeOf(start), until: end === dayMinutes ? endOfDay : timeOf(end) }
}

function likely(clock: Clock): number {
  const [early = 0, late] = optionsOf(clock)
  return late !== undefined && early < earliestLikely ? late : early
}

function optionsOf({ minutes, half }: Clock): readonly number[] {
  const time = ((minutes % dayMinutes) + dayMinutes) % dayMinutes
  if (half === "exact") return [time]
  const [early, late] = [time % 720, (time % 720) + 720]
  if (half === undefined) return [early, late]
  return [half === "am" ? early : late]
}

function night(start: number): number {
  return start >= earliestLikely && start < earliestLikely + 720 ? 0 : 1
}

function timeOf(minutes: number): LocalTime {
  return timeOfMinutes(minutes) ?? midnight
}
