import type { CallEvent, CallEventBody } from "./call-event.ts"

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
    return { ...body, contactId, seq, at }
  }
}
