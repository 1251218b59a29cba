import { type Piece, labelled, styled } from "@call-center/command-line"
import type { CallEvent } from "@call-center/simulator"

/** How a call is shown. */
export interface CallLinesOptions {
  /** Columns of the terminal; undefined for files and pipes. */
  readonly width: number | undefined
  /** Whether the caller's own words are on the screen already, since the caller types them. */
  readonly callerTypes: boolean
}

/** What people read of an event: who speaks, where the call goes, why an action took its error branch. Mostly nothing. */
export function callLines(
  event: CallEvent,
  { width, callerTypes }: CallLinesOptions,
): readonly Piece[] {
  switch (event.type) {
    case "MessageReceived":
      return labelled(styled("cyan", "bot   "), event.text, width)
    case "CustomerInput":
      return callerTypes ? [] : labelled(styled("yellow", "you   "), inputWords(event), width)
    case "TransitionTaken":
      return event.reason === undefined
        ? []
        : aside(`(${event.from} takes its error branch: ${event.reason})`, width)
    case "ContactTransferred":
      return aside(`(the call goes to ${event.to} ${event.name})`, width)
    case "CallbackCreated":
      return aside(`(a callback to ${event.number ?? "nobody"} waits in ${event.queue})`, width)
    case "AgentMessageReceived":
      return aside(`(only the agent hears: ${event.text})`, width)
    case "ServiceAnswered":
      return aside(`(${event.actionType} is answered by the scenario: ${event.outcome})`, width)
    case "CallStarted":
    case "FlowActionStarted":
    case "InputAwaited":
    case "LexTurn":
    case "LexFailed":
    case "LambdaInvoked":
    case "AttributesUpdated":
    case "FlowLogged":
    case "CallEnded":
      return []
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

/** How a call ended, in words. */
export function endWords({
  by,
  reason,
}: {
  readonly by: "flow" | "caller" | "error"
  readonly reason: string | undefined
}): string {
  switch (by) {
    case "flow":
      return "The call centre ended the call."
    case "caller":
      return "The caller hung up."
    case "error":
      return `The call broke off: ${reason ?? "an action failed"}`
  }
}

/** What is told of the call, and heard by nobody. */
export function aside(text: string, width: number | undefined): readonly Piece[] {
  return labelled("", text, width).map((piece) =>
    typeof piece === "string" ? styled("dim", piece) : piece,
  )
}
