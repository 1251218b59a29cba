import { type Instant, instantAt, localDateOf, localTimeOf } from "@call-center/domain"

import { exactly, oneDay, type Wish } from "../conversation/wish.ts"
import type { Context } from "./context.ts"

/** A wish for just that start. */
export function wishFor({ rules }: Pick<Context, "rules">, startsAt: Instant): Wish {
  return exactly(localDateOf(rules.timeZone, startsAt), localTimeOf(rules.timeZone, startsAt))
}

/** The one start that a wish is for, if it is for one. */
export function startOf({ rules }: Pick<Context, "rules">, wish: Wish): Instant | undefined {
  const date = oneDay(wish)
  const [time, other] = wish.times ?? []
  if (date === undefined || time === undefined || other !== undefined) return undefined
  return instantAt(rules.timeZone, date, time)
}
