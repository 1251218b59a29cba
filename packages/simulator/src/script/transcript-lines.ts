import type { CallEvent } from "../call-event.ts"

/** A call as people read it: one line for each thing that was said, pressed, or that went elsewhere. */
export function transcriptLines(events: readonly CallEvent[]): readonly string[] {
  return events.flatMap((event) => {
    const line = lineOf(event)
    return line === undefined ? [] : [line]
  })
}

function lineOf(event: CallEvent): string | undefined {
  switch (event.type) {
    case "MessageReceived":
      return `System    ${event.text}`
    case "AgentMessageReceived":
      return `To agent  ${event.text}`
    case "CustomerInput":
      return `Customer  ${customerWords(event)}`
    case "ContactTransferred":
      return `          (transferred to ${event.to} ${event.name})`
    case "CallbackCreated":
      return `          (callback to ${event.number ?? "nobody"} from queue ${event.queue})`
    case "CallEnded":
      return `          (ended by ${event.by}${event.reason === undefined ? "" : `: ${event.reason}`})`
    case "FlowActionStarted":
    case "CallStarted":
    case "TransitionTaken":
    case "InputAwaited":
    case "LexTurn":
    case "LexFailed":
    case "LambdaInvoked":
    case "AttributesUpdated":
    case "FlowLogged":
    case "ServiceAnswered":
      return undefined
  }
}

function customerWords({ kind, value }: Extract<CallEvent, { type: "CustomerInput" }>): string {
  switch (kind) {
    case "speech":
      return value
    case "keys":
      return `[${value}]`
    case "silence":
      return "(silence)"
    case "hangup":
      return "(hangs up)"
  }
}
