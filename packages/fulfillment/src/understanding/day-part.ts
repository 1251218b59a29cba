import type { LocalTime } from "@call-center/domain"

import { endOfDay, midnight, noon, type TimeWindow } from "../conversation/time-window.ts"
import { dayParts } from "./lexicon.ts"
import type { Term } from "./terms.ts"

/** A part of the day as callers name it. */
export type DayPart = (typeof dayParts)[number]

/** Which half of the day a caller named. */
export type Half = "am" | "pm"

/** The times of day that each part means; they overlap, as words do. */
export const dayPartWindows: Readonly<Record<DayPart, TimeWindow>> = {
  morning: { from: midnight, until: noon },
  afternoon: { from: noon, until: "18:00" as LocalTime },
  evening: { from: "17:00" as LocalTime, until: endOfDay },
  night: { from: "18:00" as LocalTime, until: endOfDay },
}

/** The part of the day that was named. */
export function readDayPart(terms: readonly Term[]): DayPart | undefined {
  const term = terms.find((each) => each.kind === "dayPart")
  return term === undefined ? undefined : (dayParts[term.value] ?? "morning")
}

/** Morning or not, however it was said. */
export function readHalf(terms: readonly Term[]): Half | undefined {
  const meridiem = terms.find((term) => term.kind === "meridiem")
  if (meridiem !== undefined) return meridiem.value === 0 ? "am" : "pm"
  const part = readDayPart(terms)
  if (part === undefined) return undefined
  return part === "morning" ? "am" : "pm"
}

/** The half of the day that an hour of a part of it is in: two at night is 2:00, eight at night 20:00. */
export function halfOf(part: DayPart | undefined, minutes: number): Half | undefined {
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
