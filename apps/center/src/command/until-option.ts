import type { ValueKind } from "@call-center/command-line"
import {
  type Instant,
  type LocalDate,
  type LocalTime,
  instant,
  localDate,
  localTime,
} from "@call-center/domain"

/** When a closing ends, as it was given: an instant, or a date and time of the business's clock. */
export type Until =
  | { readonly at: Instant }
  | { readonly date: LocalDate | undefined; readonly time: LocalTime }

const midnight = "00:00" as LocalTime

/** `--until`: `18:00` today, `2026-12-24T12:00`, `2026-12-24` as that day begins, or an instant with an offset. */
export const until: ValueKind<Until> = {
  placeholder: "WHEN",
  expected:
    "18:00, 2026-12-24, 2026-12-24T12:00 by the business's clock, or an instant with an offset",
  parse: (given) => {
    const [, date, time] = /^(?:(\d{4}-\d\d-\d\d))?T?(\d\d:\d\d)?$/.exec(given) ?? []
    const onDate = localDate(date ?? "")
    const atTime = localTime(time ?? "")
    if (onDate !== undefined && given === date) return { date: onDate, time: midnight }
    if (atTime !== undefined && given === time) return { date: undefined, time: atTime }
    if (onDate !== undefined && atTime !== undefined && given === `${date}T${time}`)
      return { date: onDate, time: atTime }
    const at = instant(given)
    return at === undefined ? undefined : { at }
  },
}
