import { phrase, type Groups } from "../phrase-rule.ts"
import { clock, relativeToHour, spokenClock, type SpokenTime, type TimeRule } from "../time-rule.ts"

const AT = "(?:a |sobre |hacia )?las? "
const HOUR = String.raw`(?<hour>\d{1,2})`
const HALF_WORDS =
  "am|pm|(?:de|por|en) la (?:manana|tarde|noche|madrugada)|de esta (?:manana|tarde|noche)|del mediodia"
const HALF = `(?: en punto)?(?: (?<half>${HALF_WORDS}))?`
const PART = "(?:(?:por|en|a|de) la|esta|la)"

/** How Spanish says a time of day. Earlier rules win over later ones of the same length. */
export const timeRules: readonly TimeRule[] = [
  {
    pattern: phrase(String.raw`(?:${AT})?${HOUR}[:.](?<minute>\d{2})(?: horas)?${HALF}`),
    read: readClock,
  },
  {
    pattern: phrase(
      String.raw`(?:${AT})?${HOUR} y (?<minute>media|cuarto|\d{1,2})(?: minutos)?${HALF}`,
    ),
    read: (groups) => relativeToHour(hourOf(groups), minutesOf(groups), halfOf(groups)),
  },
  {
    pattern: phrase(
      String.raw`(?:${AT})?${HOUR} menos (?<minute>cuarto|\d{1,2})(?: minutos)?${HALF}`,
    ),
    read: (groups) => relativeToHour(hourOf(groups), -minutesOf(groups), halfBefore(groups)),
  },
  {
    pattern: phrase(
      String.raw`(?:1 )?(?<minute>cuarto|\d{1,2})(?: minutos)? para las? ${HOUR}${HALF}`,
    ),
    read: (groups) => relativeToHour(hourOf(groups), -minutesOf(groups), halfBefore(groups)),
  },
  { pattern: phrase(String.raw`${AT}${HOUR} (?<minute>[0-5]\d)${HALF}`), read: readClock },
  { pattern: phrase(`${AT}${HOUR}(?: horas)?${HALF}`), read: readClock },
  { pattern: phrase(`${HOUR}(?: en punto)? (?<half>${HALF_WORDS})`), read: readClock },
  { pattern: phrase(`${HOUR} (?:en punto|horas)`), read: readClock },
  { pattern: phrase("(?:al? )?mediodia"), read: () => clock(12, 0, "pm") },
  { pattern: phrase("(?:a )?medianoche"), read: () => clock(0, 0, undefined) },
  { pattern: phrase(`${PART} manana`), read: () => period("MO") },
  { pattern: phrase(`${PART} tarde`), read: () => period("AF") },
  { pattern: phrase(`${PART} noche`), read: () => period("NI") },
]

/** A bare number as the whole answer: an hour, or hours and minutes. */
const bareTime: TimeRule = {
  pattern: /^(?<hour>\d{1,2}?)(?<minute>[0-5]\d)?$/gu,
  read: readClock,
}

const barePeriod: TimeRule = {
  pattern: /^(?<half>am|pm|manana|tarde|noche)$/gu,
  read: (groups) => period(PERIODS[groups["half"] ?? ""] ?? "AM"),
}

const PERIODS: Readonly<Record<string, "AM" | "PM" | "MO" | "AF" | "NI">> = {
  am: "AM",
  pm: "PM",
  manana: "MO",
  tarde: "AF",
  noche: "NI",
}

export const bareTimes: readonly TimeRule[] = [bareTime, barePeriod]

/** Words anywhere in a sentence that settle an ambiguous hour: "mañana por la tarde a las tres". */
export const dayParts: readonly (readonly [RegExp, "am" | "pm"])[] = [
  [phrase("(?:la|esta) (?:manana|madrugada)"), "am"],
  [phrase("(?:la|esta) (?:tarde|noche)"), "pm"],
]

function readClock(groups: Groups): SpokenTime | undefined {
  return spokenClock(groups["hour"] ?? "", Number(groups["minute"] ?? 0), halfOf(groups))
}

function hourOf(groups: Groups): number {
  return Number(groups["hour"])
}

function minutesOf(groups: Groups): number {
  const minute = groups["minute"]
  return minute === "media" ? 30 : minute === "cuarto" ? 15 : Number(minute)
}

function halfOf(groups: Groups): "am" | "pm" | undefined {
  // Las doce de la noche is the start of a day, not its noon.
  const isMidnight = hourOf(groups) === 12 && groups["half"]?.endsWith("noche") === true
  return isMidnight ? "am" : halfBefore(groups)
}

/** Las doce menos cuarto de la noche is still the evening. */
function halfBefore(groups: Groups): "am" | "pm" | undefined {
  const words = groups["half"]
  if (words === undefined) return undefined
  return words === "am" || /(?:manana|madrugada)$/.test(words) ? "am" : "pm"
}

function period(code: "AM" | "PM" | "MO" | "AF" | "EV" | "NI"): SpokenTime {
  return { kind: "period", period: code }
}
