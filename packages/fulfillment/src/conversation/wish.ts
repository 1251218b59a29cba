import { addDays, type LocalDate, type LocalTime, weekdayOf, weekdays } from "@call-center/domain"

import { isWithin, type TimeWindow } from "./time-window.ts"

/** Days that a caller would come on, first and last; one day when both are the same. */
export interface DayRange {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** When a caller would like to come, as far as it is known. */
export interface Wish {
  readonly days?: DayRange | undefined
  /** Only on these days of the week, Monday is 1: "any day but Friday", "Tuesday or Thursday". */
  readonly weekdays?: readonly number[] | undefined
  /** One time of day, or several when nobody said whether morning or evening was meant, or which of two. */
  readonly times?: readonly LocalTime[] | undefined
  /** Times of day that would do; one that ends before it begins ends after midnight. */
  readonly window?: TimeWindow | undefined
  /** Times of day that would not do: "except the morning". */
  readonly except?: readonly TimeWindow[] | undefined
  /** The first or the last free start of the day that fits: "first thing", "as late as possible". */
  readonly edge?: "first" | "last" | undefined
  /** Wants the first free slot, whenever that is. */
  readonly earliest?: boolean | undefined
}

/** A wish with what the caller said last: a new time replaces any former words about the time, a new day the day. */
export function amended(wish: Wish, said: Wish): Wish {
  const isNewDay = said.days !== undefined || said.weekdays !== undefined
  const isWithinDays = said.days === undefined || said.weekdays !== undefined
  const days = {
    days: said.days ?? wish.days,
    ...(isNewDay
      ? isWithinDays && { weekdays: said.weekdays }
      : wish.weekdays && { weekdays: wish.weekdays }),
  }
  if (said.earliest === true) return { ...days, earliest: true }
  const { times, window, except, edge } = hasTime(said) ? said : wish
  return {
    ...days,
    ...(times && { times }),
    ...(window && { window }),
    ...(except && { except }),
    ...(edge && { edge }),
    ...(!isNewDay && !hasTime(said) && wish.earliest === true && { earliest: true }),
  }
}

/** Whether anything was said of the time of day. */
export function hasTime({ times, window, except, edge }: Wish): boolean {
  return times !== undefined || window !== undefined || except !== undefined || edge !== undefined
}

/** What was said, its weekday taken as the one of the days that were wished for: "next week" - "on Thursday". */
export function narrowedTo(
  { days }: Wish,
  { wish, weekday }: { readonly wish: Wish; readonly weekday?: number | undefined },
): Wish {
  if (days === undefined || weekday === undefined || days.from === days.to) return wish
  const dates = Array.from({ length: 7 }, (_, index) => addDays(days.from, index))
  const date = dates.find((each) => weekdays.indexOf(weekdayOf(each)) + 1 === weekday)
  return date === undefined || date > days.to ? wish : { ...wish, days: { from: date, to: date } }
}

/** Whether what was said is part of the wish already: "yes, ten is fine". */
export function isPartOf(wish: Wish, said: Wish): boolean {
  const [time, other] = wish.times ?? []
  const isSameDay =
    said.days === undefined || (said.days.from === wish.days?.from && said.days.to === wish.days.to)
  const isSameTime =
    said.times === undefined ||
    (time !== undefined && other === undefined && said.times.includes(time))
  const isInWindow =
    said.window === undefined || (time !== undefined && isWithin(time, said.window))
  const isSpared = said.except === undefined || (time !== undefined && !isExcepted(time, said))
  return isSameDay && isSameTime && isInWindow && isSpared && isOpenWish(said)
}

/** Whether a time of day is one that would not do. */
export function isExcepted(time: LocalTime, { except = [] }: Wish): boolean {
  return except.some((window) => isWithin(time, window))
}

function isOpenWish({ earliest, edge }: Wish): boolean {
  return earliest !== true && edge === undefined
}

/** Whether nothing is known yet of when. */
export function isEmpty(wish: Wish): boolean {
  return (
    wish.days === undefined &&
    wish.weekdays === undefined &&
    !hasTime(wish) &&
    wish.earliest !== true
  )
}

/** The one day that is wished for, if it is one. */
export function oneDay(wish: Wish): LocalDate | undefined {
  return wish.days !== undefined && wish.days.from === wish.days.to ? wish.days.from : undefined
}

/** A wish for one start. */
export function exactly(date: LocalDate, time: LocalTime): Wish {
  return { days: { from: date, to: date }, times: [time] }
}
