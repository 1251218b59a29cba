import type { Availability, LocalDate, Offers, SlotLoad } from "@call-center/domain"

import { type Table, readDay } from "./read-items.ts"

/** How many days are read at most to find free slots; a business that is booked out for longer has none to offer. */
const maximumDays = 64

/** Days read at a time: two at first, then twice as many each time, so that even 64 take six rounds. */
const firstRound = 2

/**
 * Reads further days into a view until what it offers is certain or the maximum number of days has been read. Each day is one query;
 * the queries of a round run at the same time.
 */
export async function widen<View extends Availability>(
  table: Table,
  view: View,
  offersOf: (view: View) => Offers,
): Promise<View> {
  const loads = new Map(view.loads)
  const wider = { ...view, loads }
  for (let round = firstRound; ; round *= 2) {
    const dates = offersOf(wider).unread.slice(0, Math.min(round, maximumDays - loads.size))
    if (dates.length === 0) return wider
    for (const [date, load] of await readDays(table, dates)) loads.set(date, load)
  }
}

/** Reads the load of several days at the same time; eventually consistent. */
export async function readDays(
  table: Table,
  dates: readonly LocalDate[],
): Promise<ReadonlyMap<LocalDate, readonly SlotLoad[]>> {
  const loads = await Promise.all(
    dates.map(async (date) => [date, (await readDay(table, date, "eventual")).load] as const),
  )
  return new Map(loads)
}
