import { kindsByText, type PhraseBook, phraseBookOf } from "../phrase-book.ts"
import type { AnswerKind } from "./answer-kinds.ts"
import { type Spelling, spellingOf } from "./spelling.ts"

/** How callers of one language answer such questions. */
export interface AnswerWords {
  /** Longer phrases count before shorter ones, so that "no problem" is no "no". */
  readonly book: PhraseBook<AnswerKind>
  /** What may be meant by a word that is in no list. */
  readonly spelling: Spelling
  /** Characters that stand for a word: a thumb up. */
  readonly signs: Readonly<Record<string, string>>
}

/** Collects phrases, those of each kind written as one text, separated by commas. */
export function answerWords(
  texts: Readonly<Record<AnswerKind, string>>,
  signs: AnswerWords["signs"],
): AnswerWords {
  const lists = kindsByText(texts)
  return { book: phraseBookOf(lists), spelling: spellingOf(lists), signs }
}
