import type { Faq } from "@call-center/lex-bot"

import type { PhraseBook } from "./phrase-book.ts"
import { phraseBook } from "./phrase-book.ts"
import type { QuestionWords } from "./question/question-words.ts"
import { wordsOf } from "./words.ts"

/** What can be asked, told by a business's own questions as well as by the words of a language. */
export interface QuestionReader {
  /** The question that stands in what was said, whatever else does: a kind of question, or the name of a business's own. */
  readonly named: (text: string) => string | undefined
  /** The business's own question that has all its telling words in what was said: for words that mean nothing else. */
  readonly alike: (text: string) => Faq["name"] | undefined
  /** Whether it is said like a question about something that is no task of the bot. */
  readonly isForeign: (text: string) => boolean
}

/** Reads the questions of one language; while it asks for a slot, Lex keeps to its intent and does not tell of them. */
export function questionReader(words: QuestionWords, faqs: readonly Faq[]): QuestionReader {
  const wordings = faqs.flatMap(({ name, questions }) =>
    questions.map((question) => [question, name] as const),
  )
  const theirs = phraseBook(wordings.filter(([question]) => wordsOf(question).length > 1))
  const telling = wordings
    .map(([question, name]) => ({ name, words: tellingWords(question, words) }))
    .filter((wording) => wording.words.length > 0)
  return {
    named(text) {
      const said = wordsOf(text)
      return longestIn(said, theirs) ?? longestIn(said, words.phrases)
    },
    alike(text) {
      const said = new Set(wordsOf(text))
      const fitting = telling.filter((wording) => wording.words.every((word) => said.has(word)))
      return fitting.toSorted((one, other) => other.words.length - one.words.length)[0]?.name
    },
    isForeign(text) {
      const said = wordsOf(text)
      const isQuestion = said.some(
        (_, at) => at < mostWordsBefore && words.openings.longestAt(said, at) !== undefined,
      )
      return isQuestion && !said.some((word) => words.ofTasks.has(word))
    },
  }
}

/** A question begins with its opening, but for a few words: "oh and by the way". */
const mostWordsBefore = 6

function longestIn<Value>(said: readonly string[], book: PhraseBook<Value>): Value | undefined {
  const found = said.flatMap((_, at) => {
    const phrase = book.longestAt(said, at)
    return phrase === undefined ? [] : [{ value: phrase.value, length: phrase.to - at }]
  })
  return found.toSorted((one, other) => other.length - one.length)[0]?.value
}

function tellingWords(question: string, { common }: QuestionWords): readonly string[] {
  return wordsOf(question).filter((word) => word.length > 2 && !common.has(word))
}
