import { type Availability, type SlotLoad, placesLeft } from "./availability.ts"
import type { BookingRefusal } from "./booking-refusal.ts"
import { bookingWindow } from "./booking-window.ts"
import { slotAt } from "./calendar.ts"
import type { Demo, DemoId, Slot } from "./demo.ts"
import { secondsOf } from "./epoch.ts"
import { type Offers, nearestFreeSlots } from "./offers.ts"
import { openRangesOn } from "./opening-hours.ts"
import { type Result, granted, refused } from "./result.ts"
import type { Instant } from "./time.ts"
import { localDateOf, localTimeOf } from "./wall-clock.ts"

/** How many free slots a refusal offers at most; a caller can't keep more in mind. */
const offersPerRefusal = 3

/**
 * What a decision is made from: the calendar with its load at one instant, and the caller's demos of any status and
 * date. A wish is decided by the load of its date; when that is not in the view, as if nothing were booked on it.
 */
export interface BookingView extends Availability {
  readonly demos: readonly Demo[]
  /** The contact that may only hear of demos and change demos which it made itself; undefined for the number's owner. */
  readonly onlyMadeIn?: string | undefined
}

/** A slot to claim. */
export interface SlotClaim {
  readonly slot: Slot
  /** How many demos its own counter may hold afterwards. */
  readonly limit: number
  /** How long the longest demo of that start lasts: those that were booked by older rules may be longer than the slot. */
  readonly occupiedMinutes: number
}

/** The demo to move and the slot to move it to. */
export interface MoveDecision extends SlotClaim {
  readonly demo: Demo
}

/** The free slots that a refusal of `wish` offers; `unread` are the dates to read and add to the view for better ones. */
export function offersFor(view: BookingView, wish: Instant): Offers {
  const loads = withOwnDemosFull(view)
  return nearestFreeSlots({ ...view, loads }, wish, offersPerRefusal)
}

/** Booked demos that have not started, soonest first; only those that a contact made where one is named. */
export function upcomingDemos(
  demos: readonly Demo[],
  now: Instant,
  madeIn?: string,
): readonly Demo[] {
  return demos
    .filter((demo) => demo.status === "booked" && demo.startsAt > now && isMadeIn(demo, madeIn))
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
}

/** Decides whether the caller may have a new demo at `startsAt`. */
export function decideBooking(
  view: BookingView,
  startsAt: Instant,
): Result<SlotClaim, BookingRefusal> {
  const wish = checkWish(view, startsAt)
  if (!wish.ok) return wish
  const upcoming = upcomingDemos(view.demos, view.now)
  const maximum = view.rules.maximumUpcomingDemos
  if (upcoming.length >= maximum) {
    const known = upcoming.filter((demo) => isMadeIn(demo, view.onlyMadeIn))
    return refused({ code: "limit_reached", maximum, upcoming: known })
  }
  return claim(view, wish.value)
}

/**
 * Decides whether the caller's demo may move to `startsAt`. Its own place counts as free; to the time that it has
 * already it is refused as `already_booked`.
 */
export function decideMove(
  view: BookingView,
  move: { readonly demoId: DemoId; readonly startsAt: Instant },
): Result<MoveDecision, BookingRefusal> {
  const found = changeable(view, move.demoId)
  if (!found.ok) return found
  const demo = found.value
  const wish = checkWish(view, move.startsAt, demo)
  if (!wish.ok) return wish
  const claimed = claim(view, wish.value, demo)
  return claimed.ok ? granted({ ...claimed.value, demo }) : claimed
}

/** Decides whether the caller's demo may be cancelled, and which it is. */
export function decideCancellation(
  view: BookingView,
  demoId: DemoId,
): Result<Demo, BookingRefusal> {
  return changeable(view, demoId)
}

