import type { PhraseRule } from "./phrase-rule.ts"

/**
 * A time as it was said: `minutes` after midnight or, when `ambiguous`, after midnight or noon; or a part of the day,
 * which AMAZON.Time spells AM, PM, MO, AF, EV or NI.
 */
export type SpokenTime =
  | { readonly kind: "clock"; readonly minutes: number; readonly ambiguous: boolean }
  | { readonly kind: "period"; readonly period: "AM" | "PM" | "MO" | "AF" | "EV" | "NI" }

export type TimeRule = PhraseRule<SpokenTime, undefined>

/** A clock time; an hour from 1 to 12 without "am" or "pm" is ambiguous, as "10 o'clock" is to Lex. */
export function clock(
  hour: number,
  minute: number,
  half: "am" | "pm" | undefined,
): SpokenTime | undefined {
  if (!(hour >= 0 && hour <= 24 && minute >= 0 && minute < 60)) return undefined
  if (hour === 24 && minute > 0) return undefined
  if (hour === 0 || hour > 12)
    return { kind: "clock", minutes: (hour % 24) * 60 + minute, ambiguous: false }
  const morning = (hour % 12) * 60 + minute
  if (half === undefined) return { kind: "clock", minutes: morning, ambiguous: true }
  return { kind: "clock", minutes: morning + (half === "pm" ? 720 : 0), ambiguous: false }
}

/** Like `clock` for an hour as it was written or said: a leading zero ("09:30", "oh nine hundred") means 24 hours. */
export function spokenClock(
  hour: string,
  minute: number,
  half: "am" | "pm" | undefined,
): SpokenTime | undefined {
  const day = /^0\d/.test(hour) && half === undefined ? "am" : half
  return clock(Number(hour), minute, day)
}

/** A time before or after a full hour: "quarter to four" is 15 minutes before 4. */
export function relativeToHour(
  hour: number,
  offset: number,
  half: "am" | "pm" | undefined,
): SpokenTime | undefined {
  if (hour < 1 || hour > 12)
    return clock(hour + Math.floor(offset / 60), ((offset % 60) + 60) % 60, half)
  const twelfth = ((hour % 12) * 60 + offset + 720) % 720
  if (half === undefined) return { kind: "clock", minutes: twelfth, ambiguous: true }
  return { kind: "clock", minutes: twelfth + (half === "pm" ? 720 : 0), ambiguous: false }
}

/** Settles an ambiguous time by a part of the day that was said elsewhere in the sentence. */
export function withHalf(time: SpokenTime, half: "am" | "pm" | undefined): SpokenTime {
  if (time.kind !== "clock" || !time.ambiguous || half === undefined) return time
  return { kind: "clock", minutes: time.minutes + (half === "pm" ? 720 : 0), ambiguous: false }
}

/** `HH:mm`. */
export function clockText(minutes: number): string {
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0")
}
