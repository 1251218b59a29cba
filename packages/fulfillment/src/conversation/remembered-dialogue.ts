import {
  demoId,
  instant,
  localDate,
  localTime,
  type PhoneNumber,
  parsePhoneNumber,
} from "@call-center/domain"
import * as v from "valibot"

import { type Dialogue, newDialogue, questions, tasks } from "./dialogue.ts"

/** The session attribute in which the dialogue travels from turn to turn. */
export const dialogueAttribute = "dialogue"

// Raise it whenever the shape changes: calls in progress during a deployment then start over instead of misreading.
const version = 2

/** Reads the dialogue back; one that is missing, of another version or tampered with counts as a new one. */
export function recallDialogue(attributes: Readonly<Record<string, string>>): Dialogue {
  const parsed = v.safeParse(rememberedSchema, attributes[dialogueAttribute])
  if (!parsed.success) return newDialogue
  const { v: _, number, demoId: demo, task, readBack, fromDemo, focus, ...dialogue } = parsed.output
  return { ...newDialogue, ...dialogue, number, demoId: demo, task, readBack, fromDemo, focus }
}

/** Characters of the last words that are kept to be repeated. */
export const longestLastWords = 500

/** Writes the dialogue small: what is as in a new one is left out. */
export function rememberDialogue(dialogue: Dialogue): string {
  const changed = Object.entries(dialogue).filter(
    ([key, value]) => value !== freshValues[key] && JSON.stringify(value) !== freshTexts[key],
  )
  return JSON.stringify({ v: version, ...Object.fromEntries(changed) })
}

const freshValues: Readonly<Record<string, unknown>> = { ...newDialogue }
const freshTexts: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  Object.entries(newDialogue).map(([key, value]) => [key, JSON.stringify(value)]),
)

const date = parsedBy(localDate)
const time = parsedBy(localTime)
const start = parsedBy(instant)
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000))

const weekday = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))
const window = v.strictObject({ from: time, until: time })

const wishSchema = v.strictObject({
  days: v.optional(v.strictObject({ from: date, to: date })),
  weekdays: v.optional(v.pipe(v.array(weekday), v.maxLength(7))),
  times: v.optional(v.pipe(v.array(time), v.minLength(1), v.maxLength(4))),
  window: v.optional(window),
  except: v.optional(v.pipe(v.array(window), v.minLength(1), v.maxLength(2))),
  edge: v.optional(v.picklist(["first", "last"])),
  earliest: v.optional(v.boolean()),
})

const readBackSchema = v.variant("of", [
  v.strictObject({ of: v.literal("booking"), startsAt: start }),
  v.strictObject({
    of: v.literal("move"),
    demoId: parsedBy(demoId),
    from: start,
    startsAt: start,
  }),
  v.strictObject({ of: v.literal("cancellation"), demoId: parsedBy(demoId), startsAt: start }),
  v.strictObject({
    of: v.literal("number"),
    number: parsedBy((raw): PhoneNumber | undefined => parsePhoneNumber(raw)),
  }),
])

/** At most so many further wishes are kept: nobody remembers more of them either. */
export const mostNext = 3

const nextSchema = v.strictObject({
  task: v.picklist(tasks),
  wish: v.optional(wishSchema, {}),
  about: v.optional(wishSchema, {}),
  demoId: v.optional(parsedBy(demoId)),
})

const shift = v.pipe(v.number(), v.minValue(-100_000), v.maxValue(100_000))

const fromDemoSchema = v.strictObject({
  by: v.optional(v.strictObject({ minutes: shift, days: shift })),
  way: v.optional(v.picklist(["earlier", "later"])),
  isSameTime: v.optional(v.boolean()),
  isSameDay: v.optional(v.boolean()),
})

const rememberedSchema = v.pipe(
  v.string(),
  v.maxLength(2048),
  v.parseJson(),
  v.strictObject({
    v: v.literal(version),
    task: v.optional(v.picklist(tasks)),
    asked: v.optional(v.picklist(questions), newDialogue.asked),
    failures: v.optional(count, 0),
    declined: v.optional(count, 0),
    wish: v.optional(wishSchema, {}),
    isRejected: v.optional(v.boolean(), false),
    offers: v.optional(v.pipe(v.array(start), v.maxLength(3)), []),
    about: v.optional(wishSchema, {}),
    demoId: v.optional(parsedBy(demoId)),
    number: v.optional(parsedBy((raw): PhoneNumber | undefined => parsePhoneNumber(raw))),
    isNumberConfirmed: v.optional(v.boolean(), false),
    readBack: v.optional(readBackSchema),
    isAskedOnceMore: v.optional(v.boolean(), false),
    fromDemo: v.optional(fromDemoSchema),
    focus: v.optional(parsedBy(demoId)),
    digits: v.optional(v.pipe(v.string(), v.maxLength(15)), ""),
    next: v.optional(v.pipe(v.array(nextSchema), v.maxLength(mostNext)), []),
    stalls: v.optional(count, 0),
    lastWords: v.optional(v.pipe(v.string(), v.maxLength(longestLastWords)), ""),
  }),
)

function parsedBy<Value>(parse: (raw: string) => Value | undefined) {
  return v.pipe(
    v.string(),
    v.rawTransform<string, Value>(({ dataset, addIssue, NEVER }) => {
      const value = parse(dataset.value)
      if (value !== undefined) return value
      addIssue({ message: "unreadable" })
      return NEVER
    }),
  )
}
