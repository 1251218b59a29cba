import { computed, signal } from "@preact/signals"
import type { JSX } from "preact"
import { useEffect } from "preact/hooks"

import { send } from "../app/connection.ts"
import { Icon } from "../app/icon.tsx"
import { world } from "../app/store.ts"
import { clockText, localText } from "../state/clock-text.ts"
import { KeepPart } from "./keep-part.tsx"
import { Timeline } from "./timeline.tsx"

/** Ticks while the page is looked at. */
const machineMs = signal(Date.now())
const clock = computed(() => world.value.clock)
/** When the page was told the time last. */
const receivedMs = computed(() => (clock.value === undefined ? 0 : Date.now()))

/** The clock of the call centre, and the call along it. */
export function TimePane(): JSX.Element {
  return (
    <footer class="time" aria-label="Time">
      <ClockPane />
      <Timeline>
        <KeepPart />
      </Timeline>
    </footer>
  )
}

function ClockPane(): JSX.Element {
  const told = clock.value
  const { hello } = world.value
  useEffect(() => {
    const ticking = setInterval(() => {
      machineMs.value = Date.now()
    }, 500)
    return () => {
      clearInterval(ticking)
    }
  }, [])
  if (told === undefined || hello === undefined) return <div class="clock" />
  const passedMs = told.runs ? Math.max(0, machineMs.value - receivedMs.value) : 0
  const nowMs = told.nowMs + passedMs
  const { time, date, zone } = clockText(nowMs, hello.timeZone, hello.language)
  return (
    <div class="clock">
      <div>
        <strong>{time}</strong>
        <div class="date">
          {date}, {zone}
        </div>
      </div>
      <div class="set" role="group" aria-label="Clock of the call centre">
        <button
          type="button"
          class="btn"
          onClick={() => {
            send({ type: "clock", runs: !told.runs })
          }}
        >
          <Icon name={told.runs ? "pause" : "play"} />
          {told.runs ? "Stop" : "Run"}
        </button>
        <button type="button" class="btn" onClick={step(60_000)}>
          +1 min
        </button>
        <button type="button" class="btn" onClick={step(86_400_000)}>
          +1 day
        </button>
        <label class="sr" for="set-clock">
          Set the clock, in the time zone of the business
        </label>
        <input
          id="set-clock"
          type="datetime-local"
          value={localText(nowMs, hello.timeZone)}
          onChange={({ currentTarget }) => {
            if (currentTarget.value !== "") send({ type: "clock", local: currentTarget.value })
          }}
        />
      </div>
    </div>
  )
}

function step(stepMs: number): () => void {
  return () => {
    send({ type: "clock", stepMs })
  }
}
