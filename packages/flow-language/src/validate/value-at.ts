import type { FlowIssue } from "./flow-issue.ts"

/** Where a value stands, and how issues about it count. */
export interface ValueAt {
  readonly path: string
  /** The action type or parameter that a message names. */
  readonly owner: string
  readonly severity: FlowIssue["severity"]
  readonly template: boolean
  readonly report: (issue: Omit<FlowIssue, "actionId">) => void
}
