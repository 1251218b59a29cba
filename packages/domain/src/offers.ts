import { type Availability, freeSlotsOn } from "./availability.ts"
import { bookingWindow } from "./booking-window.ts"
import type { Slot } from "./demo.ts"
import { epochDayOf, secondsOf, secondsPerDay } from "./epoch.ts"
import { addDays } from "./local-date.ts"
import { isOpenOn } from "./opening-hours.ts"
import type { Instant, LocalDate } from "./time.ts"
import { localDateOf } from "./wall-clock.ts"

/** Free slots as far as the loads that were read tell. */
export interface Offers {
  readonly slots: readonly Slot[]
  /** Open dates that must be read before `slots` is certain, those that matter most first; none: it is certain. */
  readonly unread: readonly LocalDate[]
}

/** The first free slots that start at or after an instant, earliest first. */
export function firstFreeSlots(availability: Availability, from: Instant, count: number): Offers {
  const { firstDate, lastDate } = searchedDates(availability)
  const slots: Slot[] = []
  const unread: LocalDate[] = []
  const wished = localDateOf(availability.rules.timeZone, from)
  for (
    let date = wished > firstDate ? wished : firstDate;
    date <= lastDate;
    date = addDays(date, 1)
  ) {
    if (slots.length >= count) break
    if (!isOpenOn(availability.rules, date)) continue
    if (!availability.loads.has(date)) unread.push(date)
    else slots.push(...freeSlotsOn(availability, date).filter((slot) => slot.startsAt >= from))
  }
  return { slots: slots.slice(0, count), unread }
}

/** Free slots around a wish: those of its date first, then the nearest in time, before and after it. */
export function nearestFreeSlots(availability: Availability, wish: Instant, count: number): Offers {
  const date = localDateOf(availability.rules.timeZone, wish)
  const sameDay = freeSlotsOn(availability, date)
  const others: Slot[] = []
  const unread: LocalDate[] = []
  for (const { dates, distance } of datesAround(availability, date)) {
    const near = others.filter((slot) => isNearer(slot, wish, distance))
    if (sameDay.length + near.length >= count) break
    for (const other of dates) {
      if (!isOpenOn(availability.rules, other)) continue
      if (!availability.loads.has(other)) unread.push(other)
      else if (other !== date) others.push(...freeSlotsOn(availability, other))
    }
  }
  const ranked = [...byDistance(sameDay, wish), ...byDistance(others, wish)]
  return { slots: ranked.slice(0, count), unread }
}

function searchedDates({ rules, now }: Availability) {
  const { earliestAt, lastDate } = bookingWindow(rules, now)
  return { firstDate: localDateOf(rules.timeZone, earliestAt), lastDate }
}

/** Dates of the booking window by their distance in days from a date, which need not be in it. */
function datesAround(availability: Availability, date: LocalDate) {
  const { firstDate, lastDate } = searchedDates(availability)
  const toFirst = epochDayOf(firstDate) - epochDayOf(date)
  const toLast = epochDayOf(lastDate) - epochDayOf(date)
  const nearest = Math.max(0, toFirst, -toLast)
  const farthest = Math.max(Math.abs(toFirst), Math.abs(toLast))
  return Array.from({ length: Math.max(0, farthest - nearest + 1) }, (_, step) => {
    const distance = nearest + step
    const dates = distance === 0 ? [date] : [addDays(date, -distance), addDays(date, distance)]
    return { distance, dates: dates.filter((at) => at >= firstDate && at <= lastDate) }
  })
}

/** Whether a slot is nearer to the wish than any slot of a date `distance` days off can be, whatever clocks do in between. */
function isNearer(slot: Slot, wish: Instant, distance: number): boolean {
  return distanceOf(slot, wish) < (distance - 1) * secondsPerDay - 3 * 3600
}

function byDistance(slots: readonly Slot[], wish: Instant): Slot[] {
  return slots.toSorted(
    (one, other) =>
      distanceOf(one, wish) - distanceOf(other, wish) || (one.startsAt < other.startsAt ? -1 : 1),
  )
}

function distanceOf(slot: Slot, wish: Instant): number {
  return Math.abs(secondsOf(slot.startsAt) - secondsOf(wish))
}
