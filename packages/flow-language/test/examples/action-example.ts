import type { Action, ActionBody, FlowIssueCode, FlowType, JsonObject } from "../../src/index.ts"

/** One action type: how it is built, what comes out, and what must not pass. */
export interface ActionExample {
  readonly built: Action
  readonly body: ActionBody
  /** Where AWS doesn't bar it; CONTACT_FLOW unless given. */
  readonly flowType?: FlowType
  readonly wrong: readonly [WrongExample, ...WrongExample[]]
}

export interface WrongExample {
  readonly body: ActionBody
  readonly code: FlowIssueCode
  readonly severity: "error" | "warning"
}

/** The examples' answer to references: one can read what was asked. */
export function exampleArn(reference: object): string {
  const [[kind, name] = []] = Object.entries(reference)
  return `arn:aws:example:${kind}/${String(name)}`
}

/** `NextAction` "next" and the error branches that lead to "failed". */
export function transitions(
  next: string,
  errors: readonly string[] = [],
  conditions: readonly (readonly [operator: string, operand: string, next: string])[] = [],
): ActionBody["Transitions"] {
  return {
    NextAction: next,
    ...(errors.length > 0 && {
      Errors: errors.map((errorType) => ({ NextAction: "failed", ErrorType: errorType })),
    }),
    ...(conditions.length > 0 && {
      Conditions: conditions.map(([operator, operand, target]) => ({
        NextAction: target,
        Condition: { Operator: operator, Operands: [operand] },
      })),
    }),
  }
}

/** The same action with other parameters; undefined takes one away. */
export function withParameters(
  body: ActionBody,
  changes: Readonly<Record<string, JsonObject[string] | undefined>>,
): ActionBody {
  const merged = Object.entries({ ...body.Parameters, ...changes })
  const kept = merged.flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  )
  return { ...body, Parameters: Object.fromEntries(kept) }
}

/** The same action with a branch for other errors only. */
export function withoutError(body: ActionBody, errorType: string): ActionBody {
  const errors = body.Transitions.Errors ?? []
  return {
    ...body,
    Transitions: {
      ...body.Transitions,
      Errors: errors.filter(({ ErrorType }) => ErrorType !== errorType),
    },
  }
}

/** The same action with one more error branch. */
export function withError(body: ActionBody, errorType: string): ActionBody {
  const errors = body.Transitions.Errors ?? []
  return {
    ...body,
    Transitions: {
      ...body.Transitions,
      Errors: [...errors, { NextAction: "failed", ErrorType: errorType }],
    },
  }
}

/** An issue that Connect's own check would raise. */
export function error(code: FlowIssueCode, body: ActionBody): WrongExample {
  return { body, code, severity: "error" }
}

/** An issue that rests on AWS's pages or exports only. */
export function warning(code: FlowIssueCode, body: ActionBody): WrongExample {
  return { body, code, severity: "warning" }
}
