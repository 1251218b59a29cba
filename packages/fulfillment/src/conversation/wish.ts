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
  /** One time of day, or two when nobody said whether morning or evening was meant. */
  readonly times?: readonly LocalTime[] | undefined
  /** Times of day that would do. */
  readonly window?: TimeWindow | undefined
  /** Wants the first free slot, whenever that is. */
  readonly earliest?: boolean | undefined
}

/** A wish with what the caller said last: a new time replaces any former words about the time, a new day the day. */
export function amended(wish: Wish, said: Wish): Wish {
  const days = said.days ?? wish.days
  if (said.times !== undefined) return { days, times: said.times }
  if (said.window !== undefined) return { days, window: said.window }
  if (said.earliest === true) return { days, earliest: true }
  return said.days === undefined ? wish : { days, times: wish.times, window: wish.window }
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
  return isSameDay && isSameTime && isInWindow && said.earliest !== true
}

/** Whether nothing is known yet of when. */
export function isEmpty(wish: Wish): boolean {
  return (
    wish.days === undefined &&
    wish.times === undefined &&
    wish.window === undefined &&
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
