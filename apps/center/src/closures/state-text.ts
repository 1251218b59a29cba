import type { CallCenter } from "@call-center/config"
import { type Instant, localDateOf, localTimeOf } from "@call-center/domain"

import type { CenterState } from "./state.ts"

/** Whether the call centre is closed, in words. */
export function stateText(
  { closed, openByHours }: CenterState,
  { agent, booking: { timeZone } }: CallCenter,
): string {
  const shown = (at: Instant) => `${localDateOf(timeZone, at)} ${localTimeOf(timeZone, at)}`
  const hours = `The hours of call-center.config.ts are ${openByHours ? "open" : "closed"} now.\n`
  if (closed === undefined) return `Nobody has closed by hand. ${agent.enabled ? hours : "\n"}`
  const { from, until, by, reason, booking } = closed
  const effect = booking
    ? "callers reach no person; the bot still looks after demos"
    : "callers hear that we are closed, and the call ends"
  return `Closed until ${shown(until)} ${timeZone}: ${effect}.
By ${by} at ${shown(from)}${reason === undefined ? "" : `: ${reason}`}.
Demos booked for that time stay as they are: pnpm center demos --day ${localDateOf(timeZone, from)} shows them.
`
}
