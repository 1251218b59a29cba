import { type LocalDate, type OpenRange, localDate, localTime, weekdays } from "@call-center/domain"
import * as v from "valibot"

const rangeText = 'hours such as "09:00-17:00", opening before they close, the end at most 24:00'

/** Hours of one day: ranges in order that do not overlap, `["09:00-12:00", "13:00-17:00"]`; an empty list is a closed day. */
export const dayHours = v.pipe(
  v.array(openRange()),
  v.check(
    (ranges) =>
      ranges.every((range, index) => index === 0 || ends(ranges[index - 1]) <= range.opens),
    "ranges in order that do not overlap",
  ),
)

/** Weekly hours; a weekday that is left out is closed. */
export const weeklyHours = v.strictObject(
  Object.fromEntries(weekdays.map((day) => [day, v.optional(dayHours, [])])) as Record<
    (typeof weekdays)[number],
    v.OptionalSchema<typeof dayHours, readonly []>
  >,
)

/** Something for each of some dates, keyed `2026-12-24`. */
export function byDate<Input, Value>(
  value: v.GenericSchema<Input, Value>,
): v.GenericSchema<Record<string, Input>, ReadonlyMap<LocalDate, Value>> {
  return v.pipe(
    v.record(v.string(), value),
    v.rawTransform(({ dataset, addIssue }): ReadonlyMap<LocalDate, Value> => {
      const dates = new Map<LocalDate, Value>()
      for (const [key, entry] of Object.entries(dataset.value)) {
        const date = localDate(key)
        if (date !== undefined) dates.set(date, entry)
        else
          addIssue({
            message: 'a date such as "2026-12-24"',
            input: key,
            path: [at(key, dataset.value)],
          })
      }
      return dates
    }),
  )
}

function at(key: string, input: Record<string, unknown>): v.ObjectPathItem {
  return { type: "object", origin: "key", input, key, value: input[key] }
}

function openRange() {
  return v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }): OpenRange => {
      const [first, second, ...rest] = dataset.value.split("-").map((part) => part.trim())
      const opens = localTime(first ?? "")
      const closes = localTime(second ?? "")
      if (opens !== undefined && closes !== undefined && rest.length === 0 && opens < closes)
        return { opens, closes }
      addIssue({ message: rangeText })
      return NEVER
    }),
  )
}

function ends(range: OpenRange | undefined): string {
  return range?.closes ?? ""
}
