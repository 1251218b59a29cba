import type { CallEvent } from "../call-event.ts"
import type { Call } from "../call.ts"
import type { ScriptedCall } from "./call-script.ts"
import type { Unmet } from "./expectation.ts"
import { type HeardMessage, isHeard, matcherWords } from "./message-matcher.ts"
import { attributesUnmet } from "./take-step.ts"

/** What a call as a whole fails to meet, with the name of the field that asked for it. */
export function checkCall(
  scripted: ScriptedCall,
  call: Call,
): (Unmet & { readonly field: string }) | undefined {
  return (
    field("ends", endUnmet(scripted, call)) ??
    field("heard", heardUnmet(scripted, call)) ??
    field("never", neverUnmet(scripted, call)) ??
    field("actions", actionsUnmet(scripted, call)) ??
    field("neverActions", neverActionsUnmet(scripted, call)) ??
    field("attributes", attributesUnmet(scripted.attributes ?? {}, call))
  )
}

function field(
  name: string,
  unmet: Unmet | undefined,
): (Unmet & { readonly field: string }) | undefined {
  return unmet && { ...unmet, field: name }
}

function endUnmet(scripted: ScriptedCall, call: Call): Unmet | undefined {
  if (scripted.ends === undefined || scripted.ends === call.ended) return undefined
  return { expected: `a call that is ended by ${scripted.ends}`, actual: `ended by ${call.ended}` }
}

function heardUnmet(scripted: ScriptedCall, { events }: Call): Unmet | undefined {
  const messages = messagesOf(events)
  const missing = (scripted.heard ?? []).find((matcher) => !isHeard(matcher, messages))
  if (missing === undefined) return undefined
  return {
    expected: matcherWords(missing),
    actual: JSON.stringify(messages.map(({ text }) => text)),
  }
}

function messagesOf(events: readonly CallEvent[]): readonly HeardMessage[] {
  return events.filter((event) => event.type === "MessageReceived")
}

function neverUnmet(scripted: ScriptedCall, { events }: Call): Unmet | undefined {
  const messages = messagesOf(events)
  for (const matcher of scripted.never ?? []) {
    const found = messages.find((message) => isHeard(matcher, [message]))
    if (found !== undefined)
      return { expected: `never ${matcherWords(matcher)}`, actual: JSON.stringify(found.text) }
  }
  return undefined
}

function actionsUnmet(scripted: ScriptedCall, { events }: Call): Unmet | undefined {
  const missing = (scripted.actions ?? []).find((action) => !hasStarted(action, events))
  return missing === undefined
    ? undefined
    : { expected: `action ${missing} to start`, actual: startedWords(events) }
}

function neverActionsUnmet(scripted: ScriptedCall, { events }: Call): Unmet | undefined {
  const started = (scripted.neverActions ?? []).find((action) => hasStarted(action, events))
  return started === undefined
    ? undefined
    : { expected: `action ${started} never to start`, actual: startedWords(events) }
}

function hasStarted(action: string, events: readonly CallEvent[]): boolean {
  return events.some(
    (event) =>
      event.type === "FlowActionStarted" &&
      (event.identifier === action || event.actionType === action),
  )
}

function startedWords(events: readonly CallEvent[]): string {
  const started = events.flatMap((event) =>
    event.type === "FlowActionStarted" ? [event.identifier] : [],
  )
  return `started: ${started.join(", ")}`
}
