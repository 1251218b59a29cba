import * as fc from "fast-check"
import { expect, it } from "vitest"

import { questions, tasks } from "../../src/conversation/dialogue.ts"
import { openCallCenter } from "./call-center.ts"
import { eventBot } from "./event-bot.ts"

const intentNames = [...tasks, "TalkToAgent", "Repeat", "Help", "Goodbye", "FallbackIntent"]

const words = fc.oneof(
  fc.constantFrom(
    "tomorrow at ten",
    "the first one",
    "next friday",
    "none of them",
    "yes",
    "no, thursday instead",
    "a bit later",
    "two oh two five five five oh one five oh",
    "1202",
    "1000",
    "1",
    "2",
    "0",
    "*#",
    "any afternoon next week",
    "between two and three",
    "12/31/9999",
    "the 31st of february",
    "from monday to friday at half past nine",
    "in 999 weeks",
    "25:61",
    "the earliest you have",
    "",
  ),
  fc.string({ maxLength: 60, unit: "grapheme" }),
  fc.string({ maxLength: 4000 }),
  fc
    .array(
      fc.constantFrom(
        "next",
        "week",
        "at",
        "ten",
        "half",
        "past",
        "to",
        "the",
        "second",
        "of",
        "may",
        "one",
        "friday",
        "not",
        "from",
        "in",
        "after",
        "between",
        "and",
        "pm",
      ),
      { maxLength: 12 },
    )
    .map((each) => each.join(" ")),
)

const date = fc.constantFrom(
  "2026-12-02",
  "2026-12-06",
  "2026-02-31",
  "9999-12-31",
  "0000-01-01",
  "",
)
const time = fc.constantFrom("10:00", "22:00", "24:00", "MO", "NI", "99:99", "")

