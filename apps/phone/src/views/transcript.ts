import type { CallEvent } from "@call-center/simulator"

import type { CallObserver, CallSummary, StoredDemo } from "../call-observer.ts"
import type { Paint } from "./paint.ts"

/** What a transcript needs to know of its surroundings. */
export interface TranscriptOptions {
  readonly write: (text: string) => void
  readonly paint: Paint
  readonly businessName: string
  readonly caller: string
  readonly timeZone: string
  /** Whether the caller's own words are on the screen already, because he types them. */
  readonly callerTypes: boolean
}

/** Shows a call as people read it: who speaks, what is stored in the end, and the SMS as sent. */
export function transcript(options: TranscriptOptions): CallObserver {
  const { write, paint } = options
  return {
    started: () => write(opening(options)),
    observed: (event) => write(lineOf(event, options)),
    smsSent: ({ to, text }) => write(`${paint.green("SMS")}   to ${to}: ${text}\n`),
    ended: (summary) => write(closing(summary, options)),
  }
}

function opening({ paint, businessName, caller, callerTypes }: TranscriptOptions): string {
  const hint = callerTypes
    ? paint.dim(
        "Type what you would say, or keys (1 schedule, 2 check, 3 move, 4 cancel, 0 a person).\nEnter alone is silence; /hangup hangs up.\n",
      )
    : ""
  return `${paint.dim(`${caller} rings ${businessName}`)}\n${hint}`
}

function lineOf(event: CallEvent, { paint, callerTypes }: TranscriptOptions): string {
  switch (event.type) {
    case "MessageReceived":
      return `${paint.cyan("bot")}   ${event.text}\n`
    case "CustomerInput":
      return callerTypes ? "" : `${paint.yellow("you")}   ${inputWords(event)}\n`
    case "ContactTransferred":
      return `${paint.dim(`(the call goes to ${event.to} ${event.name})`)}\n`
    case "CallbackCreated":
      return `${paint.dim(`(a callback to ${event.number ?? "nobody"} waits in ${event.queue})`)}\n`
    case "AgentMessageReceived":
      return `${paint.dim(`(only the agent hears: ${event.text})`)}\n`
    case "ServiceAnswered":
      return `${paint.dim(`(${event.actionType} is answered by the scenario: ${event.outcome})`)}\n`
    case "FlowActionStarted":
    case "TransitionTaken":
    case "LexTurn":
    case "LambdaInvoked":
    case "AttributesUpdated":
    case "FlowLogged":
    case "CallEnded":
      return ""
  }
}

function inputWords(event: Extract<CallEvent, { type: "CustomerInput" }>): string {
  switch (event.kind) {
    case "speech":
      return event.value
    case "keys":
      return `[${event.value}]`
    case "silence":
      return "(silence)"
    case "hangup":
      return "(hangs up)"
  }
}

function closing(summary: CallSummary, options: TranscriptOptions): string {
  const { paint } = options
  const demos = summary.demos.map((demo) => `${paint.green("demo")}  ${demoWords(demo, options)}\n`)
  return `${paint.dim(endWords(summary))}\n${demos.join("") || "No demo is stored for this caller.\n"}`
}

function endWords({ by, reason }: CallSummary): string {
  switch (by) {
    case "flow":
      return "The call centre ended the call."
    case "caller":
      return "The caller hung up."
    case "error":
      return `The call broke off: ${reason ?? "an action failed"}`
  }
}

function demoWords(demo: StoredDemo, { timeZone }: TranscriptOptions): string {
  const when = new Intl.DateTimeFormat("en-US", {
    timeZone,
    weekday: "long",
    year: "numeric",
    month: "long",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(new Date(demo.startsAt))
  return `${when}, ${demo.status} (${demo.demoId})`
}
