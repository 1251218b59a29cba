import type { CallEvent } from "@call-center/simulator"
import { computed, useSignal } from "@preact/signals"
import type { JSX } from "preact"

import { Pane } from "../app/pane.tsx"
import { call, shownEvents } from "../app/store.ts"
import { callTime } from "../state/call-time.ts"
import { TurnReading } from "./turn-reading.tsx"

type LexEvent = Extract<CallEvent, { type: "LexTurn" | "LexFailed" }>

const turn = computed<LexEvent | undefined>(() => {
  const event = shownEvents.value.findLast(({ type }) => type === "LexTurn" || type === "LexFailed")
  return event?.type === "LexTurn" || event?.type === "LexFailed" ? event : undefined
})

/** What the bot understood, and what it does next. */
export function TurnPane(): JSX.Element {
  const isRaw = useSignal(false)
  const shown = turn.value
  const atMs = shown === undefined ? 0 : Date.parse(shown.at) - (call.value?.startedMs ?? 0)
  return (
    <Pane
      area="turn"
      title="Lex turn"
      sub={shown === undefined ? undefined : `at ${callTime(atMs)}`}
      controls={
        <span class="seg" role="group" aria-label="View of the turn">
          {[false, true].map((raw) => (
            <button
              key={String(raw)}
              type="button"
              aria-pressed={isRaw.value === raw}
              onClick={() => {
                isRaw.value = raw
              }}
            >
              {raw ? "Raw" : "Read"}
            </button>
          ))}
        </span>
      }
    >
      <div class="body" role="group" aria-label="What the bot understood" tabIndex={0}>
        {shown === undefined && <p class="blank">The bot has not been asked anything yet.</p>}
        {shown !== undefined && isRaw.value && <Raw turn={shown} />}
        {shown?.type === "LexTurn" && !isRaw.value && <TurnReading turn={shown} />}
        {shown?.type === "LexFailed" && !isRaw.value && (
          <p class="failed">
            <span class="tag failed">the bot failed</span> {shown.reason}
          </p>
        )}
      </div>
    </Pane>
  )
}

function Raw({ turn: { hook, ...rest } }: { readonly turn: LexEvent }): JSX.Element {
  return (
    <>
      {hook.map(({ asked, answered, reason }, index) => (
        <div key={index}>
          <h3>Event of the code hook</h3>
          <pre>{JSON.stringify(asked, undefined, 2)}</pre>
          <h3>{reason === undefined ? "Its response" : "It failed"}</h3>
          <pre>{reason ?? JSON.stringify(answered, undefined, 2)}</pre>
        </div>
      ))}
      <div>
        <h3>Turn</h3>
        <pre>{JSON.stringify(rest, undefined, 2)}</pre>
      </div>
    </>
  )
}
