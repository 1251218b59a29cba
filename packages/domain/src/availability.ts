import type { BookingRules } from "./booking-rules.ts"
import { bookingWindow } from "./booking-window.ts"
import { slotsOn } from "./calendar.ts"
import type { Slot } from "./demo.ts"
import { secondsOf } from "./epoch.ts"
import type { Instant, LocalDate } from "./time.ts"

/** How many demos are booked at one start; `minutes` is how long they last, which older rules may have set. */
export interface SlotLoad {
  readonly startsAt: Instant
  readonly minutes: number
  readonly booked: number
}

/** What is known at one instant: the rules, and the load of every date that has been read. */
export interface Availability {
  readonly rules: BookingRules
  readonly now: Instant
  readonly loads: ReadonlyMap<LocalDate, readonly SlotLoad[]>
}

/** Slots of a date that can be booked now, earliest first; none for a date whose load has not been read. */
export function freeSlotsOn(availability: Availability, date: LocalDate): readonly Slot[] {
  const { rules, now, loads } = availability
  const load = loads.get(date)
  if (load === undefined) return []
  const { earliestAt, latestAt } = bookingWindow(rules, now)
  return slotsOn(rules, date).flatMap((slot) => {
    if (slot.startsAt < earliestAt || slot.startsAt > latestAt) return []
    const free = placesLeft(rules, slot.startsAt, load)
    return free > 0 ? [{ ...slot, free }] : []
  })
}

/**
 * Places left in the slot that starts at `startsAt`, given the loads of its date. A demo counts in each slot that its
 * time and buffers touch, so one that was booked under other rules (a longer demo, another grid) still blocks what it
 * needs; several such in one slot are added up, which is on the safe side.
 */
export function placesLeft(
  rules: BookingRules,
  startsAt: Instant,
  loads: readonly SlotLoad[],
): number {
  const touching = loads.filter((load) => touches(rules, startsAt, load))
  const taken = touching.reduce((sum, load) => sum + load.booked, 0)
  return Math.max(0, rules.capacityPerSlot - taken)
}

function touches(rules: BookingRules, startsAt: Instant, load: SlotLoad): boolean {
  if (load.startsAt === startsAt) return true
  const buffers = (rules.bufferBeforeMinutes + rules.bufferAfterMinutes) * 60
  const start = secondsOf(startsAt)
  const other = secondsOf(load.startsAt)
  return (
    start < other + load.minutes * 60 + buffers && other < start + rules.slotMinutes * 60 + buffers
  )
}
