import type { CallEvent } from "@call-center/simulator"

import type { ServerFrame } from "../protocol/server-frame.ts"

/** Frames that every page has to know, in the order in which they were written. */
export interface CallJournal {
  readonly frames: readonly ServerFrame[]
  write(frame: ServerFrame): void
  /** Begins a call, with what has happened in it so far. */
  begin(contactId: string, request: string): void
  /** Writes what happens in a call; it waits until the call has begun. */
  writeEvent(event: CallEvent): void
  /** Calls back for each frame from now on; returns how to stop it. */
  follow(listener: (frame: ServerFrame) => void): () => void
}

/** Keeps what happens, so that a page that is loaded in the middle of a call knows as much as one that was there. */
export function createCallJournal(): CallJournal {
  const frames: ServerFrame[] = []
  const listeners = new Set<(frame: ServerFrame) => void>()
  const begun = new Set<string>()
  const early = new Map<string, CallEvent[]>()
  const write = (frame: ServerFrame) => {
    frames.push(frame)
    for (const listener of listeners) listener(frame)
  }
  return {
    frames,
    write,
    begin: (contactId, request) => {
      begun.add(contactId)
      write({ type: "call", contactId, request })
      for (const event of early.get(contactId) ?? []) write({ type: "event", event })
      early.delete(contactId)
    },
    writeEvent: (event) => {
      const { contactId } = event
      if (begun.has(contactId)) write({ type: "event", event })
      else early.set(contactId, [...(early.get(contactId) ?? []), event])
    },
    follow: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
