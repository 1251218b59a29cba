import { type Demo, type Locale, parsePhoneNumber, type PhoneNumber } from "@call-center/domain"
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

/**
 * Plays answers to read-backs and tells what goes against the caller's will. Each is given to a call of its own, which is
 * as it was when it came to the read-back, and so is the store.
 */
export function playedAnswers(): (answered: AnsweredReadBack) => Promise<string | undefined> {
  const readBacks = new Map<string, Promise<ReadBackCall>>()
  return async (answered) => {
    const { locale, proposal, answer, confirmationState } = answered
    const key = `${locale} ${proposal}`
    const opening = readBacks.get(key) ?? callToReadBack(locale, proposal)
    readBacks.set(key, opening)
    const { call, store, demos } = await opening
    store.restore(demos)

    await call.fork().says(answer.words, { confirmationState })

    const isWritten = JSON.stringify(store.demos) !== JSON.stringify(demos)
    if (isWritten === (answer.kind === "clearYes")) return undefined
    return `${isWritten ? "wrote" : "did not write"} after ${JSON.stringify(answered)}`
  }
}

/** A call at its read-back, and the demos that there are then. */
interface ReadBackCall {
  readonly call: TestCall
  readonly store: MemoryStore
  readonly demos: readonly Demo[]
}

async function callToReadBack(
  locale: Locale,
  proposal: (typeof proposals)[number],
): Promise<ReadBackCall> {
  const center = openCallCenter({ locale })
  const startsAt = at(demoOf[proposal])
  if (proposal !== "ScheduleDemo")
    await center.store.book({ caller, contactId: "earlier", startsAt })
  const call = center.dial()
  await call.says(openings[locale][proposal], { intent: proposal })
  if (call.action !== "ConfirmIntent") throw new Error(`nothing was read back, but ${call.action}`)
  return { call, store: center.store, demos: center.store.demos }
}

const caller = parsePhoneNumber("+12025550123") as PhoneNumber

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
