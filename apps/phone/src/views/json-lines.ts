import type { CallEvent } from "@call-center/simulator"

import type { CallObserver } from "../call-observer.ts"

type Write = (line: string) => void

/** Shows a call as one JSON object a line, of the types that design 10 promises; `CallEnded` comes last. */
export function jsonLines(write: Write): CallObserver {
  const print = (value: unknown): void => write(`${JSON.stringify(value)}\n`)
  return {
    started: () => undefined,
    observed: (event) => {
      if (shown.has(event.type)) print(event)
    },
    smsSent: ({ to, text }) => print({ type: "SmsSent", to, text }),
    ended: ({ by, reason, demos }) => print({ type: "CallEnded", by, reason, demos }),
  }
}

/** The simulator's own `CallEnded` is left to `ended`, which knows the demos; transitions are for coverage. */
const shown: ReadonlySet<CallEvent["type"]> = new Set([
  "FlowActionStarted",
  "MessageReceived",
  "CustomerInput",
  "LexTurn",
  "LambdaInvoked",
  "AttributesUpdated",
  "FlowLogged",
  "ContactTransferred",
  "AgentMessageReceived",
  "CallbackCreated",
  "ServiceAnswered",
])
