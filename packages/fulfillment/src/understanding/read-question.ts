import { type Faq, intentNames } from "@call-center/lex-bot"

import type { PhraseBook } from "./phrase-book.ts"
import { phraseBook } from "./phrase-book.ts"
import { otherQuestion, type QuestionWords } from "./question/question-words.ts"
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

/** What tells of one business. */
export interface OfBusiness {
  readonly businessName: string
  /** The words of a text that stand in no list of ours. */
  readonly unknownWords: (text: string) => readonly string[]
}

/** Reads the questions of one language; while it asks for a slot, Lex keeps to its intent and does not tell of them. */
export function questionReader(
  words: QuestionWords,
  faqs: readonly Faq[],
  { unknownWords, businessName }: OfBusiness,
): QuestionReader {
  const wordings = faqs.flatMap(({ name, questions }) =>
    questions.map((question) => [question, name] as const),
  )
  const isThis = words.isThis.map(
    (opening) => [`${opening} ${businessName}`, intentNames.whoIsThis] as const,
  )
  const theirs = phraseBook([
    ...isThis,
    ...wordings.filter(([question]) => wordsOf(question).length > 1),
  ])
  const telling = wordings
    .map(([question, name]) => ({ name, words: tellingWords(question, words) }))
    .filter((wording) => wording.words.length > 0)
  const isAboutUs = (word: string): boolean => words.aboutUs.has(word) || words.ofTasks.has(word)
  // "How long does it take to get to Houston".
  const isOfOthers = ({ at, to }: FoundPhrase<unknown>, said: readonly string[]): boolean => {
    const rest = said.slice(to, to + mostWordsAfter)
    const clause = rest.findIndex((word) => words.clauseStarts.has(word))
    const after = clause < 0 ? rest : rest.slice(0, clause)
    return (
      !said.slice(at, to).concat(after).some(isAboutUs) && unknownWords(after.join(" ")).length > 0
    )
  }
  return {
    named(text) {
      const said = wordsOf(text)
      const own = longestIn(said, theirs)
      if (own !== undefined) return own.value
      const found = longestIn(said, words.phrases)
      return found && isOfOthers(found, said) ? otherQuestion : found?.value
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
      if (!isQuestion) return false
      return !said.some((word) => words.ofTasks.has(word)) || unknownWords(text).length > 0
    },
  }
}

/** A question begins with its opening, but for a few words: "oh and by the way". */
const mostWordsBefore = 6

/** So many words after a question tell what it is about. */
const mostWordsAfter = 9

interface FoundPhrase<Value> {
  readonly value: Value
  readonly at: number
  readonly to: number
}

function longestIn<Value>(
  said: readonly string[],
  book: PhraseBook<Value>,
): FoundPhrase<Value> | undefined {
  const found = said.flatMap((_, at) => {
    const phrase = book.longestAt(said, at)
    return phrase === undefined ? [] : [{ ...phrase, at }]
  })
  return found.toSorted((one, other) => other.to - other.at - (one.to - one.at))[0]
}

function tellingWords(question: string, { common }: QuestionWords): readonly string[] {
  return wordsOf(question).filter((word) => word.length > 2 && !common.has(word))
}
