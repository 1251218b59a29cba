import { type Locale, parsePhoneNumber, type PhoneNumber } from "@call-center/domain"
import * as fc from "fast-check"

import {
  type AnswerParts,
  answers,
  english,
  type GeneratedAnswer,
  spanish,
} from "./answer-grammar.ts"
import { openCallCenter, type TestCall } from "./call-center.ts"
import type { MemoryStore } from "./memory-store.ts"
import { at } from "./rules.ts"

/** What was read back, in which language, and how Lex took the answer to it. */
export interface AnsweredReadBack {
  readonly locale: Locale
  readonly proposal: (typeof proposals)[number]
  readonly answer: GeneratedAnswer
  readonly confirmationState: "None" | "Confirmed" | "Denied"
}

const proposals = ["ScheduleDemo", "MoveDemo", "CancelDemo"] as const

const grammars = { en_US: english, es_US: spanish } satisfies Record<Locale, AnswerParts>

/** Answers to read-backs of every kind, with Lex agreeing, disagreeing or undecided at random. */
export const answeredReadBacks: fc.Arbitrary<AnsweredReadBack> = fc
  .tuple(fc.constantFrom("en_US", "es_US"), fc.constantFrom(...proposals))
  .chain(([locale, proposal]) =>
    fc.record({
      locale: fc.constant(locale),
      proposal: fc.constant(proposal),
      answer: answers(grammars[locale], { isCancelling: proposal === "CancelDemo" }),
      confirmationState: fc.constantFrom("None", "Confirmed", "Denied"),
    }),
  )

/** Plays answers to read-backs, one call each, and tells what goes against the caller's will. */
export function playedAnswers(): (answered: AnsweredReadBack) => Promise<string | undefined> {
  const centers = {
    en_US: openCallCenter({ locale: "en_US" }),
    es_US: openCallCenter({ locale: "es_US" }),
  }
  return async (answered) => {
    const center = centers[answered.locale]
    try {
      return await violation(center.store, center.dial(), answered)
    } finally {
      await center.store.forget(caller)
    }
  }
}

const caller = parsePhoneNumber("+12025550123") as PhoneNumber

async function violation(
  store: MemoryStore,
  call: TestCall,
  answered: AnsweredReadBack,
): Promise<string | undefined> {
  const { locale, proposal, answer, confirmationState } = answered
  const startsAt = at(demoOf[proposal])
  if (proposal !== "ScheduleDemo") await store.book({ caller, contactId: "earlier", startsAt })
  await call.says(openings[locale][proposal], { intent: proposal })
  if (call.action !== "ConfirmIntent") throw new Error(`nothing was read back, but ${call.action}`)
  const before = JSON.stringify(store.demos)

  await call.says(answer.words, { confirmationState })

  const isWritten = JSON.stringify(store.demos) !== before
  if (isWritten === (answer.kind === "clearYes")) return undefined
  return `${isWritten ? "wrote" : "did not write"} after ${JSON.stringify(answered)}`
}

/** When the demo is that a task is about. */
const demoOf = {
  ScheduleDemo: "2026-12-03T10:00:00-05:00",
  MoveDemo: "2026-12-02T09:00:00-05:00",
  CancelDemo: "2026-12-03T10:00:00-05:00",
}

const openings = {
  en_US: {
    ScheduleDemo: "book a demo for thursday at ten",
    MoveDemo: "move it to thursday at ten",
    CancelDemo: "cancel my demo",
  },
  es_US: {
    ScheduleDemo: "una demostración el jueves a las diez",
    MoveDemo: "cambiar al jueves a las diez",
    CancelDemo: "cancelar mi demostración",
  },
} satisfies Record<Locale, Record<(typeof proposals)[number], string>>
