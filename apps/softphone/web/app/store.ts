import { computed, signal } from "@preact/signals"

import type { ServerFrame } from "../../src/protocol/server-frame.ts"
import { flowTraces } from "../state/flow-trace.ts"
import {
  type PhoneLine,
  firstLine,
  withCallOnLine,
  withCallsFound,
  withLine,
  withWatched,
} from "../state/lines.ts"
import { type PhoneCall, emptyWorld, hasEnded, worldAfter } from "../state/world.ts"

/** Everything that the server has told. */
export const world = signal(emptyWorld)

/** The lines of this page. */
export const phone = signal(firstLine)

/** The `seq` that each call is shown at, by contact id; a call that is not in it is shown as it is now. */
const playheads = signal<Readonly<Record<string, number>>>({})

/** The line that is shown. */
export const line = computed<PhoneLine>(() => {
  const { lines, selectedId } = phone.value
  return lines.find(({ id }) => id === selectedId) ?? (lines[0] as PhoneLine)
})

/** The call of the line that is shown. */
export const call = computed<PhoneCall | undefined>(() =>
  line.value.contactId === undefined ? undefined : world.value.calls.get(line.value.contactId),
)

/** Whether somebody can talk on the line that is shown. */
export const isOnCall = computed(
  () => call.value !== undefined && !call.value.isRecorded && !hasEnded(call.value),
)

/** The `seq` that the call is shown at; undefined while it is shown as it is now. */
export const playhead = computed(() =>
  call.value === undefined ? undefined : playheads.value[call.value.contactId],
)

/** The call's events up to the moment that is shown. */
export const shownEvents = computed(() => {
  const events = call.value?.events ?? []
  const until = playhead.value
  return until === undefined ? events : events.filter(({ seq }) => seq <= until)
})

/** The way through the flows up to the moment that is shown. */
export const traces = computed(() => flowTraces(shownEvents.value))

/** Shows the call as it was at an event; undefined shows it as it is, and goes on with it. */
export function movePlayhead(seq: number | undefined): void {
  const shown = call.value
  if (shown === undefined) return
  const { [shown.contactId]: _, ...others } = playheads.value
  playheads.value = seq === undefined ? others : { ...others, [shown.contactId]: seq }
}

/** Takes what the server says. */
export function receive(frame: ServerFrame): void {
  const isCaughtUp = world.value.clock !== undefined
  world.value = worldAfter(world.value, frame)
  if (frame.type === "hello" && line.value.from === "")
    phone.value = withLine(phone.value, line.value.id, { from: frame.from })
  if (frame.type === "event" && frame.event.type === "CallStarted" && isCaughtUp) {
    const rung = world.value.calls.get(frame.event.contactId)
    if (rung !== undefined) phone.value = withCallOnLine(phone.value, rung)
  }
  if (frame.type === "watched") {
    const watched = frame.calls.flatMap((it) => world.value.calls.get(it.contactId) ?? [])
    phone.value = withWatched(phone.value, watched)
  }
  if (frame.type === "refused") phone.value = withoutRequest()
  // The clock follows what happened before the page was there.
  if (frame.type === "clock" && !isCaughtUp) {
    const goingOn = [...world.value.calls.values()].filter((it) => !hasEnded(it))
    phone.value = withCallsFound(phone.value, goingOn)
  }
}

/** A line that was refused its call is free again. */
function withoutRequest() {
  return phone.value.lines.reduce(
    (lines, { id }) => withLine(lines, id, { request: undefined }),
    phone.value,
  )
}
