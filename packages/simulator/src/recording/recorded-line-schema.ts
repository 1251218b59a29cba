import * as v from "valibot"

import { scenarioSchema } from "../scenario/scenario-schema.ts"
import type { RecordedLine } from "./recording.ts"

const texts = v.record(v.string(), v.string())
const interpretation = v.looseObject({ intent: v.string(), confidence: v.nullable(v.number()) })

const wordsRead = v.looseObject({
  words: v.array(v.string()),
  readings: v.array(v.looseObject({ kind: v.string(), from: v.number(), to: v.number() })),
  unread: v.array(v.number()),
  understood: v.record(v.string(), v.unknown()),
})

const hook = v.array(
  v.looseObject({
    asked: v.unknown(),
    answered: v.exactOptional(v.unknown()),
    reason: v.exactOptional(v.string()),
    read: v.exactOptional(wordsRead),
  }),
)

const keyRules = v.looseObject({
  maxLength: v.exactOptional(v.number()),
  terminator: v.exactOptional(v.string()),
  firstKeyTimeoutMs: v.number(),
  nextKeyTimeoutMs: v.number(),
})

const speechRules = v.looseObject({
  startTimeoutMs: v.number(),
  endTimeoutMs: v.number(),
  maxLengthMs: v.number(),
})

const demo = v.looseObject({
  demoId: v.string(),
  startsAt: v.string(),
  status: v.string(),
  contactId: v.exactOptional(v.string()),
})

const end = v.picklist(["flow", "caller", "error"])

const stamp = {
  type: v.string(),
  contactId: v.pipe(v.string(), v.nonEmpty()),
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  at: v.pipe(
    v.string(),
    v.regex(
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
      "expected an instant with milliseconds in UTC",
    ),
    v.check((at) => !Number.isNaN(Date.parse(at)), "expected an instant of the calendar"),
  ),
}

function line<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.looseObject({ ...stamp, ...entries })
}

/** Lines by type, with all their keys that somebody reads. */
const lines: ReadonlyMap<string, v.GenericSchema> = new Map(
  Object.entries({
    CallStarted: line({
      flow: v.string(),
      from: v.nullable(v.string()),
      to: v.string(),
      channel: v.picklist(["VOICE", "CHAT"]),
      attributes: texts,
      seed: v.pipe(v.number(), v.integer()),
      scenario: v.exactOptional(scenarioSchema),
    }),
    FlowActionStarted: line({
      flow: v.string(),
      identifier: v.string(),
      actionType: v.string(),
    }),
    TransitionTaken: line({
      flow: v.string(),
      from: v.string(),
      to: v.string(),
      by: v.string(),
      reason: v.exactOptional(v.string()),
    }),
    MessageReceived: line({ text: v.string() }),
    AgentMessageReceived: line({ text: v.string() }),
    InputAwaited: line({
      listener: v.picklist(["bot", "menu", "digits", "nobody"]),
      bargeIn: v.boolean(),
      speech: v.exactOptional(speechRules),
      keys: v.exactOptional(keyRules),
    }),
    CustomerInput: v.pipe(
      line({ kind: v.picklist(["speech", "keys", "silence", "hangup"]), value: v.string() }),
      v.check(
        ({ kind, value }) => kind !== "keys" || /^[\d*#]+$/.test(value),
        "expected keys 0-9, * and #",
      ),
    ),
    LexTurn: line({
      intent: v.string(),
      slots: v.record(v.string(), v.nullable(v.string())),
      state: v.string(),
      dialogAction: v.string(),
      transcript: v.string(),
      confidence: v.nullable(v.number()),
      alternatives: v.array(interpretation),
      slotWords: texts,
      sessionAttributes: texts,
      hook,
    }),
    LexFailed: line({ reason: v.string(), hook }),
    LambdaInvoked: line({ arn: v.string(), outcome: v.picklist(["ok", "error"]) }),
    AttributesUpdated: line({ attributes: texts }),
    FlowLogged: line({ text: v.string() }),
    ContactTransferred: line({ to: v.string(), name: v.string() }),
    CallbackCreated: line({ queue: v.string() }),
    ServiceAnswered: line({ actionType: v.string(), outcome: v.string() }),
    CallEnded: line({ by: end, demos: v.exactOptional(v.array(demo)) }),
    SmsSent: line({ to: v.string(), text: v.string() }),
  } satisfies Record<RecordedLine["type"], v.GenericSchema>),
)

const foreign = v.custom<RecordedLine>(() => false, "expected an event of a call")

/** A line of a recorded call: an event, or a text that was sent while it ran. Keys that are not known are kept. */
export const recordedLineSchema = v.lazy((input) => {
  const type = typeof input === "object" && input !== null ? Reflect.get(input, "type") : undefined
  return lines.get(type) ?? foreign
}) as v.GenericSchema<unknown, RecordedLine>
