import { effect, signal } from "@preact/signals"

import { call, movePlayhead, playhead } from "./store.ts"

/** Whether the call that is shown plays from the moment that is shown. */
export const isPlaying = signal(false)

/** What is heard, and the end. */
const stations = new Set(["MessageReceived", "CustomerInput", "CallEnded"])

/** How long each station is shown: enough to read a line, and see the drawing follow. */
const stepMs = 800

let timer: ReturnType<typeof setInterval> | undefined
let playing: { readonly contactId: string; seq: number } | undefined

/** Plays the call from the moment that is shown; from its beginning when that is its end. */
export function play(): void {
  pause()
  if (call.value === undefined) return
  const { contactId, events } = call.value
  const seq = playhead.value ?? events[0]?.seq ?? 0
  playing = { contactId, seq }
  isPlaying.value = true
  movePlayhead(seq)
  timer = setInterval(step, stepMs)
}

/** Stays at the moment that is shown. */
export function pause(): void {
  clearInterval(timer)
  playing = undefined
  isPlaying.value = false
}

function step(): void {
  if (playing === undefined) return
  const { seq } = playing
  const next = call.value?.events.find((event) => event.seq > seq && stations.has(event.type))
  if (next === undefined || next === call.value?.events.at(-1)) {
    pause()
    movePlayhead(undefined)
    return
  }
  playing.seq = next.seq
  movePlayhead(next.seq)
}

// Whoever looks at another moment, or at another call, has stopped watching this one.
effect(() => {
  const shown = { contactId: call.value?.contactId, seq: playhead.value }
  if (playing === undefined) return
  if (shown.contactId !== playing.contactId || shown.seq !== playing.seq) pause()
})
