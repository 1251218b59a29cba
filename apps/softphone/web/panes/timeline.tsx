import { computed } from "@preact/signals"
import type { ComponentChildren, JSX } from "preact"

import { Icon } from "../app/icon.tsx"
import { isPlaying, pause, play } from "../app/playing.ts"
import { call, movePlayhead, playhead } from "../app/store.ts"
import { callTime } from "../state/call-time.ts"
import { speakingBars } from "../state/speaking-bars.ts"

const bars = computed(() =>
  call.value === undefined ? [] : speakingBars(call.value.events, call.value.startedMs),
)

export interface TimelineProps {
  /** What stands at the end of its row of buttons. */
  readonly children?: ComponentChildren
}

/** Steps back and forth through the call as it was. */
export function Timeline({ children }: TimelineProps): JSX.Element {
  const events = call.value?.events ?? []
  const startedMs = call.value?.startedMs ?? 0
  const lastSeq = events.at(-1)?.seq ?? 0
  const seq = playhead.value ?? lastSeq
  const lastMs = Math.max(
    1,
    ...bars.value.map(({ toMs }) => toMs),
    ...events.slice(-1).map(({ at }) => Date.parse(at) - startedMs),
  )
  const headMs = momentOf(seq)
  const share = (milliseconds: number) => `${Math.min(100, (milliseconds / lastMs) * 100)}%`
  const turns = events.filter(({ type }) => type === "CustomerInput")
  const before = turns.findLast((event) => event.seq < seq)
  const after = turns.find((event) => event.seq > seq)
  return (
    <div class="timeline" role="group" aria-label="Timeline">
      <div class="track">
        <div class="bars" aria-hidden="true">
          {bars.value.map(({ who, seq: key, fromMs, toMs }) => (
            <i
              key={`${key} ${who}`}
              class={`${who}${key > seq ? " later" : ""}`}
              style={{ left: share(fromMs), width: `calc(${share(toMs - fromMs)} - 1px)` }}
            />
          ))}
          {events.length > 0 && <i class="head" style={{ left: share(headMs) }} />}
        </div>
        <label class="sr" for="playhead">
          Moment of the call that is shown
        </label>
        <input
          id="playhead"
          type="range"
          min={1}
          max={Math.max(1, lastSeq)}
          value={seq}
          disabled={events.length === 0}
          aria-valuetext={`${callTime(headMs)}, event ${seq} of ${lastSeq}`}
          onInput={({ currentTarget }) => {
            movePlayhead(Number(currentTarget.value))
          }}
        />
      </div>
      <div class="steps">
        <button
          type="button"
          class="btn bare"
          aria-label="Turn before"
          disabled={before === undefined}
          onClick={() => {
            if (before !== undefined) movePlayhead(before.seq)
          }}
        >
          <Icon name="back" />
        </button>
        <span class="moment">
          {callTime(headMs)} of {callTime(lastMs)}
        </span>
        <button
          type="button"
          class="btn bare"
          aria-label="Turn after"
          disabled={after === undefined}
          onClick={() => {
            if (after !== undefined) movePlayhead(after.seq)
          }}
        >
          <Icon name="forward" />
        </button>
        <button
          type="button"
          class="btn bare"
          aria-label={isPlaying.value ? "Pause the call" : "Play the call"}
          disabled={events.length === 0}
          onClick={isPlaying.value ? pause : play}
        >
          <Icon name={isPlaying.value ? "pause" : "play"} />
        </button>
        <button
          type="button"
          class="btn"
          disabled={playhead.value === undefined}
          onClick={() => {
            movePlayhead(undefined)
          }}
        >
          Now
        </button>
        <span class="grow" />
        {children}
      </div>
    </div>
  )
}

/** The moment of an event since the call rang: where its bar begins, for what is heard one after the other. */
function momentOf(seq: number): number {
  const bar = bars.value.find((it) => it.seq === seq)
  const event = call.value?.events.find((it) => it.seq === seq)
  return (
    bar?.fromMs ?? (event === undefined ? 0 : Date.parse(event.at) - (call.value?.startedMs ?? 0))
  )
}
