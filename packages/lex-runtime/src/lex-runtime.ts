import type { SlotValue } from "./slot-value.ts"

/** One thing that a caller does in a turn. `keys` is what was pressed, terminators included. */
export type LexInput =
  | { readonly kind: "speech"; readonly text: string }
  | { readonly kind: "keys"; readonly keys: string }
  | { readonly kind: "silence" }

/** A message as Lex hands it to Connect. */
export interface LexMessage {
  readonly contentType: "PlainText" | "SSML" | "CustomPayload" | "ImageResponseCard"
  readonly content: string
}

/** How the runtime listens for the next turn; from `PromptAttemptsSpecification` or the `x-amz-lex:*` attributes. */
export interface LexListening {
  readonly expects: LexExpectation
  /** Silence after which the turn counts as one. */
  readonly startTimeoutMs: number
  /** Silence that ends what the caller says. */
  readonly endTimeoutMs: number
  /** The longest that the caller may speak. */
  readonly maxLengthMs: number
  readonly allowInterrupt: boolean
  readonly allowSpeech: boolean
  readonly allowKeys: boolean
  readonly dtmf: {
    readonly maxLength: number
    readonly endTimeoutMs: number
    readonly endCharacter: string
    readonly deletionCharacter: string
  }
}

/** What the next turn is to answer. */
export interface LexExpectation {
  readonly dialogAction: "ElicitIntent" | "ElicitSlot" | "ConfirmIntent"
  /** The intent in progress. */
  readonly intent: string | undefined
  readonly slot: string | undefined
  /** 0 at the first prompt, 1 at its first repetition. */
  readonly attempt: number
}

/** An intent that the words may mean, and how sure Lex is of it: from 0 to 1, null of FallbackIntent. */
export interface LexInterpretation {
  readonly intent: string
  readonly confidence: number | null
}

/**
 * What Lex was seen to make of words, best first, as an answer to a slot or to anything else; undefined for words of which that
 * is not known. https://docs.aws.amazon.com/lexv2/latest/APIReference/API_runtime_Interpretation.html
 */
export type RecordedInterpretations = (
  words: string,
  slot: string | undefined,
) => readonly LexInterpretation[] | undefined

/** What one Lex turn led to, for transcripts and tests. */
export interface LexTurn {
  readonly intent: string
  readonly slots: Readonly<Record<string, string | null>>
  readonly state: string
  readonly confirmationState: string
  readonly dialogAction: string
  readonly slotToElicit: string | undefined
  readonly inputMode: "DTMF" | "Speech" | "Text"
  /** What was heard; empty on silence. */
  readonly transcript: string
  /** How sure Lex is of the intent: from 0 to 1, null of FallbackIntent. */
  readonly confidence: number | null
  /** Other intents that the words may mean, best first. */
  readonly alternatives: readonly LexInterpretation[]
  /** The slots in the shape of the Lex V2 runtime API: values, and the words that they were read from. */
  readonly slotValues: Readonly<Record<string, SlotValue | null>>
  /** The caller's words that Lex read each slot from; none of a slot that a code hook filled by itself. */
  readonly slotWords: Readonly<Record<string, string>>
  readonly sessionAttributes: Readonly<Record<string, string>>
  readonly activeContexts: readonly { readonly name: string; readonly turnsToLive: number }[]
}

/** What Lex leaves behind for the flow when the block ends: the `$.Lex` namespace. */
export interface LexResult {
  readonly intentName: string
  readonly intentState: string
  readonly intentConfidence: number | undefined
  readonly slots: Readonly<Record<string, string | null>>
  readonly sessionAttributes: Readonly<Record<string, string>>
  readonly dialogState: string
}

/** What the runtime wants next. Exactly one of these follows each step. */
export type LexEffect =
  | { readonly type: "invokeCodeHook"; readonly event: unknown }
  | {
      readonly type: "listen"
      readonly messages: readonly LexMessage[]
      readonly listening: LexListening
      readonly turn: LexTurn | undefined
    }
  | {
      readonly type: "closed"
      readonly messages: readonly LexMessage[]
      readonly turn: LexTurn | undefined
      readonly result: LexResult
    }
  /** The block takes its error branch: the hook failed or answered against AWS's response schema. */
  | { readonly type: "failed"; readonly reason: string; readonly result: LexResult }

/** What is fed into the next step. */
export type LexStepInput =
  | { readonly type: "input"; readonly input: LexInput }
  | { readonly type: "codeHookAnswered"; readonly response: unknown }
  | { readonly type: "codeHookFailed"; readonly reason: string }

/** What a session starts from: one run of a ConnectParticipantWithLexBot action. */
export interface LexSessionStart {
  readonly sessionId: string
  readonly sessionAttributes: Readonly<Record<string, string>>
  /** "Connect" on voice, "Connect Chat" on chat. */
  readonly platform: "Connect" | "Connect Chat"
  readonly initialMessage?: string
}

/** Plain data; a runner may store it, copy it and step the same state twice. */
export interface LexSession {
  readonly sessionId: string
}

/**
 * A bot of one locale behind one alias, as pure functions: each step returns the next state and what to do; time comes
 * in as epoch milliseconds. `start` waits for the caller's first words (the flow has already played its prompt) unless
 * `initialMessage` is given.
 */
export interface LexRuntime {
  start(start: LexSessionStart, nowMs: number): readonly [LexSession, LexEffect]
  step(session: LexSession, input: LexStepInput, nowMs: number): readonly [LexSession, LexEffect]
}
