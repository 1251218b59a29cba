import type { CallEvent } from "@call-center/simulator"
import type { JSX } from "preact"

import { Pane } from "../app/pane.tsx"
import { call, shownEvents } from "../app/store.ts"
import { callTime } from "../state/call-time.ts"

/** Functions that were invoked, attributes that were set and what the flow logged. */
export function LogPane(): JSX.Element {
  const startedMs = call.value?.startedMs ?? 0
  const lines = shownEvents.value.flatMap((event) => {
    const text = logText(event)
    return text === undefined ? [] : [{ seq: event.seq, atMs: Date.parse(event.at), text }]
  })
  return (
    <Pane area="log" title="Functions and log">
      <div class="body" role="group" aria-label="Log" tabIndex={0}>
        {lines.length === 0 && <p class="blank">No function has run in this call.</p>}
        <ol class="log-lines">
          {lines.map(({ seq, atMs, text }) => (
            <li key={seq}>
              <time>{callTime(atMs - startedMs)}</time>
              <code>{text}</code>
            </li>
          ))}
        </ol>
      </div>
    </Pane>
  )
}

function logText(event: CallEvent): string | undefined {
  if (event.type === "LambdaInvoked")
    return `${event.arn.split(":").at(-1) ?? event.arn}: ${event.outcome}`
  if (event.type === "AttributesUpdated")
    return Object.entries(event.attributes)
      .map(([name, value]) => `${name} = ${value}`)
      .join(", ")
  return event.type === "FlowLogged" ? event.text : undefined
}
