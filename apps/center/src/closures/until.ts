import { type Instant, type TimeZone, instantAt, localDateOf } from "@call-center/domain"

import type { Until } from "../command/until-option.ts"

/** The instant that was meant; undefined for a time that the clock of that day skips. */
export function untilInstant(
  given: Until,
  { timeZone, now }: { readonly timeZone: TimeZone; readonly now: Instant },
): Instant | undefined {
  if ("at" in given) return given.at
  return instantAt(timeZone, given.date ?? localDateOf(timeZone, now), given.time)
}
