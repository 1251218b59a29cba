import type { AnswerKind } from "./answer/answer-kinds.ts"
import type { AnswerWords } from "./answer/answer-words.ts"
import { languageOf } from "./language-grammar.ts"
import type { Lexicon } from "./lexicon.ts"
import type { QuestionWords } from "./question/question-words.ts"
import type { RemarkWords } from "./remarks/remark-words.ts"
import { wordsOf } from "./words.ts"

/** The words of one language, by what they are for. */
export interface WordLists {
  readonly lexicon: Lexicon
  readonly answers: AnswerWords
  readonly remarks: RemarkWords
  readonly questions: QuestionWords
}

/** Tells the words of a text that stand in no list: what a caller says of something that is none of our business. */
export function unknownWords(
  lists: WordLists,
  businessName: string,
): (text: string) => readonly string[] {
  let known: ReadonlySet<string> | undefined
  return (text) => {
    known ??= new Set([...knownWords(lists), ...wordsOf(businessName)])
    return wordsOf(text).filter((word) => !known?.has(word) && !/\d/u.test(word))
  }
}

/** What callers do and are beside our business: "under the weather" is a reason, but the weather none of our subjects. */
const ofTheirOwn: ReadonlySet<AnswerKind> = new Set(["reason", "deed", "polite"])

function knownWords({ lexicon, answers, remarks, questions }: WordLists): ReadonlySet<string> {
  const { naming, phrases } = languageOf(lexicon)
  const books = [phrases, remarks.book, questions.phrases, questions.openings]
  return new Set([
    ...naming,
    ...books.flatMap((book) => book.words()),
    ...answers.book.words((kind) => !ofTheirOwn.has(kind)),
    ...questions.ofTasks,
    ...questions.common,
  ])
}
