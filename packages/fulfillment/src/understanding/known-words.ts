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

function knownWords({ lexicon, answers, remarks, questions }: WordLists): ReadonlySet<string> {
  const { naming, phrases } = languageOf(lexicon)
  const books = [phrases, answers.book, remarks.book, questions.phrases, questions.openings]
  return new Set([
    ...naming,
    ...books.flatMap((book) => book.words()),
    ...questions.ofTasks,
    ...questions.common,
  ])
}
