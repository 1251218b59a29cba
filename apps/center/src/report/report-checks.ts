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
  /** Gives what is to be looked at after these, where they change what that is. */
  readonly more?: () => Promise<readonly Check[]>
  readonly json: boolean
  /** Undefined to look once. */
  readonly patience: Patience | undefined
}

/** Runs checks and says how each came out, as it does; true when none has failed. Those that failed are run again by patience, unless they are final. */
export async function reportChecks(report: CheckReport, output: CommandOutput): Promise<boolean> {
  const say = report.json ? () => {} : (result: CheckResult) => output.write(checkText(result))
  const firstResults = await runChecks(report.checks, say)
  const more = (await report.more?.()) ?? []
  let results = [...firstResults, ...(await runChecks(more, say))]
  const checks = [...report.checks, ...more]
  const final = new Set(checks.filter(({ isFinal }) => isFinal).map(({ name }) => name))
  const openNames = () => failedNames(results).filter((name) => !final.has(name))
  for (let look = 1; look < (report.patience?.looks ?? 1) && openNames().length > 0; look += 1) {
    const open = new Set(openNames())
    output.progress(`Waiting for ${[...open].join(", ")}\n`)
    await report.patience?.pause()
    const again = await runChecks(
      checks.filter(({ name }) => open.has(name)),
      (result) => {
        if (result.state !== "failed") say(result)
      },
    )
    results = results.map((result) => again.find(({ name }) => name === result.name) ?? result)
  }
  const ok = failedNames(results).length === 0
  output.write(
    report.json
      ? `${JSON.stringify({ verb: report.verb, ok, checks: results })}\n`
      : summaryText(results),
  )
  return ok
}

function failedNames(results: readonly CheckResult[]): readonly string[] {
  return results.filter(({ state }) => state === "failed").map(({ name }) => name)
}
