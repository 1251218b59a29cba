import { type Instant, localDateOf, localTimeOf, openRangesOn } from "@call-center/domain"

import type { CenterContext } from "../command/center-context.ts"
import type { ClosureBook } from "./closure-book.ts"
import { closuresToCome } from "./lift-closures.ts"

/** Whether people are in, and what somebody closed by hand. */
export interface CenterState {
  /** Undefined while nobody has closed anything. */
  readonly closed:
    | {
        readonly from: Instant
        readonly until: Instant
        readonly by: string
        readonly reason: string | undefined
        /** Whether the bot goes on to book demos. */
        readonly booking: boolean
      }
    | undefined
  /** Whether the hours of the configuration are open now. */
  readonly openByHours: boolean
}

/** Reads what is closed by hand, and whether the configuration's hours are open. */
export async function stateOf(book: ClosureBook, context: CenterContext): Promise<CenterState> {
  const { callCenter, clock } = context
  const closures = await closuresToCome(book, context)
  const [longest] = closures.toSorted((one, other) => (one.until < other.until ? 1 : -1))
  const { timeZone } = callCenter.booking
  const now = clock.now()
  const time = localTimeOf(timeZone, now)
  const openByHours = openRangesOn(callCenter.booking, localDateOf(timeZone, now)).some(
    ({ opens, closes }) => opens <= time && time < closes,
  )
  if (longest === undefined) return { closed: undefined, openByHours }
  const { from, until, by, reason } = longest
  const booking = closures.every(({ closed }) => closed !== "line")
  return { closed: { from, until, by, reason, booking }, openByHours }
}
