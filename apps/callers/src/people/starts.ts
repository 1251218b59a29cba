import type { Random } from "@call-center/callers"
import {
  type BookingRules,
  type Instant,
  type LocalDate,
  localDateOf,
  localTimeOf,
  slotsOn,
  addDays,
} from "@call-center/domain"

import { type Moment, spokenDay, spokenTime } from "../moments/moment.ts"

/** A start of a demo, as people and the bot name it. */
export interface NamedStart {
  readonly at: Instant
  readonly localDate: LocalDate
  /** MM-DD */
  readonly date: string
  /** HH:MM */
  readonly time: string
}

export function namedStart(rules: BookingRules, at: Instant): NamedStart {
  const localDate = localDateOf(rules.timeZone, at)
  return { at, localDate, date: localDate.slice(5), time: localTimeOf(rules.timeZone, at) }
}

/** A start as it is spoken of on a day. */
export function momentOf(
  { localDate, time }: Pick<NamedStart, "localDate" | "time">,
  today: LocalDate,
): Required<Pick<Moment, "day" | "time">> {
  return {
    day: spokenDay(localDate, today),
    time: spokenTime(time as Parameters<typeof spokenTime>[0]),
  }
}

/** Starts that can be booked on the days from tomorrow on, without the first hours. */
export function anyStart(
  rules: BookingRules,
  { today, within }: { readonly today: LocalDate; readonly within: number },
  random: Random,
): NamedStart {
  const first = 1 + random.below(within)
  for (let ahead = first; ; ahead += 1) {
    const slots = slotsOn(rules, addDays(today, ahead))
    const slot = slots[random.below(slots.length)]
    if (slot !== undefined) return namedStart(rules, slot.startsAt)
  }
}
