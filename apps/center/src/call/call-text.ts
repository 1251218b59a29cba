import { type TimeZone, instant, localTimeOf } from "@call-center/domain"
import type { CallEvent } from "@call-center/simulator"

/** The way of a call through its flows, a line a step, times by the business's clock. */
export function callText(events: readonly CallEvent[], timeZone: TimeZone): string {
  return events
    .flatMap((event) => {
      const line = lineOf(event)
      return line === undefined ? [] : [`${clockTime(event.at, timeZone)}  ${line}\n`]
    })
    .join("")
}

function lineOf(event: CallEvent): string | undefined {
  if (event.type === "CallStarted") return `${event.flow} answers`
  if (event.type === "FlowActionStarted")
    return `${event.flow} ${event.identifier} (${event.actionType})`
  if (event.type === "TransitionTaken")
    return event.by === "NextAction" ? undefined : `  ${event.from} -> ${event.to} by ${event.by}`
  if (event.type === "MessageReceived") return `  System    ${event.text}`
  if (event.type === "LexTurn")
    return `  Customer  (${event.inputMode}) ${event.intent}, ${event.state}, next: ${event.dialogAction || "-"}`
  if (event.type === "LexFailed") return `  the bot failed: ${event.reason}`
  if (event.type === "CallEnded")
    return event.by === "flow" ? "the flow ended the call" : "nothing is logged after this"
  return undefined
}

function clockTime(at: string, timeZone: TimeZone): string {
  const told = instant(at)
  return told === undefined ? at : `${localTimeOf(timeZone, told)}${at.slice(16, 19)}`
}
