import type { FlowAction } from "./flow-program.ts"
import { Template } from "./template.ts"
import type { Transition } from "./transitions.ts"

/** What success of an action means for the flow. */
export type Success =
  /** It goes on with NextAction. */
  | "next"
  /** Its Conditions decide. */
  | "result"
  /** The contact leaves the flow. */
  | "leaves"
  /** Nothing follows, ever. */
  | "ends"

/**
 * Every transition that a run of the action can take. A NextAction that only mirrors another branch, as the console
 * writes it for actions that branch or leave, is none of them.
 */
export function possibleTransitions(action: FlowAction): readonly Transition[] {
  const errors = Array.from(action.errors, ([errorType, to]) => ({ to, by: `Error:${errorType}` }))
  const conditions = action.conditions.map(({ nextAction }, index) => ({
    to: nextAction,
    by: `Condition:${index}`,
  }))
  return [...(takesNext(action) ? nextOf(action) : []), ...conditions, ...errors]
}

/** What success of the action means; it depends on parameters for a few types. */
export function successOf(action: FlowAction): Success {
  return successByType.get(action.type)?.(action) ?? "next"
}

/** Whether some run of the action goes on with NextAction. */
export function takesNext(action: FlowAction): boolean {
  const success = successOf(action)
  if (success === "result") return !decides(action)
  return success === "next"
}

/** Whether the branches cover every result, so that NextAction is never needed. */
function decides(action: FlowAction): boolean {
  if (action.errors.has("NoMatchingCondition")) return true
  const all = exhaustive.get(action.type)
  const operands = new Set(action.conditions.map(({ operand }) => operand.raw))
  return all !== undefined && all.every((result) => operands.has(result))
}

const exhaustive: ReadonlyMap<string, readonly string[]> = new Map([
  ["CheckHoursOfOperation", ["True", "False"]],
  ["Loop", ["ContinueLooping", "DoneLooping"]],
  ["MessageParticipantIteratively", []],
  ["Wait", ["WaitCompleted"]],
])

function nextOf({ nextAction }: FlowAction): readonly Transition[] {
  return nextAction === undefined ? [] : [{ to: nextAction, by: "NextAction" }]
}

const byResult = (): Success => "result"
const leaving = (): Success => "leaves"
const ending = (): Success => "ends"

const successByType: ReadonlyMap<string, (action: FlowAction) => Success> = new Map([
  ["AuthenticateParticipant", byConditions],
  ["CheckHoursOfOperation", byResult],
  ["CheckMetricData", byResult],
  ["CheckOutboundCallStatus", byResult],
  ["CheckVoiceId", byResult],
  ["Compare", byResult],
  ["ConnectParticipantWithLexBot", byResult],
  ["DequeueContactAndTransferToQueue", leaving],
  ["DisconnectParticipant", ending],
  ["DistributeByPercentage", byResult],
  ["EndFlowExecution", ending],
  ["EndFlowModuleExecution", ending],
  [
    "GetParticipantInput",
    (action) => (isTrue(action, "StoreInput") ? "next" : inputResult(action)),
  ],
  ["Loop", byResult],
  ["MessageParticipantIteratively", byResult],
  ["ShowView", byResult],
  ["TransferContactToAgent", leaving],
  ["TransferContactToQueue", leaving],
  [
    "TransferParticipantToThirdParty",
    (action) => (isTrue(action, "ContinueFlowExecution") ? "next" : "leaves"),
  ],
  ["TransferToFlow", leaving],
  ["Wait", byResult],
])

function byConditions({ conditions }: FlowAction): Success {
  return conditions.length > 0 ? "result" : "next"
}

/** The form that only switches the touchtone buffer asks nothing. */
function inputResult({ parameters }: FlowAction): Success {
  return parameters["EnableDTMFBuffer"] === undefined ? "result" : "next"
}

function isTrue({ parameters }: FlowAction, name: string): boolean {
  const value = parameters[name]
  return value === true || (value instanceof Template && value.raw.toLowerCase() === "true")
}
