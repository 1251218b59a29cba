import { cannotRun, faultLine } from "../aws/aws-faults.ts"
import { type Check, type CheckResult, failed } from "./check.ts"

/**
 * Runs checks one after the other, since Amazon Connect takes two requests a second. One that AWS refuses has failed;
 * what keeps all of them from running, such as expired credentials, is thrown as `UsageFault`.
 */
export async function runChecks(
  checks: readonly Check[],
  onResult: (result: CheckResult) => void,
): Promise<readonly CheckResult[]> {
  const results: CheckResult[] = []
  for (const check of checks) {
    const result = await resultOf(check)
    onResult(result)
    results.push(result)
  }
  return results
}

async function resultOf({ name, run }: Check): Promise<CheckResult> {
  try {
    return { name, ...(await run()) }
  } catch (error) {
    const fault = cannotRun(error)
    if (fault !== undefined) throw fault
    return { name, ...failed(faultLine(error), adviceFor(error)) }
  }
}

function adviceFor(error: unknown): string {
  const name = error instanceof Error ? error.name : ""
  if (/AccessDenied|AuthorizationError|NotAuthorized/.test(name))
    return "let this identity make that call; docs/deploy.md lists what it needs"
  if (/NotFound/.test(name))
    return 'it was deleted, or the outputs are another account\'s: run "terraform plan" to see'
  return "run it again; if it stays, the message is AWS's own"
}
