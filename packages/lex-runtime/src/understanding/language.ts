import type { DateRule, DateShift } from "./date-rule.ts"
import type { NumberWords } from "./number-words.ts"
import type { TimeRule } from "./time-rule.ts"

/** Everything that understanding one language takes: data and grammar rules, no logic of its own. */
export interface Language {
  readonly code: string
  readonly numberWords: NumberWords
  readonly dateRules: (dayFirst: boolean) => readonly DateRule[]
  readonly dateShift: DateShift
  readonly timeRules: readonly TimeRule[]
  /** A number or "am" alone as the whole answer for a time. */
  readonly bareTimes: readonly TimeRule[]
  /** Words that tell the part of the day anywhere in a sentence, with what they mean for a clock time. */
  readonly dayParts: readonly (readonly [RegExp, "am" | "pm"])[]
  readonly spokenZero: ReadonlySet<string>
  /** "double five". */
  readonly repeats: ReadonlyMap<string, number>
  readonly yes: readonly string[]
  readonly no: readonly string[]
  /** Words that mean yes or no at the start of anything. */
  readonly yesOpenings: ReadonlySet<string>
  readonly noOpenings: ReadonlySet<string>
  readonly maybe: readonly string[]
  readonly dontKnow: readonly string[]
  /** How "@" and "." are said. */
  readonly spokenEmail: readonly [at: string, dot: string]
  /** Words that carry no answer: dropped around a slot value and around yes and no. */
  readonly fillers: ReadonlySet<string>
  /** Openings before a raw answer: "my name is". */
  readonly answerOpenings: readonly RegExp[]
  /** Asking Lex to wait for an answer: "hold on a second". */
  readonly waitPhrases: readonly RegExp[]
  /** Telling Lex that the waiting is over: "okay, I'm ready". */
  readonly continuePhrases: readonly RegExp[]
  /** Words too common to tell intents apart. */
  readonly stopWords: ReadonlySet<string>
  /** Sets of words that mean the same for intents; each word counts as the first of its set. */
  readonly synonyms: readonly (readonly string[])[]
  /** What Lex's built-in intents are trained on. */
  readonly builtInUtterances: Readonly<Record<string, readonly string[]>>
}
