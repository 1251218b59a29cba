import type { CallEvent } from "../call-event.ts"
import type { ScriptScenario } from "../scenario/scenario.ts"
import type { CallScript, CallStep, ScriptedCall } from "../script/call-script.ts"
import type { RecordedCall, RecordedDemo } from "./recording.ts"

/** What a script that is made of recorded calls is called. */
export interface ScriptTitle {
  readonly name: string
  readonly about?: string
}

/**
 * Makes a call script of recorded calls of one call centre, in their order: the customer's turns, and every message and
 * transfer as what must be observed. It begins when the first call began, with the same scenario, in an empty call centre;
 * time that passed outside of the calls' own (see {@link pauseBetween}) passes in the script, too. What a script cannot say
 * is left out: other entry flows than the one that it rings, and contact attributes that a contact arrived with.
 */
export function scriptOfCalls(
  calls: readonly [RecordedCall, ...RecordedCall[]],
  title: ScriptTitle,
): CallScript {
  const [first] = calls
  return {
    ...title,
    scenario: scenarioOf(first),
    calls: calls.map((call, index) => scriptedCall(call, calls[index - 1])),
    ...finallyOf(calls),
  }
}

/** The texts and the demos of the calls, where the recording tells of them. */
function finallyOf(calls: readonly RecordedCall[]): Pick<CallScript, "finally"> {
  const sms = calls.flatMap(({ texts }) => texts.map(({ to, text }) => ({ to, text })))
  const demos = bookedIn(calls).map(({ startsAt, status }) => ({ startsAt, status }))
  if (sms.length + demos.length === 0) return {}
  return { finally: { ...(demos.length > 0 && { demos }), ...(sms.length > 0 && { sms }) } }
}

/** What the calls booked, by start, each as it was told of last. */
export function bookedIn(calls: readonly RecordedCall[]): readonly RecordedDemo[] {
  const own = new Set(calls.map(({ contactId }) => contactId))
  const demos = new Map<string, RecordedDemo>()
  for (const each of calls.flatMap((call) => call.demos ?? []))
    if (each.contactId !== undefined && own.has(each.contactId)) demos.set(each.demoId, each)
  return [...demos.values()].toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
}

function scenarioOf({ started: { at, seed, scenario = {} } }: RecordedCall): ScriptScenario {
  return { ...scenario, startsAt: at, ...(seed === 1 ? {} : { seed }) }
}

function scriptedCall(
  { started, events }: RecordedCall,
  before: RecordedCall | undefined,
): ScriptedCall {
  const after = before && pauseBetween(before.events.at(-1) ?? before.started, started)
  const end = events.find((event) => event.type === "CallEnded")
  return {
    ...(after === undefined ? {} : { after }),
    from: started.from ?? "withheld",
    ...(started.channel === "CHAT" ? { channel: started.channel } : {}),
    steps: events.flatMap((event, index) => stepsOf(event, events[index - 1])),
    ...(end === undefined ? {} : { ends: end.by }),
  }
}

function stepsOf(event: CallEvent, before: CallEvent | undefined): readonly CallStep[] {
  switch (event.type) {
    case "CustomerInput":
      return [...pauseBefore(event, before), customerStep(event)]
    case "MessageReceived":
      return [{ MessageReceived: event.text }]
    case "AgentMessageReceived":
      return [{ AgentMessageReceived: event.text }]
    case "ContactTransferred":
      return [{ ContactTransferred: { to: event.to, name: event.name } }]
    case "CallStarted":
    case "FlowActionStarted":
    case "TransitionTaken":
    case "InputAwaited":
    case "LexTurn":
    case "LexFailed":
    case "LambdaInvoked":
    case "AttributesUpdated":
    case "FlowLogged":
    case "CallbackCreated":
    case "ServiceAnswered":
    case "CallEnded":
      return []
  }
}

function pauseBefore(event: CallEvent, before: CallEvent | undefined): readonly CallStep[] {
  const pause = before && pauseBetween(before, event)
  return pause === undefined ? [] : [{ TimePasses: pause }]
}

function customerStep(event: Extract<CallEvent, { type: "CustomerInput" }>): CallStep {
  switch (event.kind) {
    case "speech":
      return { TextUtterance: event.value }
    case "keys":
      return { DtmfInput: event.value }
    case "silence":
      return "Silence"
    case "hangup":
      return "HangUp"
  }
}

/**
 * Time that passed between two events and that is no turn's own, as an ISO 8601 duration. On a simulated clock only a
 * script lets such time pass, in whole seconds; a person who thinks takes any number of milliseconds, which count from a
 * minute on.
 */
function pauseBetween(
  { at: from }: Pick<CallEvent, "at">,
  { at: to }: Pick<CallEvent, "at">,
): string | undefined {
  const milliseconds = Date.parse(to) - Date.parse(from)
  if (milliseconds <= 0) return undefined
  const counts = milliseconds % 1000 === 0 || milliseconds >= 60_000
  return counts ? `PT${Math.floor(milliseconds / 1000)}S` : undefined
}
