import type { BookingRules, OpenRange } from "./booking-rules.ts"
import type { Slot } from "./demo.ts"
import { epochDayOf, instantOf, secondsOfDay, secondsPerDay } from "./epoch.ts"
import { openRangesOn } from "./opening-hours.ts"
import { remembered } from "./remembered.ts"
import type { Instant, LocalDate } from "./time.ts"
import { firstSecondAt, firstSecondFrom, localDateOf, periodsAround } from "./wall-clock.ts"

/** Every slot that exists on a date, earliest first, whether or not it is taken or past; `free` is the capacity. */
export function slotsOn(rules: BookingRules, date: LocalDate): readonly Slot[] {
  return calendarOf(rules)(date)
}

/** The slot that starts at an instant, if there is one. */
export function slotAt(rules: BookingRules, startsAt: Instant): Slot | undefined {
  const slots = slotsOn(rules, localDateOf(rules.timeZone, startsAt))
  return slots.find((slot) => slot.startsAt === startsAt)
}

const calendars = new WeakMap<BookingRules, (date: LocalDate) => readonly Slot[]>()

function calendarOf(rules: BookingRules): (date: LocalDate) => readonly Slot[] {
  const known = calendars.get(rules)
  if (known !== undefined) return known
  const calendar = remembered(512, (date: LocalDate) => computeSlots(rules, date))
  calendars.set(rules, calendar)
  return calendar
}

function computeSlots(rules: BookingRules, date: LocalDate): readonly Slot[] {
  const ranges = openRangesOn(rules, date)
  return ranges
    .flatMap((range) => startsIn(rules, date, range))
    .map((second) => ({
      startsAt: instantOf(second),
      minutes: rules.slotMinutes,
      free: rules.capacityPerSlot,
    }))
}

/**
 * Slots lie on the wall clock's grid, because that is what callers say: opening time plus whole steps, where a step is
 * buffer, demo, buffer. What the clock skips or repeats is settled in elapsed time: a grid time that the clock never
 * shows is no slot, one that it shows twice is a slot the first time, and a step must have passed since the last slot
 * and still fit before the close. 01:00-04:00 in steps of 60 minutes on New York's spring day, 02:00 being skipped:
 * 01:00 EST, 03:00 EDT. Where the clock changes between a buffer and its demo, there is no slot either.
 */
function startsIn(rules: BookingRules, date: LocalDate, range: OpenRange): number[] {
  const before = rules.bufferBeforeMinutes * 60
  const step = stepSecondsOf(rules)
  const periods = periodsAround(rules.timeZone, date)
  const closesAt = firstSecondFrom(periods, wallOf(date, range.closes))
  const starts: number[] = []
  let freeFrom = Number.NEGATIVE_INFINITY
  for (
    let wall = wallOf(date, range.opens);
    wall + step <= wallOf(date, range.closes);
    wall += step
  ) {
    const blockedFrom = firstSecondAt(periods, wall)
    if (blockedFrom === undefined || blockedFrom < freeFrom || blockedFrom + step > closesAt)
      continue
    const start = blockedFrom + before
    if (firstSecondAt(periods, wall + before) !== start) continue
    freeFrom = blockedFrom + step
    starts.push(start)
  }
  return starts
}

function stepSecondsOf(rules: BookingRules): number {
  return (rules.bufferBeforeMinutes + rules.slotMinutes + rules.bufferAfterMinutes) * 60
}

function wallOf(date: LocalDate, time: OpenRange["opens"]): number {
  return epochDayOf(date) * secondsPerDay + secondsOfDay(time)
}
