import type { FlowType } from "../flow-type.ts"
import type { JsonFields } from "../json-fields.ts"
import type { ActionRule, Channel } from "../rule/action-rule.ts"
import type { FlowIssue } from "./flow-issue.ts"
import type { ReferenceRead } from "./references-of.ts"

/** A flow as the checks see it: what could be read of it. */
export interface CheckedFlow {
  readonly fields: JsonFields
  readonly startAction: string | undefined
  readonly actions: readonly CheckedAction[]
  /** The first action of each identifier. */
  readonly byIdentifier: ReadonlyMap<string, CheckedAction>
  readonly type: FlowType | undefined
  readonly options: ValidateOptions
}

/** What the caller knows of a flow that its content does not say. */
export interface ValidateOptions {
  /** The flow's type; without it `Metadata.type` of an export tells, or nothing does. */
  readonly type?: FlowType
  /** The channel of the contacts that come in, when all come by one. */
  readonly channel?: Channel
  /** Whether placeholders (`<<x>>`, `${x}`, `{{x}}`, `%x%`) may stand for any value. */
  readonly template?: boolean
  /** Contact attributes that every contact brings along, from an API call or an earlier flow. */
  readonly attributes?: readonly string[]
}

/** An action, as much of it as could be read. */
export interface CheckedAction {
  readonly path: string
  readonly identifier: string | undefined
  readonly type: string | undefined
  readonly rule: ActionRule | undefined
  readonly fields: JsonFields
  readonly parameters: JsonFields
  readonly next: string | undefined
  readonly errors: readonly CheckedError[]
  readonly conditions: readonly CheckedCondition[]
  /** Where it leads, in the order in which the flow holds it. */
  readonly targets: readonly Target[]
  /** What it looks up. */
  readonly references: readonly ReferenceRead[]
}

/** An action that another one leads to, and where that is written. */
export interface Target {
  readonly path: string
  readonly target: string
}

/** An error branch, as much of it as could be read. */
export interface CheckedError {
  readonly path: string
  readonly errorType: string | undefined
  readonly next: string | undefined
}

/** A conditional branch, as much of it as could be read. */
export interface CheckedCondition {
  readonly path: string
  readonly operator: string | undefined
  readonly operands: readonly unknown[]
  readonly next: string | undefined
}

/** Takes an issue about an action, or about the flow. */
export type Report = (
  issue: Omit<FlowIssue, "actionId">,
  action?: { readonly identifier: string | undefined },
) => void

/** One thing that is checked of a whole flow. */
export type FlowCheck = (flow: CheckedFlow, report: Report) => void

/** Severity of a rule by what it rests on: only what was checked against the service is an error. */
export function severityOf(evidence: "S" | "D" | "E"): FlowIssue["severity"] {
  return evidence === "S" ? "error" : "warning"
}