/** The slot at `startsAt`, or the first reason, from the plainest on, why the caller can't have it; `moving` is no obstacle. */
function checkWish(
  view: BookingView,
  startsAt: Instant,
  moving?: Demo,
): Result<Slot, BookingRefusal> {
  const { rules, now } = view
  const { earliestAt, latestAt } = bookingWindow(rules, now)
  const nearest = () => offersFor(view, startsAt).slots
  if (startsAt < now) return refused({ code: "in_the_past", startsAt, nearest: nearest() })
  const same = view.demos.find((demo) => demo.status === "booked" && demo.startsAt === startsAt)
  if (same !== undefined) return refused(ownTime(view, startsAt, same))
  if (startsAt > latestAt)
    return refused({ code: "beyond_horizon", startsAt, latestAt, nearest: nearest() })
  const slot = slotAt(rules, startsAt)
  if (slot === undefined) return refused(noSuchSlot(view, startsAt))
  const own = overlapping(view, startsAt, moving)
  if (own !== undefined) return refused(ownTime(view, startsAt, own))
  if (startsAt < earliestAt)
    return refused({ code: "too_soon", startsAt, earliestAt, nearest: nearest() })
  return granted(slot)
}

/** To somebody who may not hear of the demo, its time is just taken. */
function ownTime(view: BookingView, startsAt: Instant, demo: Demo): BookingRefusal {
  return isMadeIn(demo, view.onlyMadeIn)
    ? { code: "already_booked", demo }
    : { code: "slot_taken", startsAt, nearest: offersFor(view, startsAt).slots }
}

/** Whether the contact made the last change of the demo; any contact will do where none is named. */
function isMadeIn({ contactId }: Demo, contact: string | undefined): boolean {
  return contact === undefined || contactId === contact
}

function noSuchSlot(view: BookingView, startsAt: Instant): BookingRefusal {
  const { rules } = view
  const nearest = offersFor(view, startsAt).slots
  const date = localDateOf(rules.timeZone, startsAt)
  if (rules.holidays.has(date))
    return { code: "holiday", date, name: rules.holidays.get(date), nearest }
  const time = localTimeOf(rules.timeZone, startsAt)
  const open = openRangesOn(rules, date).some(({ opens, closes }) => opens <= time && time < closes)
  return { code: open ? "off_grid" : "outside_opening_hours", startsAt, nearest }
}

function overlapping(view: BookingView, startsAt: Instant, moving?: Demo): Demo | undefined {
  const start = secondsOf(startsAt)
  return view.demos.find((demo) => {
    if (demo.status !== "booked" || demo === moving) return false
    const other = secondsOf(demo.startsAt)
    return start < other + demo.minutes * 60 && other < start + view.rules.slotMinutes * 60
  })
}

function changeable(view: BookingView, demoId: DemoId): Result<Demo, BookingRefusal> {
  const demo = view.demos.find((candidate) => candidate.demoId === demoId)
  if (demo === undefined || !isMadeIn(demo, view.onlyMadeIn))
    return refused({ code: "not_found", demoId })
  if (demo.status === "cancelled") return refused({ code: "already_cancelled", demo })
  if (demo.startsAt <= view.now) return refused({ code: "already_started", demo })
  return granted(demo)
}

function claim(view: BookingView, slot: Slot, moving?: Demo): Result<SlotClaim, BookingRefusal> {
  const { startsAt } = slot
  const date = localDateOf(view.rules.timeZone, startsAt)
  const loads = view.loads.get(date) ?? []
  const eased = loads.map((load) => (load.startsAt === moving?.startsAt ? withOneLess(load) : load))
  const free = placesLeft(view.rules, startsAt, eased)
  if (free === 0)
    return refused({ code: "slot_taken", startsAt, nearest: offersFor(view, startsAt).slots })
  const { booked, minutes } = eased.find((load) => load.startsAt === startsAt) ?? unbooked
  const occupiedMinutes = Math.max(slot.minutes, booked > 0 ? minutes : 0)
  return granted({ slot: { ...slot, free }, limit: booked + free, occupiedMinutes })
}

const unbooked = { booked: 0, minutes: 0 }

/** The load as the caller sees it: no place is free where the caller has a demo already. */
function withOwnDemosFull({ rules, demos, loads }: BookingView): Availability["loads"] {
  const full = new Map(loads)
  for (const { status, startsAt, minutes } of demos) {
    const date = localDateOf(rules.timeZone, startsAt)
    const load = full.get(date)
    if (load === undefined || status !== "booked") continue
    full.set(date, [...load, { startsAt, minutes, booked: rules.capacityPerSlot }])
  }
  return full
}

function withOneLess(load: SlotLoad): SlotLoad {
  return { ...load, booked: load.booked - 1 }
}
