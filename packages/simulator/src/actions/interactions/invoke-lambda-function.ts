import {
  type ActionDefinition,
  type ActionScope,
  type ActionStep,
  failure,
  next,
  wait,
} from "../../flow/action-definition.ts"
import { withNamespace } from "../../flow/call-state.ts"
import { contactFlowEvent } from "../../flow/contact-flow-event.ts"
import {
  integer,
  mapParameter,
  staticParameter,
  staticText,
  textMapParameter,
  textParameter,
} from "../parameters.ts"

/** Connect's limit for what a function returns. */
const maxResponseBytes = 32_768

/** Invokes a Lambda function; what it returns becomes `$.External`, in place of what the last one returned. */
export const invokeLambdaFunction: ActionDefinition = {
  start(scope) {
    const functionArn = textParameter(scope, "LambdaFunctionARN") ?? ""
    const seconds = integer(staticParameter(scope, "InvocationTimeLimitSeconds")) ?? Number.NaN
    if (!(seconds >= 1 && seconds <= 8))
      return failure("NoMatchingError", "InvocationTimeLimitSeconds is not from 1 to 8")
    return wait({ kind: "lambda", silenceMs: undefined }, undefined, [
      {
        type: "invokeLambda",
        functionArn,
        event: contactFlowEvent(scope, textMapParameter(scope, "LambdaInvocationAttributes")),
        timeLimitMs: seconds * 1000,
        asynchronous: isAsynchronous(scope),
      },
    ])
  },
  resume(scope, waiting, input) {
    if (input.type === "lambdaFailed") return failure("NoMatchingError", input.reason)
    if (input.type !== "lambdaReturned") return wait(waiting)
    return isAsynchronous(scope) ? next() : accept(scope, input.response)
  },
}

function accept(scope: ActionScope, response: unknown): ActionStep {
  const problem = problemOf(scope, response)
  return problem === undefined
    ? next(withNamespace(scope.state, "External", response ?? {}))
    : failure("NoMatchingError", problem)
}

function problemOf(scope: ActionScope, response: unknown): string | undefined {
  const bytes = Buffer.byteLength(JSON.stringify(response ?? null))
  if (bytes >= maxResponseBytes) return `the function returned ${bytes} bytes, 32 KB or more`
  if (response === null || response === undefined) return undefined
  if (typeof response !== "object" || Array.isArray(response))
    return "the function returned no object"
  return responseType(scope) === "JSON" || isFlat(response)
    ? undefined
    : "the function returned nested values to a STRING_MAP"
}

/** A STRING_MAP holds texts; numbers and yes or no are taken as their text. */
function isFlat(response: object): boolean {
  return Object.values(response).every((value) => value === null || typeof value !== "object")
}

function responseType(scope: ActionScope): string {
  return staticText(mapParameter(scope, "ResponseValidation")["ResponseType"]) ?? "STRING_MAP"
}

function isAsynchronous(scope: ActionScope): boolean {
  return staticParameter(scope, "InvocationType") === "ASYNCHRONOUS"
}
