import type { LexTurn } from "@call-center/lex-runtime"

/** A turn of a Lex bot, and what its code hook had to do with it. */
export interface LexTurnTold extends LexTurn {
  /** What the code hook was asked and answered in this turn, in order; empty when it was not asked. */
  readonly hook: readonly CodeHookExchange[]
}

/** One invocation of a bot's code hook. */
export interface CodeHookExchange {
  /** The event as Lex V2 sends it. */
  readonly asked: unknown
  /** The response as the hook gave it; undefined when it failed. */
  readonly answered?: unknown
  /** Why it failed. */
  readonly reason?: string
  /** How the hook read the customer's words, where its local run tells. */
  readonly read?: WordsRead
}

/** How words were read: which of them together, as what, and which were left over. */
export interface WordsRead {
  readonly words: readonly string[]
  /** Runs of words that were read together, in order: positions from 0, `to` not included. */
  readonly readings: readonly {
    readonly kind: string
    readonly from: number
    readonly to: number
  }[]
  /** Positions of the words that no reading accounts for. */
  readonly unread: readonly number[]
  /** What the words were taken for as a whole, by name, as plain JSON. */
  readonly understood: Readonly<Record<string, unknown>>
}
