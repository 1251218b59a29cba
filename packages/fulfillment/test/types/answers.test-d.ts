import type { ClosingIntentName, IntentName } from "@call-center/lex-bot"
import { expectTypeOf } from "vitest"

import type { Reply } from "../../src/conversation/reply.ts"
import type { Answers } from "../../src/intents/answers.ts"

expectTypeOf<keyof Answers>().toEqualTypeOf<IntentName>()

declare const answers: Answers
const { Repeat: _unanswered, ...others } = answers
// @ts-expect-error an intent that nobody answers
void (others satisfies Answers)

// A conversation ends only with an intent that the contact flow has a branch for.
expectTypeOf<Extract<Reply, { type: "close" }>["intent"]>().toEqualTypeOf<ClosingIntentName>()
