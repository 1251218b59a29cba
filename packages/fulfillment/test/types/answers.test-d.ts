import type { ClosingIntentName, IntentName, QuestionName } from "@call-center/lex-bot"
import { expectTypeOf } from "vitest"

import type { Reply } from "../../src/conversation/reply.ts"
import type { Answers } from "../../src/intents/answers.ts"
import { enUs } from "../../src/prompts/en-us.ts"
import { esUs } from "../../src/prompts/es-us.ts"
import type { Prompts } from "../../src/prompts/prompts.ts"

expectTypeOf<keyof Answers>().toEqualTypeOf<Exclude<IntentName, QuestionName>>()

declare const answers: Answers
const { Repeat: _unanswered, ...others } = answers
// @ts-expect-error an intent that nobody answers
void (others satisfies Answers)

for (const { questionAnswers } of [enUs, esUs]) {
  const { Location: _unworded, ...otherAnswers } = questionAnswers
  // @ts-expect-error a question without an answer in this language
  void (otherAnswers satisfies Prompts["questionAnswers"])
}

// A conversation ends only with an intent that the contact flow has a branch for.
expectTypeOf<Extract<Reply, { type: "close" }>["intent"]>().toEqualTypeOf<ClosingIntentName>()
