import { e164 } from "@call-center/flow-language/phone-number"
import * as v from "valibot"

import { scenarioSchema } from "../scenario/scenario-schema.ts"
import type {
  CallScript,
  CallStep,
  MessageMatcher,
  NamedSteps,
  ObservableType,
} from "./call-script.ts"
import { patternOf } from "./expectation.ts"

const pattern = v.pipe(
  v.string(),
  v.check(isPattern, "expected a regular expression, /like this/i or bare"),
)

const duration = v.pipe(
  v.string(),
  v.regex(
    /^P(?!$)(?:\d+W)?(?:\d+D)?(?:T(?!$)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/,
    "expected an ISO 8601 duration such as PT90S, PT2H or P1D",
  ),
)

const messageMatcher: v.GenericSchema<unknown, MessageMatcher> = v.union([
  v.string(),
  v.strictObject({
    Text: v.exactOptional(v.string()),
    Contains: v.exactOptional(v.union([v.string(), v.array(v.string())])),
    Pattern: v.exactOptional(pattern),
    PromptId: v.exactOptional(v.string()),
    SSML: v.exactOptional(v.string()),
  }),
])

const observation = v.union([v.string(), v.record(v.string(), v.unknown())])

const observable: Record<ObservableType, typeof observation> = {
  FlowActionStarted: observation,
  TransitionTaken: observation,
  AgentMessageReceived: observation,
  CallStarted: observation,
  InputAwaited: observation,
  LexTurn: observation,
  LexFailed: observation,
  LambdaInvoked: observation,
  AttributesUpdated: observation,
  FlowLogged: observation,
  ContactTransferred: observation,
  CallbackCreated: observation,
  ServiceAnswered: observation,
  CallEnded: observation,
}

const quotedKeys = 'expected keys 0-9, * and #, in quotes: "0930"'

/** Every step that is an object has exactly one of these keys (and `with` next to `use`). */
const stepByKey: Readonly<Record<string, v.GenericSchema>> = {
  TextUtterance: v.pipe(v.string(), v.nonEmpty()),
  DtmfInput: v.pipe(v.string(quotedKeys), v.regex(/^(?:[\d*#]|\$\{\w+\})+$/, quotedKeys)),
  TimePasses: duration,
  MessageReceived: messageMatcher,
  NeverReceived: messageMatcher,
  Attributes: v.record(v.string(), v.unknown()),
  Remember: v.strictObject({
    from: v.string(),
    pattern: v.pipe(
      pattern,
      v.check(hasGroup, "expected a pattern with a named group, (?<code>\\d{4})"),
    ),
  }),
  ...observable,
}

const bareStep = v.picklist(["Silence", "HangUp"])
const usedSteps = v.strictObject({
  use: v.string(),
  with: v.exactOptional(v.record(v.string(), v.string())),
})

/** One step as one of all kinds: what `step` reads, for whoever can't look at the input first. */
export const anyStep: v.GenericSchema = v.union([
  bareStep,
  usedSteps,
  ...Object.entries(stepByKey).map(([key, schema]) => v.strictObject({ [key]: schema })),
])

/** One step; the one key that an object has decides what it must hold, so that a problem is named where it is. */
export const step: v.GenericSchema<unknown, CallStep> = v.lazy((input) => {
  if (typeof input === "string") return bareStep
  const [key = "", ...more] = typeof input === "object" && input !== null ? Object.keys(input) : []
  if (key === "use" || more.includes("use")) return usedSteps
  const schema = stepByKey[key]
  return schema === undefined || more.length > 0 ? unknownStep : v.strictObject({ [key]: schema })
}) as v.GenericSchema<unknown, CallStep>

const unknownStep = v.custom<CallStep>(
  () => false,
  `expected a step with one key: Silence, HangUp, use, ${Object.keys(stepByKey).join(", ")}`,
)

/** A list of steps. */
export const stepsSchema: v.GenericSchema<unknown, CallStep[]> = v.array(step)

/** Steps by name. */
export const namedStepsSchema: v.GenericSchema<unknown, NamedSteps> = v.record(
  v.string(),
  v.array(step),
)

const quotedNumber = 'expected a number in E.164, in quotes ("+12025550123"), or withheld'

const scriptedCall = v.strictObject({
  name: v.exactOptional(v.string()),
  after: v.exactOptional(duration),
  from: v.exactOptional(
    v.pipe(
      v.string(quotedNumber),
      v.check((from) => from === "withheld" || e164.test(from), quotedNumber),
    ),
  ),
  channel: v.exactOptional(v.picklist(["VOICE", "CHAT"])),
  steps: v.array(step),
  heard: v.exactOptional(v.array(messageMatcher)),
  never: v.exactOptional(v.array(messageMatcher)),
  actions: v.exactOptional(v.array(v.string())),
  neverActions: v.exactOptional(v.array(v.string())),
  attributes: v.exactOptional(v.record(v.string(), v.unknown())),
  ends: v.exactOptional(v.picklist(["flow", "caller", "error"])),
})

/** A whole script; unknown keys are refused. */
export const callScriptSchema: v.GenericSchema<unknown, CallScript> = v.strictObject({
  name: v.pipe(v.string(), v.nonEmpty()),
  about: v.exactOptional(v.string()),
  scenario: v.exactOptional(scenarioSchema),
  steps: v.exactOptional(namedStepsSchema),
  calls: v.pipe(v.array(scriptedCall), v.minLength(1)),
  finally: v.exactOptional(v.record(v.string(), v.unknown())),
})

function hasGroup(text: string): boolean {
  return /\(\?<[A-Za-z_]\w*>/.test(text)
}

function isPattern(text: string): boolean {
  try {
    patternOf(text)
    return true
  } catch {
    return false
  }
}
