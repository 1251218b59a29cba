import type { Bot } from "../definition/bot.ts"
import type { LexEffect, RecordedInterpretations } from "../lex-runtime.ts"
import type { Understanding } from "../understanding/understanding.ts"
import type { SessionState } from "./session-state.ts"

/** What stays the same over a runtime's life. */
export interface Engine {
  readonly bot: Bot
  readonly understanding: Understanding
  readonly botId: string
  readonly aliasId: string
  readonly aliasName: string
  /** The zone in which Lex resolves "today". */
  readonly timeZone: string
  /** Keys pressed for one slot may fill other date and time slots, as they do in production. */
  readonly keysFillOtherSlots: boolean
  /** From 0 to 1: how sure Lex must be of another intent to leave one in the middle. */
  readonly intentSwitchConfidence: number
  /** What Lex was seen to make of words. */
  readonly recorded: RecordedInterpretations
}

/** Where a step stands: the engine, and the instant at which it happens. */
export interface Moment {
  readonly engine: Engine
  readonly nowMs: number
}

/** What each step of a dialogue comes to. */
export type Step = readonly [SessionState, LexEffect]
