import type { CallEvent } from "./call-event.ts"

/** A call in progress. Each input resolves when the call waits for the next one, or has ended. */
export interface Call {
  readonly contactId: string
  say(text: string): Promise<void>
  press(keys: string): Promise<void>
  silence(): Promise<void>
  hangUp(): Promise<void>
  /** What the caller heard, in order. */
  readonly heard: readonly string[]
  readonly events: readonly CallEvent[]
  /** How the call ended, or undefined while it runs. */
  readonly ended: "flow" | "caller" | "error" | undefined
  /** Contact attributes as they stand. */
  readonly attributes: Readonly<Record<string, string>>
}
