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

/** A place within another. Written out, since spreading is slow and every value of every parameter has a place. */
export function placeIn(at: ValueAt, path: string, owner: string = at.owner): ValueAt {
  const { severity, template, report } = at
  return { path, owner, severity, template, report }
}
