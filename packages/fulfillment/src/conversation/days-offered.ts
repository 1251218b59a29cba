import { localDateOf, type TimeZone } from "@call-center/domain"

import type { Dialogue } from "./dialogue.ts"
import type { DayRange } from "./wish.ts"

/** From the first to the last day of what was offered, on the business's calendar; undefined where nothing was. */
export function daysOffered(
  { offers }: Pick<Dialogue, "offers">,
  timeZone: TimeZone,
): DayRange | undefined {
  const dates = offers.map((startsAt) => localDateOf(timeZone, startsAt)).toSorted()
  const [first, last] = [dates[0], dates.at(-1)]
  return first && last && { from: first, to: last }
}