const lexSlot = fc.oneof(
  fc.constant(null),
  fc.record(
    {
      shape: fc.constantFrom("Scalar", "List", "Composite"),
      value: fc.record(
        {
          originalValue: words,
          interpretedValue: fc.oneof(date, time, fc.constantFrom("1", "none", "+12025550150")),
          resolvedValues: fc.array(fc.oneof(date, time), { maxLength: 3 }),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  ),
)

const wish = fc.record(
  {
    days: fc.record({ from: date, to: date }),
    times: fc.array(time, { maxLength: 3 }),
    window: fc.record({ from: time, until: time }),
    earliest: fc.boolean(),
  },
  { requiredKeys: [] },
)

const dialogue = fc
  .record(
    {
      v: fc.constantFrom(1, 1, 1, 2),
      task: fc.constantFrom(...tasks),
      asked: fc.constantFrom(...questions),
      failures: fc.integer({ min: 0, max: 3 }),
      declined: fc.integer({ min: 0, max: 3 }),
      wish,
      about: wish,
      isRejected: fc.boolean(),
      offers: fc.array(fc.constantFrom("2026-12-02T15:00:00Z", "2026-12-06T03:00:00Z", "x"), {
        maxLength: 4,
      }),
      demoId: fc.constantFrom("demo000001", "x"),
      number: fc.constantFrom("+12025550150", "x"),
      isNumberConfirmed: fc.boolean(),
      lastWords: fc.string({ maxLength: 600 }),
    },
    { requiredKeys: ["v"] },
  )
  .map((each) => JSON.stringify(each))

/** Events that Lex could have sent, whatever happened before. */
const lexEvent = fc.record({
  messageVersion: fc.constant("1.0"),
  invocationSource: fc.constantFrom("DialogCodeHook", "FulfillmentCodeHook"),
  inputMode: fc.constantFrom("DTMF", "Speech", "Text"),
  sessionId: fc.constant("s"),
  inputTranscript: words,
  bot: fc.constantFrom(eventBot, eventBot, { ...eventBot, localeId: "es_US" }),
  interpretations: fc.array(
    fc.record({
      intent: fc.record({ name: fc.constantFrom(...intentNames) }),
      nluConfidence: fc.double(),
    }),
    { maxLength: 5 },
  ),
  requestAttributes: fc.constantFrom(
    undefined,
    {
      "x-amz-lex:channels:platform": "Connect",
      "x-amz-lex:accept-content-types": "PlainText,SSML",
    },
    {
      "x-amz-lex:channels:platform": "Connect Chat",
      "x-amz-lex:accept-content-types": "PlainText",
    },
  ),
  sessionState: fc.record({
    sessionAttributes: fc.record(
      {
        callerNumber: fc.constantFrom("+12025550123", "+13035551000", "anonymous", ""),
        contactId: fc.string(),
        dialogue,
        other: fc.string({ maxLength: 12_000, size: "max" }),
      },
      { requiredKeys: [] },
    ),
    intent: fc.record({
      name: fc.constantFrom(...intentNames, "Unheard", "x".repeat(200)),
      state: fc.constantFrom("InProgress", "ReadyForFulfillment", "Waiting"),
      confirmationState: fc.constantFrom("Confirmed", "Denied", "None"),
      slots: fc.dictionary(
        fc.constantFrom(
          "date",
          "time",
          "offer",
          "whichDemo",
          "demoDate",
          "demoTime",
          "phoneNumber",
          "x",
        ),
        lexSlot,
      ),
    }),
  }),
})

/** The same with parts replaced by anything, wherever they are. */
const mutatedEvent = fc
  .tuple(
    lexEvent,
    fc.array(fc.tuple(fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), fc.anything()), {
      maxLength: 4,
    }),
  )
  .map(([event, mutations]) => {
    const copy: unknown = structuredClone(event)
    for (const [path, value] of mutations) replace(copy, path, value)
    return copy
  })

/** Walks down by the numbers of a path and replaces what it comes to. */
function replace(target: unknown, [step = 0, ...rest]: readonly number[], value: unknown): void {
  if (typeof target !== "object" || target === null) return
  const keys = Object.keys(target)
  const key = keys[step % keys.length]
  if (key === undefined) return
  const record = target as Record<string, unknown>
  if (rest.length === 0 || typeof record[key] !== "object") record[key] = value
  else replace(record[key], rest, value)
}

/** A call centre with demos of a caller and of others, in which nothing may fail. */
async function busyCallCenter() {
  const center = openCallCenter({ rules: { maximumUpcomingDemos: 1000 } })
  await center.take("2026-12-02 10:00", "2026-12-02 10:30", "2026-12-04 14:00")
  const call = center.dial()
  await call.says("book a demo tomorrow at 11 am", { intent: "ScheduleDemo" })
  await call.says("yes", { confirmationState: "Confirmed" })
  await call.says("book a demo friday at 3 pm", { intent: "ScheduleDemo" })
  await call.says("yes", { confirmationState: "Confirmed" })
  return center
}

/** What holds of whatever event comes. */
export function anyEventIsAnswered(numRuns: number): void {
  // The call centre checks every response against AWS's schema and limits, and rejects what doesn't meet them.
  it("is answered without a fault when Lex could have sent it", async () => {
    const center = await busyCallCenter()

    await fc.assert(
      fc.asyncProperty(lexEvent, async (event) => {
        await center.handle(event)
        expect(center.logged.at(-1)?.[1]).toBe("Turn answered")
      }),
      { numRuns },
    )
  })

  it("gets a valid answer when parts of it are damaged", async () => {
    const center = await busyCallCenter()

    await fc.assert(
      fc.asyncProperty(mutatedEvent, async (event) => {
        await center.handle(event)
        expect(center.logged.at(-1)?.[1]).not.toBe("Turn failed")
      }),
      { numRuns },
    )
  })

  it("gets a valid answer when it is anything at all", async () => {
    const center = openCallCenter()

    await fc.assert(
      fc.asyncProperty(fc.anything(), async (event) => {
        const response = await center.handle(event)
        expect(response.sessionState.dialogAction.type).toBe("Close")
      }),
      { numRuns },
    )
  })
}
