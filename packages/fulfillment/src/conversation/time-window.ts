import type { LocalTime } from "@call-center/domain"

/** Times of day from the first up to, not including, the last; past midnight when the last comes before the first. */
export interface TimeWindow {
  readonly from: LocalTime
  readonly until: LocalTime
}

/** The first time of a day. */
export const midnight = "00:00" as LocalTime

/** The end of a day, which no time of it reaches. */
export const endOfDay = "24:00" as LocalTime

/** The middle of a day. */
export const noon = "12:00" as LocalTime

/** Every time of a day. */
export const allDay: TimeWindow = { from: midnight, until: endOfDay }

/** Whether a time lies in a window. */
export function isWithin(time: LocalTime, { from, until }: TimeWindow): boolean {
  return from <= until ? from <= time && time < until : from <= time || time < until
}
