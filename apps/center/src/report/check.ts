/**
 * How a check came out: `warning` for what does not stop anything and ought to be known, `unknown` for what no API
 * tells.
 */
export type CheckState = "ok" | "warning" | "failed" | "unknown"

/** What a check saw, and, where something is to be done, what. */
export interface Finding {
  readonly state: CheckState
  readonly finding: string
  readonly advice?: string
}

/** One thing to look at. */
export interface Check {
  readonly name: string
  /** Looking again soon does not change how it comes out. */
  readonly isFinal?: boolean
  readonly run: () => Promise<Finding>
}

export interface CheckResult extends Finding {
  readonly name: string
}

/** All is as it should be. */
export function ok(finding: string): Finding {
  return { state: "ok", finding }
}

/** Something is wrong, and what to do about it. */
export function failed(finding: string, advice: string): Finding {
  return { state: "failed", finding, advice }
}

/** Something to know before going on. */
export function warning(finding: string, advice: string): Finding {
  return { state: "warning", finding, advice }
}

/** What nobody can tell beforehand. */
export function unknown(finding: string, advice: string): Finding {
  return { state: "unknown", finding, advice }
}
