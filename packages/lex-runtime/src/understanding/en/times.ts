import { phrase, type Groups } from "../phrase-rule.ts"
import { clock, relativeToHour, spokenClock, type SpokenTime, type TimeRule } from "../time-rule.ts"

const HOUR = String.raw`(?<hour>\d{1,2})`
const HALF_WORDS =
  "am|pm|in the (?:early )?(?:morning|afternoon|evening)|at night|tonight|this (?:morning|afternoon|evening)"
const HALF = `(?: (?<half>${HALF_WORDS}))?`
// A number after one of these is an hour.
const AFTER_AT = "(?<=(?:at|around|about|by|after|before|from|like|say|until|till|past) )"
const NO_COUNT = "(?!(?:th| (?:days?|weeks?|months?|years?|minutes?|hours?|people|of)))"

/** How English says a time of day. Earlier rules win over later ones of the same length. */
export const timeRules: readonly TimeRule[] = [
  {
    pattern: phrase(String.raw`${HOUR}[:.](?<minute>\d{2})(?: hours| o'clock)?${HALF}`),
    read: readClock,
  },
  { pattern: phrase(String.raw`${HOUR} (?<minute>[0-5]\d)${HALF}`), read: readClock },
  { pattern: phrase(String.raw`${HOUR} (?:oh|o|0) (?<minute>\d)${HALF}`), read: readClock },
  {
    pattern: phrase(`${HOUR}(?: o'clock)?(?: (?:ish|sharp))? (?<half>${HALF_WORDS})`),
    read: readClock,
  },
  { pattern: phrase(`${HOUR} (?:o'clock|ish|sharp|on the dot)`), read: readClock },
  { pattern: phrase(`${AFTER_AT}${HOUR}${NO_COUNT}`), read: readClock },
  {
    pattern: phrase(
      String.raw`(?<zero>(?:oh|o|0|zero) )?(?<hour>\d{1,2})(?<minute>00|[0-5]\d(?= hours))(?: hours)?`,
    ),
    read: (groups) =>
      readClock(
        groups["zero"] === undefined ? groups : { ...groups, hour: `0${groups["hour"] ?? ""}` },
      ),
  },
  {
    pattern: phrase(`(?:half past|half) ${HOUR}(?: o'clock)?${HALF}`),
    read: (groups) => relativeToHour(hourOf(groups), 30, halfOf(groups)),
  },
  {
    pattern: phrase(
      String.raw`(?:an? )?(?<count>quarter|\d{1,2})(?: minutes?)? (?<side>past|after|to|till|of|before) ${HOUR}(?: o'clock)?${HALF}`,
    ),
    read: (groups) => {
      const count = groups["count"] === "quarter" ? 15 : Number(groups["count"])
      const later = groups["side"] === "past" || groups["side"] === "after"
      return later
        ? relativeToHour(hourOf(groups), count, halfOf(groups))
        : relativeToHour(hourOf(groups), -count, halfBefore(groups))
    },
  },
  { pattern: phrase("(?:12 )?(?:noon|midday)(?:ish)?"), read: () => clock(12, 0, "pm") },
  { pattern: phrase("(?:12 )?midnight"), read: () => clock(0, 0, undefined) },
  { pattern: phrase("(?<!good )(?:early |late )?morning"), read: () => period("MO") },
  { pattern: phrase("(?<!good )(?:early |late )?afternoon"), read: () => period("AF") },
  { pattern: phrase("(?<!good )(?:early |late )?evening"), read: () => period("EV") },
  { pattern: phrase("(?<!good )night|tonight"), read: () => period("NI") },
]

/** A bare number as the whole answer: an hour, or hours and minutes. */
const bareTime: TimeRule = {
  pattern: /^(?<hour>\d{1,2}?)(?<minute>[0-5]\d)?$/gu,
  read: readClock,
}

/** "am" or "pm" as the whole answer. */
const barePeriod: TimeRule = {
  pattern: /^(?<half>am|pm)$/gu,
  read: (groups) => period(groups["half"] === "am" ? "AM" : "PM"),
}

export const bareTimes: readonly TimeRule[] = [bareTime, barePeriod]

/** Words anywhere in a sentence that settle an ambiguous hour: "tomorrow morning at nine". Not "am": "I am free". */
export const dayParts: readonly (readonly [RegExp, "am" | "pm"])[] = [
  [phrase("(?<!good )morning"), "am"],
  [phrase("(?<!good )(?:afternoon|evening|night)|tonight"), "pm"],
]

function readClock(groups: Groups): SpokenTime | undefined {
  return spokenClock(groups["hour"] ?? "", Number(groups["minute"] ?? 0), halfOf(groups))
}

function hourOf(groups: Groups): number {
  return Number(groups["hour"])
}

function halfOf(groups: Groups): "am" | "pm" | undefined {
  // Twelve at night is the start of a day, not its noon.
  const isMidnight = hourOf(groups) === 12 && groups["half"]?.endsWith("night") === true
  return isMidnight ? "am" : halfBefore(groups)
}

/** A quarter to twelve at night is still the evening. */
function halfBefore(groups: Groups): "am" | "pm" | undefined {
  const words = groups["half"]
  if (words === undefined) return undefined
  return words === "am" || words.endsWith("morning") ? "am" : "pm"
}

function period(code: "AM" | "PM" | "MO" | "AF" | "EV" | "NI"): SpokenTime {
  return { kind: "period", period: code }
}
