import { type Instant, type LocalTime, localDateOf, localTimeOf } from "@call-center/domain"

import type { Dialogue } from "../conversation/dialogue.ts"
import type { Said } from "../conversation/said.ts"
import { endOfDay, midnight } from "../conversation/time-window.ts"
import type { Wish } from "../conversation/wish.ts"
import { minutesOfTime, timeOfMinutes } from "../understanding/clock-text.ts"
import type { Context } from "./context.ts"
import { startOf } from "./wish-for.ts"

/** The wish of a caller who says "something later": on the day that was spoken of, after the time that was. */
export function shiftedWish(context: Context, dialogue: Dialogue, said: Said): Wish | undefined {
  const isLater = said.shift === "later"
  if (said.shift === undefined || said.wish.times !== undefined) return undefined
  const base = spokenOf(context, dialogue)
    .toSorted()
    .at(isLater ? -1 : 0)
  if (base === undefined) return undefined
  const { timeZone } = context.rules
  const date = localDateOf(timeZone, base)
  const time = localTimeOf(timeZone, base)
  const days = said.wish.days ?? { from: date, to: date }
  return isLater
    ? { days, window: { from: minuteAfter(time), until: endOfDay } }
    : { days, window: { from: midnight, until: time } }
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
