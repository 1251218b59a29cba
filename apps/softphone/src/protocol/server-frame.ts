import type { CallEvent } from "@call-center/simulator"

/** What the server tells a page, one JSON object a WebSocket message. Times are epoch milliseconds of the centre's clock. */
export type ServerFrame =
  | HelloFrame
  | CallFrame
  | EventFrame
  | TurnFrame
  | SmsFrame
  | ClockFrame
  | DayFrame
  | ExportedFrame
  | WatchedFrame
  /** A command came to nothing; one line for the person at the page. */
  | { readonly type: "refused"; readonly line: string }

/** Comes first on every connection; everything that has happened follows it. */
export interface HelloFrame {
  readonly type: "hello"
  readonly businessName: string
  readonly timeZone: string
  /** BCP 47, such as `en-US`. */
  readonly language: string
  readonly voice: string
  /** What callers are expected to say, for a recogniser that can be told. */
  readonly phrases: readonly string[]
  /** The number that the page calls from unless told otherwise. */
  readonly from: string
  readonly entryFlow: string
  readonly flows: readonly FlowPicture[]
}

/** A flow as it is drawn and read. */
export interface FlowPicture {
  readonly name: string
  /** An SVG document; blocks have `data-action`, lines and note rows `data-from` and `data-to`. */
  readonly svg: string
  readonly actions: Readonly<Record<string, PicturedAction>>
}

export interface PicturedAction {
  readonly type: string
  readonly parameters: unknown
}

/** A call that is answered; its events follow. */
export interface CallFrame {
  readonly type: "call"
  readonly contactId: string
  /** What the page that dialled named it. */
  readonly request: string
}

/** Something that happened in a call. */
export interface EventFrame {
  readonly type: "event"
  readonly event: CallEvent
}

/** How long the centre took over the caller's input with that `seq`, in milliseconds of the machine. */
export interface TurnFrame {
  readonly type: "turn"
  readonly contactId: string
  readonly seq: number
  readonly tookMs: number
}

export interface SmsFrame {
  readonly type: "sms"
  /** The call that led to it; undefined for one that none of the calls here led to. */
  readonly contactId: string | undefined
  readonly to: string
  readonly text: string
  readonly atMs: number
}

export interface ClockFrame {
  readonly type: "clock"
  readonly nowMs: number
  readonly runs: boolean
}

/** A call as a file, for the page that asked for it. */
export interface ExportedFrame {
  readonly type: "exported"
  readonly as: "script" | "story" | "recording"
  /** What the file is best called. */
  readonly name: string
  readonly text: string
}

/** The calls of a file that a page wants to watch, for that page. */
export interface WatchedFrame {
  readonly type: "watched"
  readonly name: string
  readonly calls: readonly {
    readonly contactId: string
    readonly events: readonly CallEvent[]
    readonly texts: readonly { readonly to: string; readonly text: string; readonly at: string }[]
  }[]
  /** Present for a call script, which was played; `failure` tells what it expected and what it heard, where it failed. */
  readonly played?: { readonly failure: string | undefined }
}

/** A business day of the booking table. */
export interface DayFrame {
  readonly type: "day"
  /** Local date, `2026-12-02`. */
  readonly date: string
  /** Whether the page had asked for "today". */
  readonly isToday: boolean
  readonly slots: readonly DaySlot[]
  readonly demos: readonly DayDemo[]
}

export interface DaySlot {
  readonly startsAt: string
  readonly minutes: number
  /** Places that a caller may still book. */
  readonly free: number
}

export interface DayDemo {
  readonly demoId: string
  readonly caller: string
  readonly startsAt: string
  readonly minutes: number
  readonly contactId: string
}
