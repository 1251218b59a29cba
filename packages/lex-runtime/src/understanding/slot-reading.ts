import type { Day } from "./day.ts"
import type { Span } from "./phrase-rule.ts"
import type { Utterance } from "./utterance.ts"

/** What a slot type makes of words: Lex's `originalValue`, `interpretedValue` (absent when ambiguous), `resolvedValues`. */
export interface SlotReading {
  readonly original: string
  readonly interpreted: string | undefined
  readonly resolved: readonly string[]
}

/** What the reading of a slot value depends on besides the words. */
export interface ReadingContext {
  /** Today where Lex runs, which need not be the caller's or the business's today. */
  readonly today: Day
}

/** How a slot type reads words. */
export interface SlotResolver {
  /** Values inside a sentence, in the order in which they were said. */
  find(utterance: Utterance, context: ReadingContext): readonly Span<SlotReading>[]
  /** The value of an answer to this slot's prompt. */
  answer(utterance: Utterance, context: ReadingContext): SlotReading | undefined
  /** Any words are an answer, so that an answer tells nothing about what was meant. */
  readonly takesAnything?: boolean
}
