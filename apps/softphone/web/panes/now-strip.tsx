import { computed } from "@preact/signals"
import type { JSX } from "preact"

import { call, playhead, shownEvents, traces } from "../app/store.ts"
import { callTime } from "../state/call-time.ts"
import { askedFor, nowState, onHook } from "../state/now-state.ts"

/** Whose turn it is at the moment that is shown; it colours the page. */
export const now = computed(() => (call.value === undefined ? onHook : nowState(shownEvents.value)))

/** What the call is doing, in one glance. */
export function NowStrip(): JSX.Element {
  const { word, sentence, awaited, isAlert } = now.value
  const last = shownEvents.value.at(-1)
  const atMs = last === undefined ? 0 : Date.parse(last.at) - (call.value?.startedMs ?? 0)
  return (
    <section class={isAlert ? "now alert" : "now"} aria-label="What the call is doing">
      <p class="word" role="status">
        {playhead.value === undefined ? word : `As it was at ${callTime(atMs)}`}
      </p>
      <p class="say">{sentence}</p>
      <dl>
        {traces.value.current !== undefined && (
          <div>
            <dt>Block</dt>
            <dd>{traces.value.current.identifier}</dd>
          </div>
        )}
        {awaited !== undefined && (
          <div>
            <dt>Asks for</dt>
            <dd>{askedFor(awaited)}</dd>
          </div>
        )}
        {call.value !== undefined && (
          <div>
            <dt>Time</dt>
            <dd>{callTime(atMs)}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}
