import {
  addDays,
  bookingWindow,
  type Demo,
  type Instant,
  instantAt,
  isOpenOn,
  type LocalDate,
  type LocalTime,
  localTimeOf,
  type Slot,
  slotsOn,
} from "@call-center/domain"

import { allDay, isWithin, midnight, noon } from "../conversation/time-window.ts"
import { type DayRange, hasTime, isExcepted, oneDay, type Wish } from "../conversation/wish.ts"
import { isoWeekday } from "../understanding/calendar-days.ts"
import type { Context } from "./context.ts"
import { likelyTimes } from "./likely-times.ts"
import { type Obstacle, obstacleTo, type SlotSearch } from "./obstacle.ts"

/** At most this many times are offered: more can't be kept in mind. */
const mostOffers = 3

/** What a wish comes to: a free start, times to choose from, or what is still to be asked. */
export type Finding =
  | { readonly type: "dayMissing"; readonly obstacle?: Obstacle }
  | { readonly type: "timeMissing"; readonly date: LocalDate }
  | { readonly type: "amOrPm"; readonly date: LocalDate; readonly times: readonly LocalTime[] }
  | { readonly type: "free"; readonly startsAt: Instant }
  | {
      readonly type: "offers"
      readonly slots: readonly Slot[]
      readonly obstacle?: Obstacle
      /** Whether another time on the wished day may still do. */
      readonly keepsDay: boolean
      /** Whether more than these are free later on that day. */
      readonly hasMore?: boolean
    }

/** Looks a wish up in the calendar, and finds the free slots nearest to it. */
export async function findSlot(context: Context, search: SlotSearch): Promise<Finding> {
  const { earliest } = search.wish
  const { lastDate } = bookingWindow(context.rules, context.now)
  if (earliest === true) return firstFree(context, search, search.wish.days?.from)
  const days = daysOf(search.wish, { from: context.today, to: lastDate })
  if (days === undefined) return { type: "dayMissing" }
  if (days.to < context.today)
    return { type: "dayMissing", obstacle: { code: "past_day", date: days.to } }
  if (days.from > lastDate)
    return { type: "dayMissing", obstacle: { code: "beyond_horizon", lastDate } }
  const date = oneDay(search.wish)
  if (date === undefined) return someDays(context, search, days)
  return search.wish.times === undefined
    ? someTimeOn(context, search, date)
    : timeOn(context, search, date)
}

/** The days that were wished for; "any day but Friday" is any day that can be booked. */
function daysOf({ days, weekdays }: Wish, all: DayRange): DayRange | undefined {
  return days ?? (weekdays === undefined ? undefined : all)
}

async function firstFree(
  context: Context,
  search: SlotSearch,
  from: LocalDate | undefined,
): Promise<Finding> {
  const start = from === undefined ? context.now : startOfDay(context, from)
  const slots = await context.store.firstFreeSlots(start, mostOffers + search.demos.length)
  const [first] = offerable(search, slots)
  if (first !== undefined) return { type: "free", startsAt: first.startsAt }
  return { type: "offers", slots: [], keepsDay: false }
}

async function timeOn(context: Context, search: SlotSearch, date: LocalDate): Promise<Finding> {
  const times = likelyTimes(context.rules, date, search.wish.times ?? [])
  const [time] = times
  if (times.length > 1 || time === undefined) return { type: "amOrPm", date, times }
  const startsAt = instantAt(context.rules.timeZone, date, time)
  // An hour that the clock skips in spring: as little bookable as one at night.
  if (startsAt === undefined)
    return nearest(context, search, {
      at: middleOf(context, date),
      obstacle: isOpenOn(context.rules, date)
        ? { code: "off_grid", date, time }
        : { code: "closed_day", date },
    })
  const obstacle = obstacleTo(context, search, { date, time, startsAt })
  if (obstacle !== undefined) return nearest(context, search, { at: startsAt, obstacle })
  const free = await context.store.freeSlotsOn(date)
  if (free.some((slot) => slot.startsAt === startsAt)) return { type: "free", startsAt }
  return nearest(context, search, { at: startsAt, obstacle: { code: "slot_taken", startsAt } })
}

