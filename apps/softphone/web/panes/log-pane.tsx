import { computed } from "@preact/signals"
import type { JSX } from "preact"

import { Pane } from "../app/pane.tsx"
import { call, shownEvents } from "../app/store.ts"
import { callTime } from "../state/call-time.ts"
import { type LogLine, logLines } from "../state/log-lines.ts"

const lines = computed(() => logLines(shownEvents.value))

/** Functions that were invoked, attributes that were set and what the flow logged. */
export function LogPane(): JSX.Element {
  return (
    <Pane area="log" title="Functions and log">
      <div class="body" role="group" aria-label="Log" tabIndex={0}>
        {lines.value.length === 0 && <p class="blank">No function has run in this call.</p>}
        <ol class="log-lines">
          {lines.value.map((line) => (
            <Line key={line.key} line={line} />
          ))}
        </ol>
      </div>
    </Pane>
  )
}

function Line({ line }: { readonly line: LogLine }): JSX.Element {
  const { at, text, hasFailed, details } = line
  return (
    <li class={hasFailed ? "failed" : ""}>
      <time>{callTime(Date.parse(at) - (call.value?.startedMs ?? 0))}</time>
      {details === undefined ? (
        <code>{text}</code>
      ) : (
        <details>
          <summary>
            <code>{text}</code>
          </summary>
          <pre>{details}</pre>
        </details>
      )}
    </li>
  )
}
