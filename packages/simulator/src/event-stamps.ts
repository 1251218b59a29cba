import type { CallEvent, CallEventBody, EventStamp } from "./call-event.ts"

/** Stamps the events of one call, in their order; `atMs` is epoch milliseconds. */
export function eventStamps(contactId: string): (body: CallEventBody, atMs: number) => CallEvent {
  let seq = 0
  let lastMs = Number.NaN
  let at = ""
  return (body, atMs) => {
    if (atMs !== lastMs) {
      lastMs = atMs
      at = new Date(atMs).toISOString()
    }
    seq += 1
    return stamped(body, { contactId, seq, at })
  }
}

/** The two events of every action are copied by literals: a spread would cost more than the action. */
function stamped(body: CallEventBody, { contactId, seq, at }: EventStamp): CallEvent {
  if (body.type === "FlowActionStarted") {
    const { type, flow, identifier, actionType } = body
    return { type, flow, identifier, actionType, contactId, seq, at }
  }
  if (body.type === "TransitionTaken" && body.reason === undefined) {
    const { type, flow, from, to, by, compared } = body
    return compared === undefined
      ? { type, flow, from, to, by, contactId, seq, at }
      : { type, flow, from, to, by, compared, contactId, seq, at }
  }
  return { ...body, contactId, seq, at }
}
