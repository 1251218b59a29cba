import type { AwaitedInput } from "../events/awaited-input.ts"

/**
 * Where a customer's turn stands, as a phone sees it. Plain data; times are epoch milliseconds, or any others that only
 * go forward.
 */
export type Turn =
  /** Nobody listens: the call runs, or has ended. */
  | { readonly phase: "idle"; readonly isPrompting: boolean }
  /** The call awaits an input and nothing of one has been given yet. */
  | ({ readonly phase: "open"; readonly typed?: string } & Awaiting)
  /** Keys are being collected: speech does not count any more. */
  | ({ readonly phase: "keys"; readonly keys: string } & Awaiting)
  /** The customer speaks, or has just stopped. */
  | ({ readonly phase: "speech"; readonly text: string; readonly startedAtMs: number } & Awaiting)
  /** The turn is over, and the recogniser still has to say what was said. */
  | ({ readonly phase: "deciding" } & Awaiting)

/** What an awaited input has in every phase. */
export interface Awaiting {
  readonly awaited: AwaitedInput
  readonly isPrompting: boolean
  readonly isMicrophoneOpen: boolean
  /** When the turn ends unless something happens; undefined for never. */
  readonly deadlineMs: number | undefined
}

/** What happens at a phone. `atMs` never goes back. */
export type TurnEvent = { readonly atMs: number } & (
  | { readonly type: "inputAwaited"; readonly awaited: AwaitedInput }
  | { readonly type: "promptStarted" | "promptEnded" }
  | { readonly type: "keyPressed"; readonly key: string }
  /** Words that were typed in place of saying them: a whole turn. */
  | { readonly type: "typed"; readonly text: string }
  | { readonly type: "speechStarted" | "speechEnded" }
  /** What the recogniser has understood so far of this turn, all of it. */
  | { readonly type: "recognised"; readonly text: string }
  /** The recogniser has stopped, after all that it had to say. */
  | { readonly type: "recogniserEnded" }
  | { readonly type: "timePassed" }
  | { readonly type: "callEnded" }
)

/** What the phone has to do. */
export type TurnCommand =
  | { readonly type: "openMicrophone" | "closeMicrophone" | "stopPrompt" }
  | {
      readonly type: "send"
      readonly input:
        | { readonly kind: "speech"; readonly text: string }
        /** As pressed, terminators included. */
        | { readonly kind: "keys"; readonly keys: string }
        | { readonly kind: "silence" }
    }

/** The next state, and what to do for it, in order. */
export type TurnStep = readonly [Turn, readonly TurnCommand[]]

/** A phone that has just been picked up. */
export const newTurn: Turn = { phase: "idle", isPrompting: false }
