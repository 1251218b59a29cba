import type { CallEvent } from "../call-event.ts"
import { transcriptLines } from "../script/transcript-lines.ts"
import type { RecordedCall } from "./recording.ts"
import type { Departure, Replay } from "./replay-call.ts"

/** What came of a replay, for people: the same, or where the call departs from its recording, after what was said so far. */
export function replayText({ started, events }: RecordedCall, replay: Replay): string {
  const name = `call of ${started.from ?? "a withheld number"} at ${started.at}`
  const { departure } = replay
  if (departure === undefined) return `ok      ${name}: ${events.length} events, all the same\n`
  return [
    `DEPARTS ${name}: ${placeWords(events, departure)}`,
    `  expected: ${eventWords(departure.recorded)}`,
    `  got:      ${eventWords(departure.replayed)}`,
    ...differenceLines(departure),
    "  transcript:",
    ...transcriptLines(soFar(replay)).map((line) => `    ${line}`),
    "",
  ].join("\n")
}

/** The events that are the same. */
function soFar({ events, departure }: Replay): readonly CallEvent[] {
  const replayed = departure?.replayed
  return replayed === undefined ? events : events.slice(0, events.indexOf(replayed))
}

function placeWords(events: readonly CallEvent[], { recorded }: Departure): string {
  return recorded === undefined
    ? `after all of its ${events.length} events`
    : `at event ${events.indexOf(recorded) + 1} of ${events.length} (seq ${recorded.seq})`
}

function differenceLines({
  path,
  expected,
  got,
  recorded,
  replayed,
}: Departure): readonly string[] {
  if (path === "" || recorded?.type !== replayed?.type) return []
  return [`  ${path}: expected ${shown(expected)}, got ${shown(got)}`]
}

/** The event as one would tell it on one line. */
function eventWords(event: CallEvent | undefined): string {
  if (event === undefined) return "nothing more"
  switch (event.type) {
    case "FlowActionStarted":
      return `FlowActionStarted ${event.flow} ${event.identifier} (${event.actionType})`
    case "TransitionTaken":
      return `TransitionTaken ${event.flow} ${event.from} -${event.by}-> ${event.to}`
    case "MessageReceived":
    case "AgentMessageReceived":
    case "FlowLogged":
      return `${event.type} ${shown(event.text)}`
    case "CustomerInput":
      return `CustomerInput ${event.kind} ${shown(event.value)}`
    case "InputAwaited":
      return `InputAwaited ${[event.listener, event.intent, event.slot].filter((part) => part !== undefined).join(" ")}`
    case "LexTurn":
      return `LexTurn ${event.intent} ${event.state} ${event.dialogAction} ${event.slotToElicit ?? ""}`.trimEnd()
    case "LexFailed":
      return `LexFailed ${shown(event.reason)}`
    case "LambdaInvoked":
      return `LambdaInvoked ${event.arn} ${event.outcome}`
    case "CallEnded":
      return `CallEnded by ${event.by}${event.reason === undefined ? "" : `: ${event.reason}`}`
    case "CallStarted":
    case "AttributesUpdated":
    case "ContactTransferred":
    case "CallbackCreated":
    case "ServiceAnswered":
      return event.type
  }
}

/** Long values are cut: the event's line in the recording has them whole. */
function shown(value: unknown): string {
  if (value === undefined) return "nothing"
  const text = JSON.stringify(value)
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
