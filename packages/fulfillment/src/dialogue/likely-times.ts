import {
  type BookingRules,
  type LocalDate,
  type LocalTime,
  openRangesOn,
} from "@call-center/domain"

import { minutesOfTime } from "../understanding/clock-text.ts"

/**
 * Which of the times that a caller may have meant are likely on a date: "ten" is 10:00 or 22:00, and whoever opens from
 * 9:00 to 17:00 needs no question. Those within opening hours; if none is, the nearest to them, so that the answer is
 * about the hour that was meant ("five" is 17:00, just after the close, not 5:00). More than one: it has to be asked.
 */
export function likelyTimes(
  rules: BookingRules,
  date: LocalDate,
  times: readonly LocalTime[],
): readonly LocalTime[] {
  if (times.length < 2) return times
  const ranges = openRangesOn(rules, date)
  const open = times.filter((time) =>
    ranges.some(({ opens, closes }) => opens <= time && time < closes),
  )
  if (open.length > 0 || ranges.length === 0) return open.length > 0 ? open : times.slice(0, 1)
  const distances = times.map((time) =>
    Math.min(...ranges.flatMap(({ opens, closes }) => [gap(time, opens), gap(time, closes)])),
  )
  return times.filter((_, index) => distances[index] === Math.min(...distances))
}

function gap(one: LocalTime, other: LocalTime): number {
  return Math.abs(minutesOfTime(one) - minutesOfTime(other))
}
