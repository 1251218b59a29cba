import type { CheckResult, CheckState } from "./check.ts"

const marks: Readonly<Record<CheckState, string>> = {
  ok: "ok     ",
  warning: "warning",
  failed: "FAILED ",
  unknown: "unknown",
}

/** One check in text, what to do below it. */
export function checkText({ name, state, finding, advice }: CheckResult): string {
  const line = `${marks[state]}  ${name}: ${finding}\n`
  return advice === undefined ? line : `${line}         -> ${advice}\n`
}

/** How all checks came out, in one line. */
export function summaryText(results: readonly CheckResult[]): string {
  const of = (state: CheckState) => results.filter((result) => result.state === state).length
  const parts = (["ok", "warning", "failed", "unknown"] as const)
    .filter((state) => of(state) > 0)
    .map((state) => `${of(state)} ${state}`)
  return `${results.length} checks: ${parts.join(", ")}\n`
}
