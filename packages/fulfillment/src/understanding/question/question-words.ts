import type { intentNames, QuestionName } from "@call-center/lex-bot"

import { type PhraseBook, phraseBookOf } from "../phrase-book.ts"
import { phrases } from "../word-lists.ts"
import { wordsOf } from "../words.ts"

/** A question that nobody here can answer: of prices, of parking, of whom to bring. */
export const otherQuestion = "other"

/** What a question is about, as far as it is known of any business: also what the bot can do. */
export type QuestionKind = QuestionName | typeof intentNames.help | typeof otherQuestion

/** By which words the questions of one language are told, also in the middle of a task. */
export interface QuestionWords {
  /** Phrases that stand in a question and in nothing else that callers say; the longest one found counts. */
  readonly phrases: PhraseBook<QuestionKind>
  /** What stands before a name in the question whether it is the right one that answers. */
  readonly isThis: readonly string[]
  /** How a question begins, whatever it is about. */
  readonly openings: PhraseBook<true>
  /** Words of demos and calendars: a question with one of them is about the task. */
  readonly ofTasks: ReadonlySet<string>
  /** Words of the business and those who speak for it: a question with one of them is about us. */
  readonly aboutUs: ReadonlySet<string>
  /** Words after which something else is said: because, but. */
  readonly clauseStarts: ReadonlySet<string>
  /** Words that do not tell what a question is about. */
  readonly common: ReadonlySet<string>
}

/** Reads lists of phrases, separated by commas. */
export function questionWords(lists: {
  readonly phrases: Readonly<Record<QuestionKind, string>>
  readonly isThis: string
  readonly openings: string
  readonly ofTasks: string
  readonly aboutUs: string
  readonly clauseStarts: string
  readonly common: string
}): QuestionWords {
  const named = Object.entries(lists.phrases) as [QuestionKind, string][]
  return {
    phrases: phraseBookOf(named.map(([name, list]) => [list, name] as const)),
    isThis: phrases(lists.isThis),
    openings: phraseBookOf([[lists.openings, true]]),
    ofTasks: new Set(lists.ofTasks.split(",").flatMap((word) => wordsOf(word))),
    aboutUs: new Set(lists.aboutUs.split(",").flatMap((word) => wordsOf(word))),
    clauseStarts: new Set(lists.clauseStarts.split(",").flatMap((word) => wordsOf(word))),
    common: new Set(lists.common.split(",").flatMap((word) => wordsOf(word))),
  }
}
