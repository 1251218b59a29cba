import {
  type BookingRules,
  type Instant,
  type LocalDate,
  localDate,
  localDateOf,
  slotsOn,
} from "@call-center/domain"
import type { LocalCenter } from "@call-center/phone/local-center"

import type { DayFrame } from "../protocol/server-frame.ts"

/** A date as the page asks for it, or today without one; undefined when there is no such date. */
export function askedDate(
  asked: string | null,
  { timeZone }: BookingRules,
  now: Instant,
): LocalDate | undefined {
  return asked === null ? localDateOf(timeZone, now) : localDate(asked)
}

/** Reads a day of the booking table: every slot that exists, how many places are left in it, and the demos. */
export async function tableDay(
  { store, demosOn }: Pick<LocalCenter, "store" | "demosOn">,
  rules: BookingRules,
  date: LocalDate,
): Promise<Pick<DayFrame, "slots" | "demos">> {
  const [free, demos] = await Promise.all([store.freeSlotsOn(date), demosOn(date)])
  const booked = demos.filter(({ status }) => status === "booked")
  const placesAt = new Map(free.map((slot) => [slot.startsAt, slot.free]))
  return {
    slots: slotsOn(rules, date).map(({ startsAt, minutes }) => ({
      startsAt,
      minutes,
      free: placesAt.get(startsAt) ?? 0,
    })),
    demos: booked.map(({ demoId, caller, startsAt, minutes, contactId }) => ({
      demoId,
      caller,
      startsAt,
      minutes,
      contactId,
    })),
  }
}
