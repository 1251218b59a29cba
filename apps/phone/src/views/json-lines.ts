import type { CallEvent, EventStamp } from "@call-center/simulator"

import type { CallObserver } from "../call-observer.ts"

type Write = (line: string) => void

/**
 * Shows a call as one JSON object a line, in the order in which things happened: the simulator's events, `SmsSent`, `EmailSent`, and
 * `CallEnded` with the caller's demos, which comes last. `contactId`, `seq` and `at` stand in each of them.
 */
export function jsonLines(write: Write): CallObserver {
  let last: EventStamp = { contactId: "", seq: 0, at: "" }
  const print = (value: object, { contactId, at }: Omit<EventStamp, "seq">): void => {
    last = { contactId, seq: last.seq + 1, at }
    write(`${JSON.stringify({ ...value, ...last })}\n`)
  }
  let end: CallEvent | undefined
  return {
    started: () => undefined,
    observed: (event) => {
      // Its demos are known later, and texts come in between.
      if (event.type === "CallEnded") end = event
      else print(event, event)
    },
    smsSent: ({ to, text }, at) =>
      print({ type: "SmsSent", to, text }, { contactId: last.contactId, at: milliseconds(at) }),
    emailSent: (email, at) =>
      print({ type: "EmailSent", ...email }, { contactId: last.contactId, at: milliseconds(at) }),
    ended: ({ by, reason, demos }) => print({ type: "CallEnded", by, reason, demos }, end ?? last),
  }
}

/** The business's instants have whole seconds. */
function milliseconds(at: string): string {
  return new Date(at).toISOString()
}
