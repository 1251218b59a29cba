import * as v from "valibot"

import type { ScriptScenario } from "./scenario.ts"

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const seconds = v.pipe(v.number(), v.minValue(0))

const agentCounts = v.strictObject({
  online: v.exactOptional(count),
  available: v.exactOptional(count),
  staffed: v.exactOptional(count),
  afterContactWork: v.exactOptional(count),
  busy: v.exactOptional(count),
  missed: v.exactOptional(count),
  nonProductive: v.exactOptional(count),
})

const queueLoad = v.strictObject({
  contactsInQueue: v.exactOptional(count),
  oldestContactAgeSeconds: v.exactOptional(seconds),
  maxContacts: v.exactOptional(count),
  agents: v.exactOptional(v.union([count, agentCounts])),
  agentAnswersAfterSeconds: v.exactOptional(seconds),
  agentDoes: v.exactOptional(
    v.array(
      v.union([
        v.strictObject({ talksSeconds: seconds }),
        v.strictObject({ holdsSeconds: seconds }),
      ]),
    ),
  ),
})

const functionBehavior = v.union([
  v.picklist(["handler", "timeout"]),
  v.strictObject({ returns: v.unknown() }),
  v.strictObject({ fails: v.string() }),
])

const serviceAnswer = v.strictObject({
  result: v.exactOptional(v.string()),
  error: v.exactOptional(v.string()),
  sets: v.exactOptional(v.record(v.string(), v.unknown())),
})

const actionFault = v.strictObject({
  action: v.string(),
  flow: v.exactOptional(v.string()),
  error: v.exactOptional(v.string()),
  times: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
})

/** An instant with an offset: a local time alone does not say when. */
const startsAt = v.pipe(
  v.string(),
  v.check(
    (text) => /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text)),
    "expected an instant with an offset such as 2026-12-01T09:00:00-05:00",
  ),
)

/** A scenario as a file or a script gives it; unknown keys are refused. */
export const scenarioSchema: v.GenericSchema<unknown, ScriptScenario> = v.strictObject({
  startsAt: v.exactOptional(startsAt),
  hours: v.exactOptional(v.record(v.string(), v.picklist(["open", "closed"]))),
  queues: v.exactOptional(v.record(v.string(), queueLoad)),
  lambdas: v.exactOptional(v.record(v.string(), oneOrMore(functionBehavior))),
  codeHooks: v.exactOptional(v.record(v.string(), oneOrMore(functionBehavior))),
  answers: v.exactOptional(v.record(v.string(), oneOrMore(serviceAnswer))),
  faults: v.exactOptional(v.array(actionFault)),
  prompts: v.exactOptional(v.record(v.string(), v.string())),
  seed: v.exactOptional(v.pipe(v.number(), v.integer())),
})

function oneOrMore<S extends v.GenericSchema>(
  entry: S,
): v.UnionSchema<
  [
    S,
    v.SchemaWithPipe<
      readonly [v.ArraySchema<S, undefined>, v.MinLengthAction<v.InferOutput<S>[], 1, undefined>]
    >,
  ],
  undefined
> {
  return v.union([entry, v.pipe(v.array(entry), v.minLength(1))])
}
