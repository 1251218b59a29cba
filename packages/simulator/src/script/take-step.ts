import { Temporal } from "temporal-polyfill"

import type { CallEvent } from "../call-event.ts"
import type { Call } from "../call.ts"
import type { PlainStep } from "./expand-steps.ts"
import { type Unmet, mismatch } from "./expectation.ts"
import { type HeardMessage, isHeard, matcherWords } from "./message-matcher.ts"
import { type Probes, remember } from "./remember.ts"

/** A call as a script goes through it. */
export interface ScriptedTurns {
  readonly call: Call
  readonly passTime: (milliseconds: number) => Promise<void>
  /** Index of the first event since the customer's last turn. */
  turnStart: number
  /** Where the next observation of an event type looks from. */
  readonly observedTo: Map<string, number>
  readonly probes: Probes
  /** What was taken from what probes found, by name. */
  readonly remembered: Map<string, string>
}

/** Does what the customer does in a step, or checks what the step expects. */
export async function takeStep(step: PlainStep, turns: ScriptedTurns): Promise<Unmet | undefined> {
  const { call } = turns
  if (step === "HangUp") return customerTurn(turns, "the caller hangs up", () => call.hangUp())
  if (step === "Silence") return customerTurn(turns, "silence", () => call.silence())
  if ("TextUtterance" in step)
    return customerTurn(turns, step.TextUtterance, () => call.say(step.TextUtterance))
  if ("DtmfInput" in step)
    return customerTurn(turns, `keys ${step.DtmfInput}`, () => call.press(step.DtmfInput))
  if ("TimePasses" in step) {
    await turns.passTime(durationMs(step.TimePasses))
    return undefined
  }
  if ("Remember" in step) return remember(step.Remember, turns.probes, turns.remembered)
  if ("MessageReceived" in step) return messageReceived(step.MessageReceived, turns)
  if ("NeverReceived" in step)
    return isHeard(step.NeverReceived, messagesOf(turns, turns.turnStart))
      ? { expected: `not ${matcherWords(step.NeverReceived)}`, actual: heardWords(turns) }
      : undefined
  if ("Attributes" in step) return attributesUnmet(step.Attributes, call)
  return eventObserved(step, turns)
}

/** Milliseconds in an ISO 8601 duration without months or years; a day has 24 hours. */
export function durationMs(duration: string): number {
  return Temporal.Duration.from(duration).total({
    unit: "milliseconds",
    relativeTo: Temporal.PlainDateTime.from("2000-01-01T00:00"),
  })
}

/** What differs in the contact attributes. */
export function attributesUnmet(
  expected: Readonly<Record<string, unknown>>,
  call: Call,
): Unmet | undefined {
  const found = mismatch(expected, call.attributes)
  return found && { expected: `attribute ${found.path} = ${found.expected}`, actual: found.actual }
}

async function customerTurn(
  turns: ScriptedTurns,
  what: string,
  act: () => Promise<void>,
): Promise<Unmet | undefined> {
  const { call } = turns
  if (call.ended !== undefined)
    return {
      expected: `a call that waits for: ${what}`,
      actual: `the call was ended by ${call.ended}`,
    }
  turns.turnStart = call.events.length
  turns.observedTo.clear()
  await act()
  return undefined
}

function messageReceived(
  matcher: Parameters<typeof isHeard>[0],
  turns: ScriptedTurns,
): Unmet | undefined {
  const from = turns.observedTo.get("MessageReceived") ?? turns.turnStart
  const messages = messagesOf(turns, from)
  if (!isHeard(matcher, messages))
    return { expected: matcherWords(matcher), actual: heardWords(turns) }
  const first = messages.find((message) => isHeard(matcher, [message]))
  const end = first === undefined ? turns.call.events.length : turns.call.events.indexOf(first) + 1
  turns.observedTo.set("MessageReceived", end)
  return undefined
}

function eventObserved(
  step: Readonly<Record<string, unknown>>,
  { call, turnStart, observedTo }: ScriptedTurns,
): Unmet | undefined {
  const [type = "", shorthand] = Object.entries(step)[0] ?? []
  const from = observedTo.get(type) ?? turnStart
  const expected =
    typeof shorthand === "string" ? { [mainField[type] ?? "type"]: shorthand } : shorthand
  const index = call.events.findIndex(
    (event, at) => at >= from && event.type === type && mismatch(expected, event) === undefined,
  )
  if (index >= 0) {
    observedTo.set(type, index + 1)
    return undefined
  }
  const found = call.events.slice(from).filter((event) => event.type === type)
  return {
    expected: `${type} ${JSON.stringify(expected)}`,
    actual:
      found.length === 0
        ? `no ${type}`
        : found.map((event) => partsOf(event, expected)).join("\n            "),
  }
}

/** What a bare text stands for. */
const mainField: Readonly<Record<string, string>> = {
  FlowActionStarted: "identifier",
  TransitionTaken: "by",
  AgentMessageReceived: "text",
  CallStarted: "from",
  InputAwaited: "listener",
  LexTurn: "intent",
  LexFailed: "reason",
  LambdaInvoked: "outcome",
  FlowLogged: "text",
  ContactTransferred: "to",
  CallbackCreated: "queue",
  ServiceAnswered: "actionType",
  CallEnded: "by",
}

function messagesOf({ call }: ScriptedTurns, from: number): readonly (HeardMessage & CallEvent)[] {
  return call.events.slice(from).filter((event) => event.type === "MessageReceived")
}

function heardWords(turns: ScriptedTurns): string {
  const messages = messagesOf(turns, turns.turnStart)
  return messages.length === 0
    ? "nothing since the customer's last turn"
    : messages.map(({ text }) => JSON.stringify(text)).join("\n            ")
}

/** The parts of an event that were asked for: a whole turn of a bot would fill pages. */
function partsOf(event: CallEvent, expected: unknown): string {
  const asked = typeof expected === "object" && expected !== null ? Object.keys(expected) : []
  const parts = Object.entries(event).filter(([key]) => asked.includes(key))
  return JSON.stringify(Object.fromEntries(parts))
}
