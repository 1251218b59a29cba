import type { CallEvent } from "@call-center/simulator"
import {
  type Turn,
  type TurnCommand,
  type TurnEvent,
  newTurn,
  takeTurn,
} from "@call-center/simulator/turn-taking"
import { computed, signal } from "@preact/signals"

import { awaitedInput } from "../state/now-state.ts"
import { send } from "./connection.ts"
import { call, movePlayhead } from "./store.ts"

type Untimed<Event> = Event extends unknown ? Omit<Event, "atMs"> : never

/** What else has to be done for a turn, besides sending: the voice takes care of it. */
export interface TurnVoice {
  readonly openMicrophone: (contactId: string) => void
  readonly closeMicrophone: (contactId: string) => void
  readonly stopPrompt: (contactId: string) => void
}

const silent: TurnVoice = {
  openMicrophone: () => undefined,
  closeMicrophone: () => undefined,
  stopPrompt: () => undefined,
}

let voice = silent

/** Whether a silence is an answer, as on a telephone; who types may take any time. */
export const silenceCounts = signal(false)

const turns = signal<Readonly<Record<string, Turn>>>({})
const deadlines = new Map<string, ReturnType<typeof setTimeout>>()

/** The caller's turn on the line that is shown. */
export const turn = computed<Turn>(() => turns.value[call.value?.contactId ?? ""] ?? newTurn)

/** Connects turns with a voice. */
export function useVoice(connected: TurnVoice): void {
  voice = connected
}

/** Lets something happen in a caller's turn, and does what follows from it. */
export function happen(contactId: string, event: Untimed<TurnEvent>): void {
  const atMs = performance.now()
  const [next, commands] = takeTurn(turns.value[contactId] ?? newTurn, { ...event, atMs })
  turns.value = { ...turns.value, [contactId]: next }
  for (const command of commands) perform(contactId, command)
  schedule(contactId)
}

/** Lets something happen on the line that is shown. */
export function happenHere(event: Untimed<TurnEvent>): void {
  if (call.value !== undefined) happen(call.value.contactId, event)
}

/** Follows the events of a call as they come. */
export function followTurn(event: CallEvent): void {
  if (event.type === "InputAwaited")
    happen(event.contactId, { type: "inputAwaited", awaited: event })
  if (event.type === "CallEnded") happen(event.contactId, { type: "callEnded" })
}

/** Takes up a call in its middle. */
export function resumeTurn(contactId: string, events: readonly CallEvent[]): void {
  const awaited = awaitedInput(events)
  if (awaited !== undefined) happen(contactId, { type: "inputAwaited", awaited })
}

function perform(contactId: string, command: TurnCommand): void {
  switch (command.type) {
    case "openMicrophone":
    case "closeMicrophone":
    case "stopPrompt":
      voice[command.type](contactId)
      return
    case "send":
      if (call.value?.contactId === contactId) movePlayhead(undefined)
      sendInput(contactId, command.input)
  }
}

function sendInput(
  contactId: string,
  input: Extract<TurnCommand, { readonly type: "send" }>["input"],
): void {
  switch (input.kind) {
    case "speech":
      send({ type: "say", contactId, text: input.text })
      return
    case "keys":
      send({ type: "press", contactId, keys: input.keys })
      return
    case "silence":
      send({ type: "silence", contactId })
  }
}

/** Wakes the turn at its deadline. A silence is none for whoever types. */
function schedule(contactId: string): void {
  clearTimeout(deadlines.get(contactId))
  const current = turns.value[contactId]
  if (current === undefined || current.phase === "idle" || current.deadlineMs === undefined) return
  if (current.phase === "open" && !silenceCounts.value) return
  const waitsMs = Math.max(0, current.deadlineMs - performance.now())
  const waking = setTimeout(() => {
    happen(contactId, { type: "timePassed" })
  }, Math.ceil(waitsMs))
  deadlines.set(contactId, waking)
}
