import { type Instant, localDateOf, localTimeOf, weekdayOf, weekdays } from "@call-center/domain"

import type { Dialogue } from "../conversation/dialogue.ts"
import type { Said } from "../conversation/said.ts"
import { allDay, isWithin } from "../conversation/time-window.ts"
import { isEmpty, isPartOf, type Wish } from "../conversation/wish.ts"
import { minutesOfTime } from "../understanding/clock-text.ts"
import type { Context } from "./context.ts"
import { wishFor } from "./wish-for.ts"

/** The offer that was chosen: by its place or rank, or by as much of day and time as tells it from the others. */
export function chosenStart(
  context: Context,
  { offers, wish: wished }: Pick<Dialogue, "offers" | "wish">,
  said: Said,
): Instant | undefined {
  const { choice, place, wish } = said
  const inOrder = offers.toSorted()
  if (place !== undefined) return place === "last" ? offers.at(-1) : offers[place - 1]
  if (typeof choice === "number")
    return isOtherHour(context, { offers, wished }, said)
      ? undefined
      : numbered(context, offers, { choice, said })
  if (choice === "middle") return offers.length === 3 ? offers[1] : undefined
  if (choice === "earliest" || wish.earliest === true) return inOrder[0]
  if (choice === "latest") return inOrder.at(-1)
  if (choice === "last") return offers.at(-1)
  if (!isEmpty(wish)) return described(context, offers, said)
  return said.answer === "yes" && offers.length === 1 ? offers[0] : undefined
}

/** "Three" of an afternoon of which twelve, half past and one were offered is the hour, which is none of these. */
function isOtherHour(
  context: Context,
  { offers, wished }: { readonly offers: readonly Instant[]; readonly wished: Wish },
  { choice, isByKeys, wish }: Said,
): boolean {
  const { window } = wished
  if (isByKeys === true || window === undefined) return false
  const isWhole = window.from === allDay.from && window.until === allDay.until
  const isOffered = offers.some((startsAt) => hourOf(context, startsAt) === Number(choice) % 12)
  return !isWhole && !isOffered && wish.times?.some((time) => isWithin(time, window)) === true
}

/** "Two" of two, half past two and three is the hour; of nine, ten and eleven it is the place. Keys are always places. */
function numbered(
  context: Context,
  offers: readonly Instant[],
  { choice, said }: { readonly choice: number; readonly said: Said },
): Instant | undefined {
  if (said.isByKeys === true) return offers[choice - 1]
  const ofHour = offers.filter((startsAt) => hourOf(context, startsAt) === choice % 12)
  const full = ofHour.find((startsAt) => localMinutes(context, startsAt) % 60 === 0)
  return full ?? ofHour[0] ?? offers[choice - 1]
}

function hourOf(context: Context, startsAt: Instant): number {
  return Math.floor(localMinutes(context, startsAt) / 60) % 12
}

function localMinutes({ rules }: Context, startsAt: Instant): number {
  return minutesOfTime(localTimeOf(rules.timeZone, startsAt))
}

/** "The one on Wednesday" is one of those offered, in whichever week they are. */
function described(
  context: Context,
  offers: readonly Instant[],
  { wish, weekday }: Said,
): Instant | undefined {
  const { timeZone } = context.rules
  const ofDay =
    weekday === undefined
      ? []
      : offers.filter(
          (at) => weekdays.indexOf(weekdayOf(localDateOf(timeZone, at))) + 1 === weekday,
        )
  const { days: _, ...time } = wish
  const onDay = onlyOne(context, ofDay, time)
  return onDay ?? onlyOne(context, offers, wish)
}

function onlyOne(context: Context, offers: readonly Instant[], wish: Wish): Instant | undefined {
  const [one, other] = offers.filter((startsAt) => isPartOf(wishFor(context, startsAt), wish))
  return other === undefined ? one : undefined
}
