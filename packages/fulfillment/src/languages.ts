import { type Locale, locales } from "@call-center/domain"

import { enUs as enUsPrompts } from "./prompts/en-us.ts"
import { esUs as esUsPrompts } from "./prompts/es-us.ts"
import type { Prompts } from "./prompts/prompts.ts"
import type { AnswerWords } from "./understanding/answer/answer-words.ts"
import { enUs as enUsAnswers } from "./understanding/answer/words/en-us.ts"
import { esUs as esUsAnswers } from "./understanding/answer/words/es-us.ts"
import type { Lexicon } from "./understanding/lexicon.ts"
import { enUs as enUsLexicon } from "./understanding/lexicons/en-us.ts"
import { esUs as esUsLexicon } from "./understanding/lexicons/es-us.ts"
import type { QuestionWords } from "./understanding/question/question-words.ts"
import { enUs as enUsQuestions } from "./understanding/question/words/en-us.ts"
import { esUs as esUsQuestions } from "./understanding/question/words/es-us.ts"
import type { RemarkWords } from "./understanding/remarks/remark-words.ts"
import { enUs as enUsRemarks } from "./understanding/remarks/words/en-us.ts"
import { esUs as esUsRemarks } from "./understanding/remarks/words/es-us.ts"

/** What is said in one language, and what is understood. */
export interface Language {
  readonly prompts: Prompts
  readonly lexicon: Lexicon
  readonly answers: AnswerWords
  readonly remarks: RemarkWords
  readonly questions: QuestionWords
}

/** The lambda's bundle has only the words of the configured locale; those of others are missing there. */
const languages: Readonly<
  Record<Locale, { readonly [Part in keyof Language]: Language[Part] | undefined }>
> = {
  en_US: {
    prompts: enUsPrompts,
    lexicon: enUsLexicon,
    answers: enUsAnswers,
    remarks: enUsRemarks,
    questions: enUsQuestions,
  },
  es_US: {
    prompts: esUsPrompts,
    lexicon: esUsLexicon,
    answers: esUsAnswers,
    remarks: esUsRemarks,
    questions: esUsQuestions,
  },
}

/** The language of a bot's locale; that of `otherwise` when there is none for it. */
export function languageOf(localeId: string | undefined, otherwise: Locale): Language {
  const locale = locales.find((each) => each === localeId)
  const named = locale && languages[locale]
  const {
    prompts = enUsPrompts,
    lexicon = enUsLexicon,
    answers = enUsAnswers,
    remarks = enUsRemarks,
    questions = enUsQuestions,
  } = named?.prompts ? named : languages[otherwise]
  return { prompts, lexicon, answers, remarks, questions }
}
