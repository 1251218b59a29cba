import type { CallEvent, EventStamp } from "../call-event.ts"

/** Calls of one call centre as they were recorded, in the order in which they were answered. */
export interface Recording {
  readonly calls: readonly RecordedCall[]
}

/** A recorded call: its events, the first of which is `CallStarted`, and the texts that were sent while it ran. */
export interface RecordedCall {
  readonly contactId: string
  readonly started: RecordedStart
  readonly events: readonly CallEvent[]
  readonly texts: readonly SentText[]
  /** The caller's demos after the call; undefined where the recording does not tell. */
  readonly demos: readonly RecordedDemo[] | undefined
}

/** A demo as a recording tells of it. */
export interface RecordedDemo {
  readonly demoId: string
  readonly startsAt: string
  readonly status: string
  /** The call that booked it. */
  readonly contactId?: string
}

/** What was dialled, and when. */
export type RecordedStart = Extract<CallEvent, { type: "CallStarted" }>

/** A text message that was sent while a call ran. It is no event of the simulator, which knows of no texts. */
export interface SentText extends EventStamp {
  readonly type: "SmsSent"
  readonly to: string
  readonly text: string
}

/** One line of a file of recorded calls. */
export type RecordedLine =
  | Exclude<CallEvent, { type: "CallEnded" }>
  | (Extract<CallEvent, { type: "CallEnded" }> & { readonly demos?: readonly RecordedDemo[] })
  | SentText
