import type { CommandOutput } from "../command/command-output.ts"
import type { Check, CheckResult } from "./check.ts"
import { checkText, summaryText } from "./report.ts"
import { runChecks } from "./run-checks.ts"

/** Time between two looks at what isn't ready, and how many looks there are. */
export interface Patience {
  readonly looks: number
  readonly pause: () => Promise<void>
}

export interface CheckReport {
  readonly verb: string
  readonly checks: readonly Check[]
  readonly json: boolean
  /** Undefined to look once. */
  readonly patience: Patience | undefined
}

/** Runs checks and says how each came out, as it does; true when none has failed. Those that failed are run again by patience. */
export async function reportChecks(report: CheckReport, output: CommandOutput): Promise<boolean> {
  const say = report.json ? () => {} : (result: CheckResult) => output.write(checkText(result))
  let results = await runChecks(report.checks, say)
  for (let look = 1; look < (report.patience?.looks ?? 1) && anyFailed(results); look += 1) {
    const open = names(results)
    output.progress(`Waiting for ${[...open].join(", ")}\n`)
    await report.patience?.pause()
    const again = await runChecks(
      report.checks.filter(({ name }) => open.has(name)),
      (result) => {
        if (result.state !== "failed") say(result)
      },
    )
    results = results.map((result) => again.find(({ name }) => name === result.name) ?? result)
  }
  const ok = !anyFailed(results)
  output.write(
    report.json
      ? `${JSON.stringify({ verb: report.verb, ok, checks: results })}\n`
      : summaryText(results),
  )
  return ok
}

function anyFailed(results: readonly CheckResult[]): boolean {
  return names(results).size > 0
}

function names(results: readonly CheckResult[]): ReadonlySet<string> {
  return new Set(results.filter(({ state }) => state === "failed").map(({ name }) => name))
}
