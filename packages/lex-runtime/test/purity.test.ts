import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

import { createLexRuntime } from "../src/create-lex-runtime.ts"
import type { LexInput, LexSession, LexStepInput } from "../src/lex-runtime.ts"
import { bothHooks } from "./support/bot-builder.ts"
import { delegating, say, START_MS, type HookEvent } from "./support/conversation.ts"
import { visitBot } from "./support/visit-bot.ts"

const options = {
  definition: visitBot(bothHooks),
  localeId: "en_US",
  botId: "B",
  aliasId: "A",
  aliasName: "live",
}
const lex = createLexRuntime(options)
const start = { sessionId: "c", sessionAttributes: { a: "1" }, platform: "Connect" } as const

const sensible = fc.constantFrom(
  "book a visit",
  "book a visit for friday at 3 pm",
  "tomorrow",
  "ten thirty",
  "yes",
  "no",
  "call it off",
  "hold on",
  "order tea",
  "sencha",
)
const input: fc.Arbitrary<LexInput> = fc.oneof(
  fc.oneof(sensible, fc.string({ unit: "grapheme" })).map(say),
  fc.stringMatching(/^[\d*#]{0,6}$/).map((pressed): LexInput => ({ kind: "keys", keys: pressed })),
  fc.constant<LexInput>({ kind: "silence" }),
)

/** Deep-frozen, so that a step that changes it throws. */
function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null)
    for (const one of Object.values(value)) frozen(one)
  return Object.freeze(value)
}

/** Steps a session with an input and lets the hook delegate, calling back on each step. */
function turn(
  session: LexSession,
  said: LexInput,
  onStep: (before: LexSession, input: LexStepInput, nowMs: number) => void,
): LexSession {
  let current = session
  let next: LexStepInput | undefined = { type: "input", input: said }
  while (next) {
    onStep(current, next, START_MS)
    const [after, effect] = lex.step(frozen(current), next, START_MS)
    current = after
    next =
      effect.type === "invokeCodeHook"
        ? { type: "codeHookAnswered", response: delegating(effect.event as HookEvent) }
        : undefined
  }
  return current
}

describe("a step", () => {
  it("gives the same result for the same session and input, and changes neither", () => {
    fc.assert(
      fc.property(fc.array(input, { maxLength: 6 }), (inputs) => {
        let [session] = lex.start(start, START_MS)
        for (const said of inputs)
          session = turn(session, said, (before, step, nowMs) => {
            expect(lex.step(frozen(before), frozen(step), nowMs)).toEqual(
              lex.step(before, step, nowMs),
            )
          })
      }),
      { numRuns: 50 },
    )
  })

  it("goes on from a session that was written to JSON and read again", () => {
    fc.assert(
      fc.property(fc.array(input, { maxLength: 6 }), (inputs) => {
        let [session] = lex.start(start, START_MS)
        for (const said of inputs)
          session = turn(session, said, (before, step, nowMs) => {
            const copy = JSON.parse(JSON.stringify(before)) as LexSession

            expect(copy).toStrictEqual(before)
            expect(lex.step(copy, step, nowMs)).toEqual(lex.step(before, step, nowMs))
          })
      }),
      { numRuns: 50 },
    )
  })

  it("reads the same words on another day as one that has not heard them before", () => {
    const heard = (runtime: typeof lex, nowMs: number) =>
      runtime.step(
        runtime.start(start, nowMs)[0],
        { type: "input", input: say("book a visit for tomorrow") },
        nowMs,
      )
    const nextDayMs = START_MS + 86_400_000
    const today = heard(lex, START_MS)
    const nextDay = heard(lex, nextDayMs)

    expect(nextDay).not.toEqual(today)
    expect(nextDay).toEqual(heard(createLexRuntime(options), nextDayMs))
  })
})
