import type { Said } from "../conversation/said.ts"
import { hasTime, type Wish } from "../conversation/wish.ts"

/** Days and time of day, each from the caller's own words, or else from what Lex made of words that were left unread. */
export function combined({ wish, noSuchDay }: Pick<Said, "wish" | "noSuchDay">, lex: Wish): Wish {
  const isDay = wish.days !== undefined || wish.weekdays !== undefined
  // A day that is on no calendar is not made one by Lex.
  const days = isDay || noSuchDay !== undefined ? wish : lex
  const isTime = hasTime(wish) || wish.earliest === true
  const { days: _, weekdays: __, ...time } = isTime ? wish : lex
  return {
    ...(days.days && { days: days.days }),
    ...(days.weekdays && { weekdays: days.weekdays }),
    ...time,
  }
}
