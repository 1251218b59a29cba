import {
  addDays,
  type Instant,
  type LocalDate,
  type LocalTime,
  instant,
  instantAt,
  localDateOf,
  localTimeOf,
} from "@call-center/domain"

import { daysOffered } from "../conversation/days-offered.ts"
import type { Dialogue, FromDemo } from "../conversation/dialogue.ts"
import type { Said } from "../conversation/said.ts"
import type { ShiftBy } from "../conversation/shift-by.ts"
import { endOfDay, midnight } from "../conversation/time-window.ts"
import { hasTime, oneDay as dayOf, type Wish } from "../conversation/wish.ts"
import { isoWeekday, oneDay, onOrAfter } from "../understanding/calendar-days.ts"
import { minutesOfTime, timeOfMinutes } from "../understanding/clock-text.ts"
import type { Context } from "./context.ts"
import { startOf, wishFor } from "./wish-for.ts"

/** The wish of a caller who says "something later" or "an hour later" than what was spoken of. */
export function shiftedWish(context: Context, dialogue: Dialogue, said: Said): Wish | undefined {
  const { shift, shiftBy, wish } = said
  if (shift === undefined && shiftBy === undefined) return undefined
  // "The day after at three".
  const isNextDay = shiftBy !== undefined && shiftBy.minutes === 0
  if (wish.times !== undefined && !isNextDay) return undefined
  const isLater = shiftBy === undefined ? shift === "later" : shiftBy.minutes + shiftBy.days > 0
  const base = spokenOf(context, dialogue)
    .toSorted()
    .at(isLater ? -1 : 0)
  if (base === undefined) return isNextDay ? onLaterDay(dialogue, wish, shiftBy) : undefined
  if (shiftBy !== undefined) {
    const moved = movedBy(context, base, shiftBy)
    return isNextDay && hasTime(wish) ? { ...wish, days: moved.days } : moved
  }
  const shifted = isLater ? after(context, base) : before(context, base)
  return wish.days === undefined ? shifted : { ...shifted, days: wish.days }
}

/** "A day later" than a day of which no time is known yet. */
function onLaterDay({ wish }: Dialogue, said: Wish, { days }: ShiftBy): Wish | undefined {
  const day = dayOf(wish)
  if (day === undefined) return undefined
  return { ...(hasTime(said) ? said : wish), days: oneDay(addDays(day, days)) }
}

/** What else there is: on the same days, at other times than those that were offered. */
export function furtherWish({ rules }: Context, { wish, offers }: Dialogue): Wish {
  const times = offers.map((at) => localTimeOf(rules.timeZone, at)).toSorted()
  const days = wish.days ?? daysOffered({ offers }, rules.timeZone)
  const latest = times.at(-1)
  if (latest === undefined) return wish
  return { days, window: { from: minuteAfter(latest), until: wish.window?.until ?? endOfDay } }
}

/** What else there is on the day of what was read back, its own start apart. */
export function otherTimes(context: Context, dialogue: Dialogue): Wish {
  const [start] = spokenOf(context, dialogue)
  if (start === undefined) return dialogue.wish
  const { days, times = [] } = wishFor(context, start)
  return { days, except: times.map((time) => ({ from: time, until: minuteAfter(time) })) }
}

/** What of a wish is counted from the demo that is moved; undefined where nothing is. */
export function fromDemoOf({
  shift,
  shiftBy,
  isSameTime,
  isSameDay,
  wish,
}: Said): FromDemo | undefined {
  const way = wish.times === undefined && wish.window === undefined ? shift : undefined
  if (shiftBy !== undefined) return { by: shiftBy }
  if (way !== undefined) return { way, ...(isSameDay === true && { isSameDay }) }
  if (isSameTime !== true && isSameDay !== true) return undefined
  return { ...(isSameTime === true && { isSameTime }), ...(isSameDay === true && { isSameDay }) }
}

/** A wish with what was said of it in terms of a demo that starts then. */
export function countedFrom(
  context: Context,
  { wish, fromDemo }: Dialogue,
  startsAt: Instant,
): Wish {
  if (fromDemo === undefined) return wish
  const { by, way, isSameTime, isSameDay } = fromDemo
  if (by !== undefined) {
    const moved = movedBy(context, startsAt, by)
    // "The next day at three."
    if (by.minutes === 0 && hasTime(wish)) return { ...wish, days: moved.days }
    return by.days === 0 && wish.days !== undefined ? { ...moved, days: wish.days } : moved
  }
  const own = wishFor(context, startsAt)
  if (way !== undefined) {
    const shifted = way === "later" ? after(context, startsAt) : before(context, startsAt)
    const isOwnDay = isSameDay === true || wish.days === undefined
    return isOwnDay ? shifted : { ...shifted, days: wish.days }
  }
  const sameWeekday = onSameWeekday(wish, localDateOf(context.rules.timeZone, startsAt))
  return {
    ...(sameWeekday ?? wish),
    ...(isSameDay === true && sameWeekday === undefined && { days: own.days }),
    ...(isSameTime === true && { times: own.times, window: undefined }),
  }
}

/** "The same time next week" is on the same day of that week; undefined where no week was named. */
export function onSameWeekday(wish: Wish, day: LocalDate): Wish | undefined {
  const { days, weekdays } = wish
  const isWeek = days !== undefined && addDays(days.from, 6) === days.to
  return isWeek && weekdays === undefined
    ? { ...wish, days: oneDay(onOrAfter(days.from, isoWeekday(day))) }
    : undefined
}

/** A day later is at the same time of day, whatever the clocks do; an hour later is sixty minutes later. */
function movedBy(context: Context, base: Instant, { minutes, days }: ShiftBy): Wish {
  const { timeZone } = context.rules
  const day = addDays(localDateOf(timeZone, base), days)
  const onDay = days === 0 ? base : (instantAt(timeZone, day, localTimeOf(timeZone, base)) ?? base)
  const moved = instant(new Date(Date.parse(onDay) + minutes * 60_000).toISOString())
  return wishFor(context, moved ?? onDay)
}

function after({ rules }: Context, base: Instant): Wish {
  const date = localDateOf(rules.timeZone, base)
  const from = minuteAfter(localTimeOf(rules.timeZone, base))
  return { days: { from: date, to: date }, window: { from, until: endOfDay } }
}

function before({ rules }: Context, base: Instant): Wish {
  const date = localDateOf(rules.timeZone, base)
  const until = localTimeOf(rules.timeZone, base)
  return { days: { from: date, to: date }, window: { from: midnight, until } }
}

/** The starts that the last question named. */
function spokenOf(context: Context, { asked, offers, wish }: Dialogue): readonly Instant[] {
  if (asked === "offer") return offers
  const startsAt = startOf(context, wish)
  return startsAt === undefined ? [] : [startsAt]
}

function minuteAfter(time: LocalTime): LocalTime {
  return timeOfMinutes(minutesOfTime(time) + 1) ?? endOfDay
}
