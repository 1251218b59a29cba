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
  const ofBusiness = new Set(wordsOf(businessName))
  return (text) =>
    wordsOf(text).filter(
      (word) => !knownWords(lists).has(word) && !ofBusiness.has(word) && !/\d/u.test(word),
    )
}

/** What callers do and are beside our business: "under the weather" is a reason, but the weather none of our subjects. */
const ofTheirOwn: ReadonlySet<AnswerKind> = new Set(["reason", "deed", "polite"])

/** By the lexicon of the language: collecting them takes longer than any turn. */
const collected = new WeakMap<Lexicon, ReadonlySet<string>>()

function knownWords(lists: WordLists): ReadonlySet<string> {
  const known = collected.get(lists.lexicon) ?? collectedWords(lists)
  collected.set(lists.lexicon, known)
  return known
}

function collectedWords({ lexicon, answers, remarks, questions }: WordLists): ReadonlySet<string> {
  const { naming, phrases } = languageOf(lexicon)
  const books = [phrases, remarks.book, questions.phrases, questions.openings]
  return new Set([
    ...naming,
    ...patternWords(lexicon),
    ...books.flatMap((book) => book.words()),
    ...answers.book.words((kind) => !ofTheirOwn.has(kind)),
    ...questions.ofTasks,
    ...questions.common,
  ])
}

/** The words that bind days and times: a fortnight, hence. */
function patternWords({ patterns }: Lexicon): readonly string[] {
  const { noise: _, event: __, ...ofTimes } = patterns
  return Object.values(ofTimes).flatMap((text) => text.match(/(?<!\p{L})\p{Ll}+/gu) ?? [])
}
