import { UsageFault } from "@call-center/command-line"
import {
  type ClosedSpan,
  type ConnectOverride,
  closureOverrides,
  maximumOverrides,
} from "@call-center/contact-flows"
import { type Instant, addDays, localDateOf } from "@call-center/domain"

import type { CenterContext } from "../command/center-context.ts"
import type { Until } from "../command/until-option.ts"
import { type BookOptions, bookOf } from "./book-of.ts"
import type { ClosureBook } from "./closure-book.ts"
import { type Closed, closureDescription, closuresAmong, longestReason } from "./closure.ts"
import { liftClosures } from "./lift-closures.ts"
import { refusedByConnect } from "./refused-by-connect.ts"
import { stateText } from "./state-text.ts"
import { stateOf } from "./state.ts"
import { untilInstant } from "./until.ts"

export interface CloseCommand extends BookOptions {
  readonly until: Until
  readonly reason: string | undefined
  /** Whether the bot stops to answer, too. */
  readonly noBooking: boolean
}

/** Days for which one may close, so that a mistyped year closes nothing for long. */
const mostDays = 366

/**
 * `pnpm center close`: callers reach no person until then, or, without booking, nobody at all; it takes the place of a
 * closing that is under way. Always true. Throws `UsageFault` for an end that can't be.
 */
export async function close(command: CloseCommand, context: CenterContext): Promise<boolean> {
  return closeNow(command, context).catch(refusedByConnect)
}

async function closeNow(command: CloseCommand, context: CenterContext): Promise<boolean> {
  const { callCenter, clock } = context
  const { timeZone } = callCenter.booking
  const now = clock.now()
  const span = { from: now, until: endOf(command.until, timeZone, now) }
  if (!callCenter.agent.enabled && !command.noBooking)
    throw new UsageFault(
      "There are no people to close the way to (agent.enabled is false): say --no-booking to close the line",
    )
  const description = closureDescriptionFor(command.reason)
  const book = bookOf(command, context)
  const overrides = closureOverrides(timeZone, span)
  const kinds = whatToClose(command, callCenter.agent.enabled)
  const by = await book.by()
  await liftClosures(book, context)
  for (const each of kinds) await add(book, each, { overrides, description: description(by), now })
  const state = await stateOf(book, context)
  context.output.write(
    command.json
      ? `${JSON.stringify({ verb: "close", ...state })}\n`
      : stateText(state, callCenter),
  )
  return true
}

function endOf(
  given: Until,
  timeZone: CenterContext["callCenter"]["booking"]["timeZone"],
  now: Instant,
): Instant {
  const end = untilInstant(given, { timeZone, now })
  if (end === undefined)
    throw new UsageFault("--until: the clock skips that time on that day: give one an hour later")
  if (end <= now)
    throw new UsageFault(`--until: ${end} is past: give a time to come, with its date if not today`)
  if (localDateOf(timeZone, end) > addDays(localDateOf(timeZone, now), mostDays))
    throw new UsageFault(`--until: ${end} is more than ${mostDays} days from now`)
  return end
}

function closureDescriptionFor(reason: string | undefined): (by: string) => string {
  if (reason !== undefined && (reason.length > longestReason || /\p{C}/u.test(reason)))
    throw new UsageFault(
      `--reason: expected at most ${longestReason} letters on one line, got ${reason.length}`,
    )
  return (by) => closureDescription(by, reason)
}

/** A closed line closes the way to people, too, for those who are talking to the bot already. */
function whatToClose({ noBooking }: CloseCommand, people: boolean): readonly Closed[] {
  return [...(noBooking ? (["line"] as const) : []), ...(people ? (["team"] as const) : [])]
}

interface Addition {
  readonly overrides: readonly ConnectOverride[]
  readonly description: string
  readonly now: ClosedSpan["from"]
}

/** Closings that are over stay as a record for as long as there is room among the 50 overrides. */
async function add(
  book: ClosureBook,
  closed: Closed,
  { overrides, description, now }: Addition,
): Promise<void> {
  const kept = await book.list(closed)
  const tooMany = kept.length + overrides.length - maximumOverrides
  const over = closuresAmong(closed, kept).filter(({ until }) => until <= now)
  const oldestFirst = over.toReversed().flatMap(({ pieces }) => pieces)
  for (const id of oldestFirst.slice(0, Math.max(0, tooMany))) await book.remove(closed, id)
  for (const override of overrides) await book.add(closed, override, description)
}
