import type { DateUnit } from "../date-rule.ts"

export const MONTHS: readonly string[] = [
  "january|jan",
  "february|feb",
  "march|mar",
  "april|apr",
  "may",
  "june|jun",
  "july|jul",
  "august|aug",
  "september|sept|sep",
  "october|oct",
  "november|nov",
  "december|dec",
]

/** Monday first, as in ISO 8601. */
export const WEEKDAYS: readonly string[] = [
  "monday|mon",
  "tuesday|tues|tue",
  "wednesday|wed",
  "thursday|thurs|thur|thu",
  "friday|fri",
  "saturday|sat",
  "sunday|sun",
]

export const UNITS = "day|week|month|year"

/** 1 to 12. */
export function monthNumber(word: string | undefined): number {
  return indexOf(MONTHS, word)
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayNumber(word: string | undefined): number {
  return indexOf(WEEKDAYS, word)
}

export function unitOf(word: string | undefined): DateUnit {
  return word === "week" || word === "month" || word === "year" ? word : "day"
}

function indexOf(alternatives: readonly string[], word: string | undefined): number {
  return alternatives.findIndex((one) => one.split("|").includes(word ?? "")) + 1
}
