import { Temporal } from "temporal-polyfill"

import type { HoursOfOperationResource, OpenHours, Weekday } from "./instance-resources.ts"

const weekdays: readonly Weekday[] = [
  "MONDAY",
  "TUESDAY",
  "WEDNESDAY",
  "THURSDAY",
  "FRIDAY",
  "SATURDAY",
  "SUNDAY",
]

/** Whether hours of operation are open at an instant (epoch milliseconds), told by the clock of their own zone. */
export function isOpenAt(hours: HoursOfOperationResource, nowMs: number): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(hours.timeZone)
  const today = local.toPlainDate()
  const time = local.toPlainTime().toString({ smallestUnit: "second" })
  return (
    hoursOn(hours, today).some(({ start, end }) =>
      isOvernight({ start, end }) ? time >= start : time >= start && time < end,
    ) ||
    hoursOn(hours, today.subtract({ days: 1 })).some((each) => isOvernight(each) && time < each.end)
  )
}

function hoursOn(hours: HoursOfOperationResource, date: Temporal.PlainDate): readonly OpenHours[] {
  const override = hours.overrides?.find((each) => each.date === date.toString())
  if (override !== undefined) return override.hours
  const day = weekdays[date.dayOfWeek - 1]
  return hours.weekly.filter((each) => each.day === day)
}

function isOvernight({ start, end }: OpenHours): boolean {
  return end <= start
}
