import { phrase, type Groups } from "../phrase-rule.ts"
import { clock, relativeToHour, type SpokenTime, type TimeRule } from "../time-rule.ts"

// A number after one of these is an hour.
const AFTER_AT = "(?<=(?:at|around|about|by|after|before|from|like|say|until) )"
const HOUR = String.raw`(?<hour>\d{1,2})`
const HALF =
  "(?: (?<half>am|pm|in the (?:early )?(?:morning|afternoon|evening)|at night|tonight|this (?:morning|afternoon|evening)))?"

/** How English says a time of day. Earlier rules win over later ones of the same length. */
export const timeRules: readonly TimeRule[] = [
  {
    pattern: phrase(String.raw`${HOUR}[:.](?<minute>\d{2})(?: hours| o'clock)?${HALF}`),
    read: readClock,
  },
  {
    pattern: phrase(String.raw`${HOUR} (?<minute>[0-5]\d)${HALF}`),
    read: readClock,
  },
  {
    pattern: phrase(String.raw`${HOUR} (?:oh|o|0) (?<minute>\d)${HALF}`),
    read: readClock,
  },
  {
    pattern: phrase(
      `${HOUR}(?: o'clock)? (?<half>am|pm|in the (?:early )?(?:morning|afternoon|evening)|at night|tonight|this (?:morning|afternoon|evening))`,
    ),
    read: readClock,
  },
  { pattern: phrase(`${HOUR} o'clock`), read: readClock },
  {
    pattern: phrase(
      `${AFTER_AT}${HOUR}(?: ish)?(?!(?:th| (?:days?|weeks?|months?|years?|minutes?|hours?)))`,
    ),
    read: readClock,
  },
  {
    pattern: phrase(String.raw`(?:(?:oh|o|0) )?(?<hour>\d{1,2})(?<minute>[0-5]\d)(?: hours)`),
    read: readClock,
  },
  {
    pattern: phrase(String.raw`(?:(?:oh|o|0) )?(?<hour>\d{1,2})(?<minute>00)`),
    read: readClock,
  },
  {
    pattern: phrase(`(?:half past|half) ${HOUR}(?: o'clock)?${HALF}`),
    read: (groups) => relativeToHour(hourOf(groups), 30, halfOf(groups)),
  },
  {
    pattern: phrase(
      String.raw`(?:a )?(?<count>quarter|\d{1,2})(?: minutes?)? (?<side>past|after|to|till|of|before) ${HOUR}(?: o'clock)?${HALF}`,
    ),
    read: (groups) => {
      const count = groups["count"] === "quarter" ? 15 : Number(groups["count"])
      const later = groups["side"] === "past" || groups["side"] === "after"
      return relativeToHour(hourOf(groups), later ? count : -count, halfOf(groups))
    },
  },
  { pattern: phrase(`(?:12 )?(?:noon|midday)`), read: () => clock(12, 0, "pm") },
  { pattern: phrase(`(?:12 )?midnight`), read: () => clock(0, 0, undefined) },
  { pattern: phrase("(?:in the |this )?(?:early |late )?morning"), read: () => period("MO") },
  { pattern: phrase("(?:in the |this )?(?:early |late )?afternoon"), read: () => period("AF") },
  { pattern: phrase("(?:in the |this )?(?:early |late )?evening"), read: () => period("EV") },
  { pattern: phrase("(?:at |in the )?night|tonight"), read: () => period("NI") },
]

/** A bare number as the whole answer: an hour, or hours and minutes. */
export const bareTime: TimeRule = {
  pattern: /^(?<hour>\d{1,2}?)(?<minute>[0-5]\d)?$/gu,
  read: readClock,
}

/** "am" or "pm" as the whole answer. */
export const barePeriod: TimeRule = {
  pattern: /^(?:in the )?(?<half>am|pm)$/gu,
  read: (groups) => period(groups["half"] === "am" ? "AM" : "PM"),
}

/** Words anywhere in a sentence that settle an ambiguous hour: "tomorrow morning at nine". */
export const dayParts: readonly (readonly [RegExp, "am" | "pm"])[] = [
  [phrase("morning|am"), "am"],
  [phrase("afternoon|evening|night|tonight|pm"), "pm"],
]

function readClock(groups: Groups): SpokenTime | undefined {
  return clock(hourOf(groups), Number(groups["minute"] ?? 0), halfOf(groups))
}

function hourOf(groups: Groups): number {
  return Number(groups["hour"])
}

function halfOf(groups: Groups): "am" | "pm" | undefined {
  const words = groups["half"]
  if (words === undefined) return undefined
  const midnight = hourOf(groups) === 12 && words.endsWith("night")
  return words === "am" || words.endsWith("morning") || midnight ? "am" : "pm"
}

function period(code: "AM" | "PM" | "MO" | "AF" | "EV" | "NI"): SpokenTime {
  return { kind: "period", period: code }
}
