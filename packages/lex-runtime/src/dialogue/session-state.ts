import { LexFault } from "../lex-fault.ts"
import type { LexMessage, LexSession, LexSessionStart } from "../lex-runtime.ts"
import type { SlotValue } from "../slot-value.ts"

export type IntentStateName =
  | "Failed"
  | "Fulfilled"
  | "FulfillmentInProgress"
  | "InProgress"
  | "ReadyForFulfillment"
  | "Waiting"

export type ConfirmationState = "Confirmed" | "Denied" | "None"

/** An intent in progress, as `sessionState.intent` has it. */
export interface IntentState {
  readonly name: string
  readonly state: IntentStateName
  readonly confirmationState: ConfirmationState
  readonly slots: Readonly<Record<string, SlotValue | null>>
}

export type SlotElicitationStyle = "Default" | "SpellByLetter" | "SpellByWord"

/** A slot to ask for; attempt 0 is the initial prompt, 1 the first retry. */
export interface Elicitation {
  readonly type: "ElicitSlot"
  readonly slot: string
  /** The part of a composite slot that is asked for. */
  readonly subSlot: string | null
  readonly style: SlotElicitationStyle
  readonly attempt: number
}

/** What the next input is expected to be. */
export type Expecting =
  | { readonly type: "ElicitIntent"; readonly attempt: number }
  | Elicitation
  | { readonly type: "ConfirmIntent"; readonly attempt: number }

/** What Lex does next unless a code hook or a configured next step says otherwise. */
export type Proposal =
  | Elicitation
  | { readonly type: "ConfirmIntent"; readonly attempt: number }
  | { readonly type: "Fulfill" }
  | { readonly type: "Decline" }

/** A point of an intent at which a dialog code hook may be asked. */
export type HookPoint =
  | { readonly at: "initial" }
  | { readonly at: "capture"; readonly slot: string }
  /** A prompt was not answered: a slot's, or (null) the confirmation's. */
  | { readonly at: "elicitation"; readonly slot: string | null }
  | { readonly at: "confirmation" }

/** The code hook that is being waited for. */
export type PendingHook =
  | { readonly source: "DialogCodeHook"; readonly point: HookPoint; readonly next: Proposal }
  | { readonly source: "FulfillmentCodeHook" }

export interface ActiveContext {
  readonly name: string
  readonly contextAttributes: Readonly<Record<string, string>>
  readonly turnsToLive: number
  readonly expiresAtMs: number
}

/** What was heard in the current turn, kept for the events of its code hooks. */
export interface HeardInput {
  readonly mode: "DTMF" | "Speech" | "Text"
  readonly transcript: string
}

/** An entry of `interpretations`. */
export interface Interpretation {
  readonly intent: string
  readonly confidence: number | null
}

/** A session as it really is: plain JSON, so a runner may store, copy and replay it. */
export interface SessionState extends LexSession {
  readonly version: 1
  readonly platform: LexSessionStart["platform"]
  /** What the flow gave, which a session that timed out starts from again. */
  readonly startAttributes: Readonly<Record<string, string>>
  readonly sessionAttributes: Readonly<Record<string, string>>
  readonly activeContexts: readonly ActiveContext[]
  readonly intent: IntentState | null
  /** The words that the intent's slots were read from; a code hook's answer does not change them. */
  readonly slotWords: Readonly<Record<string, string>>
  readonly expecting: Expecting
  /** Since when the caller has asked Lex to wait for a slot's value. */
  readonly waitingSinceMs: number | null
  readonly pending: PendingHook | null
  /** Responses of this turn that are said before what comes next. */
  readonly queued: readonly LexMessage[]
  readonly heard: HeardInput
  readonly interpretations: readonly Interpretation[]
  /** Turns so far; seeds request ids and the choice among message variations. */
  readonly turn: number
  readonly lastTurnAtMs: number
}

/** A session in which an intent is in progress. */
export type IntentSession = SessionState & { readonly intent: IntentState }

/**
 * The state behind a session.
 * @throws LexFault for an object that no runtime of this version made.
 */
export function stateOf(session: LexSession): SessionState {
  if (isSessionState(session)) return session
  throw new LexFault(
    `session "${session.sessionId}" was not made by this Lex runtime: pass on what start or step returned`,
  )
}

function isSessionState(session: LexSession): session is SessionState {
  return "version" in session && session.version === 1
}

/** A session in which nothing was said yet. Attributes of an earlier block are only there if the flow passes them. */
export function newSession(start: LexSessionStart, nowMs: number): SessionState {
  return {
    version: 1,
    sessionId: start.sessionId,
    platform: start.platform,
    startAttributes: start.sessionAttributes,
    sessionAttributes: start.sessionAttributes,
    activeContexts: [],
    intent: null,
    slotWords: {},
    expecting: { type: "ElicitIntent", attempt: 0 },
    waitingSinceMs: null,
    pending: null,
    queued: [],
    heard: { mode: start.platform === "Connect" ? "Speech" : "Text", transcript: "" },
    interpretations: [],
    turn: 0,
    lastTurnAtMs: nowMs,
  }
}
