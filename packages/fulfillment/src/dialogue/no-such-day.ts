import { weekdayOf } from "@call-center/domain"

import type { NoSuchDay } from "../conversation/no-such-day.ts"
import type { Reply } from "../conversation/reply.ts"
import type { Said } from "../conversation/said.ts"
import type { SpokenNoSuchDay } from "../prompts/prompts.ts"
import { partsOf } from "../understanding/calendar-days.ts"
import type { Context } from "./context.ts"
import { prefaced } from "./retries.ts"

/** A reply that asks on, and before it that a day which was named is on no calendar. */
export function withNoSuchDay(context: Context, { noSuchDay, wish }: Said, reply: Reply): Reply {
  if (noSuchDay === undefined || wish.days !== undefined || reply.type === "close") return reply
  return prefaced(context.prompts.noSuchDay(spoken(context, noSuchDay)), reply)
}

function spoken({ speak }: Context, named: NoSuchDay): SpokenNoSuchDay {
  switch (named.what) {
    case "date":
      return { ...named, month: speak.month(named.month), year: named.year }
    case "weekday": {
      const [, month, day] = partsOf(named.date)
      const weekday = speak.weekday(weekdayOf(named.date))
      return { what: "weekday", month: speak.month(month), day, weekday }
    }
    case "other":
      return named
  }
}
