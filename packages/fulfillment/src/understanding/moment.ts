import { addDays } from "@call-center/domain"

import { midnight } from "../conversation/time-window.ts"
import { oneDay } from "./calendar-days.ts"
import { timeOfMinutes } from "./clock-text.ts"
import type { Calendar } from "./grammar/grammar.ts"
import type { Moment } from "./grammar/values.ts"

const dayMinutes = 1440

/** The moment so and so long from now; undefined where the time of day is not known. */
export function momentIn(
  { today, now }: Calendar,
  { days, minutes }: { readonly days: number; readonly minutes: number },
): Moment | undefined {
  if (now === undefined) return undefined
  const total = now + minutes
  const date = addDays(today, days + Math.floor(total / dayMinutes))
  return { days: oneDay(date), time: timeOfMinutes(total % dayMinutes) ?? midnight }
}
