import type { Locale } from "@call-center/domain"

import type { BotCatalogue } from "../catalogue.ts"
import { catalogues } from "../locales/catalogues.ts"
import { intentNames, questionNames } from "../names.ts"
import type { Faq } from "./faq.ts"
import { sameUtterance, utteranceText } from "./utterance-text.ts"

/** Something about a question that the bot could not be built or would not be understood with. */
export interface FaqProblem {
  /** Where, from the list on: `[0].questions[2]`. */
  readonly path: string
  readonly expected: string
  readonly got: string
}

const mostFaqs = 50
/** Lex learns a question from its wordings; fewer than these it hardly recognises in other words. */
const fewestQuestions = 3
const mostQuestions = 200
/** Lex refuses longer utterances. */
const longestQuestion = 500
/** Longer answers are not listened to. */
const mostWords = 60
/** What one message may hold at run time. */
const longestAnswer = 1000

/**
 * Holds a business's own questions against what Lex takes and what the bot understands already. Our own questions give
 * way to those of the business; tasks such as booking do not.
 * @see https://docs.aws.amazon.com/lexv2/latest/APIReference/API_CreateIntent.html
 */
export function faqProblems(faqs: readonly Faq[], locale: Locale): readonly FaqProblem[] {
  const tooMany = { path: "", expected: `at most ${mostFaqs} questions`, got: `${faqs.length}` }
  const taken = new Map(takenUtterances(catalogues[locale]))
  return [
    ...(faqs.length > mostFaqs ? [tooMany] : []),
    ...faqs.flatMap((faq, index) =>
      [
        ...nameProblems(faq, faqs.slice(0, index)),
        ...questionProblems(faq, taken),
        ...answerProblems(faq),
      ].map(({ path, expected, got }) => ({ path: `[${index}].${path}`, expected, got })),
    ),
  ]
}

function nameProblems({ name }: Faq, before: readonly Faq[]): readonly FaqProblem[] {
  const problem = (expected: string): readonly FaqProblem[] => [
    { path: "name", expected, got: JSON.stringify(name) },
  ]
  if (!/^(?:[0-9a-zA-Z][_-]?){1,100}$/u.test(name))
    return problem('a name of letters and digits such as "Parking"')
  const isSame = (other: string): boolean => other.toLowerCase() === name.toLowerCase()
  if (Object.values(intentNames).some(isSame))
    return problem("a name that the bot does not have for itself")
  return before.some((other) => isSame(other.name)) ? problem("a name of its own") : []
}

function questionProblems(
  { name, questions }: Faq,
  taken: Map<string, string>,
): readonly FaqProblem[] {
  const problems: FaqProblem[] = []
  if (questions.length < fewestQuestions || questions.length > mostQuestions)
    problems.push({
      path: "questions",
      expected: `${fewestQuestions} to ${mostQuestions} ways to ask it`,
      got: `${questions.length}`,
    })
  for (const [index, question] of questions.entries()) {
    const got = JSON.stringify(question)
    const path = `questions[${index}]`
    const owner = taken.get(sameUtterance(question))
    if (!isSpeakable(question))
      problems.push({ path, expected: "words of letters, digits, apostrophes and hyphens", got })
    else if (question.length > longestQuestion)
      problems.push({ path, expected: `at most ${longestQuestion} characters`, got })
    else if (owner !== undefined)
      problems.push({ path, expected: `a question that does not mean ${owner} already`, got })
    else taken.set(sameUtterance(question), name)
  }
  return problems
}

/** Braces would be a slot; other signs Lex refuses, and nobody says them. */
function isSpeakable(question: string): boolean {
  return /^[\p{L}\p{M}\p{N}'-]+(?: [\p{L}\p{M}\p{N}'-]+)*$/u.test(utteranceText(question))
}

function answerProblems({ answer }: Faq): readonly FaqProblem[] {
  const words = answer.split(/\s+/u).filter((word) => word !== "").length
  if (words === 0) return [{ path: "answer", expected: "words to say", got: '""' }]
  if (words > mostWords)
    return [{ path: "answer", expected: `at most ${mostWords} words`, got: `${words}` }]
  if (answer.length > longestAnswer)
    return [
      { path: "answer", expected: `at most ${longestAnswer} characters`, got: `${answer.length}` },
    ]
  return []
}

/** Utterances that lead to something else than a question, with the intent that they lead to. */
function takenUtterances(catalogue: BotCatalogue): readonly (readonly [string, string])[] {
  const questions = new Set<string>(questionNames)
  return Object.entries(catalogue.utterances).flatMap(([intent, utterances]) =>
    questions.has(intent)
      ? []
      : utterances.map((utterance) => [sameUtterance(utterance), intent] as const),
  )
}