async function someTimeOn(context: Context, search: SlotSearch, date: LocalDate): Promise<Finding> {
  if (!isOpenOn(context.rules, date))
    return nearest(context, search, {
      at: middleOf(context, date),
      obstacle: { code: "closed_day", date },
    })
  const free = offerable(search, await context.store.freeSlotsOn(date), Number.POSITIVE_INFINITY)
  if (free.length === 0)
    return nearest(context, search, {
      at: middleOf(context, date),
      obstacle: { code: isOver(context, date) ? "day_over" : "fully_booked", date },
    })
  if (!hasTime(search.wish)) return { type: "timeMissing", date }
  const { window = allDay, edge } = search.wish
  const fitting = free.filter((slot) => fits(context, slot, search.wish))
  const [only] = edge === undefined ? [] : fitting.slice(edge === "first" ? 0 : -1)
  if (only !== undefined) return { type: "free", startsAt: only.startsAt }
  const slots = fitting.slice(0, mostOffers)
  if (slots.length > 0)
    return { type: "offers", slots, keepsDay: true, hasMore: fitting.length > slots.length }
  const at = instantAt(context.rules.timeZone, date, window.from) ?? middleOf(context, date)
  const isClosed = !slotsOn(context.rules, date).some((slot) => fits(context, slot, search.wish))
  return nearest(context, search, {
    at,
    obstacle: isClosed ? { code: "closed_time", date } : { code: "none_in_window", date },
  })
}

// A month's worth of days is not read for one answer.
const mostDaysRead = 7

/** Times on several days: one a day first, so that the caller can choose the day, then more of the first days. */
async function someDays(context: Context, search: SlotSearch, days: DayRange): Promise<Finding> {
  const { times, weekdays } = search.wish
  const open = openDays(context, days)
    .filter((date) => weekdays === undefined || weekdays.includes(isoWeekday(date)))
    .slice(0, mostDaysRead)
  const free = await Promise.all(
    open.map(async (date) => {
      const slots = offerable(
        search,
        await context.store.freeSlotsOn(date),
        Number.POSITIVE_INFINITY,
      )
      const likely = times === undefined ? undefined : likelyTimes(context.rules, date, times)
      return slots.filter(
        (slot) =>
          fits(context, slot, search.wish) &&
          (likely === undefined ||
            likely.includes(localTimeOf(context.rules.timeZone, slot.startsAt))),
      )
    }),
  )
  const byRank = free.flatMap((slots) => slots.map((slot, rank) => ({ slot, rank })))
  const slots = byRank
    .toSorted((one, other) => one.rank - other.rank || order(one.slot, other.slot))
    .slice(0, mostOffers)
    .map(({ slot }) => slot)
    .toSorted(order)
  if (slots.length > 0) return { type: "offers", slots, keepsDay: true }
  return nearest(context, search, {
    at: middleOf(context, days.from < context.today ? context.today : days.from),
    obstacle: { code: "none_in_window", date: undefined },
  })
}

async function nearest(
  context: Context,
  search: SlotSearch,
  { at, obstacle }: { readonly at: Instant; readonly obstacle: Obstacle },
): Promise<Finding> {
  const slots = await context.store.nearestFreeSlots(at, mostOffers + search.demos.length)
  const keepsDay = !["closed_day", "fully_booked", "day_over", "past_day"].includes(obstacle.code)
  return { type: "offers", slots: offerable(search, slots).toSorted(order), obstacle, keepsDay }
}

/** Whether it is too late for any demo on a day, taken or not. */
function isOver({ rules, now }: Context, date: LocalDate): boolean {
  const { earliestAt } = bookingWindow(rules, now)
  return slotsOn(rules, date).every(({ startsAt }) => startsAt < earliestAt)
}

/** Free slots that the caller could have: none that the caller's own demos overlap. */
function offerable(
  { demos }: SlotSearch,
  slots: readonly Slot[],
  most = mostOffers,
): readonly Slot[] {
  return slots.filter((slot) => !demos.some((demo) => overlap(slot, demo))).slice(0, most)
}

function overlap(slot: Slot, demo: Demo): boolean {
  const [start, other] = [Date.parse(slot.startsAt), Date.parse(demo.startsAt)]
  return start < other + demo.minutes * 60_000 && other < start + slot.minutes * 60_000
}

function fits({ rules }: Context, slot: Slot, wish: Wish): boolean {
  const time = localTimeOf(rules.timeZone, slot.startsAt)
  return isWithin(time, wish.window ?? allDay) && !isExcepted(time, wish)
}

function openDays({ rules, today, now }: Context, { from, to }: DayRange): readonly LocalDate[] {
  const { lastDate } = bookingWindow(rules, now)
  const dates: LocalDate[] = []
  for (
    let date = from > today ? from : today;
    date <= to && date <= lastDate;
    date = addDays(date, 1)
  )
    if (isOpenOn(rules, date)) dates.push(date)
  return dates
}

/** Midnight of a day, or now where the clock skips it. */
function startOfDay({ rules, now }: Context, date: LocalDate): Instant {
  return instantAt(rules.timeZone, date, midnight) ?? now
}

/** Noon of a day, which every zone's clock shows. */
function middleOf({ rules, now }: Context, date: LocalDate): Instant {
  return instantAt(rules.timeZone, date, noon) ?? now
}

function order(one: Slot, other: Slot): number {
  return one.startsAt < other.startsAt ? -1 : 1
}
