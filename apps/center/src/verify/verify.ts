import type { CenterContext } from "../command/center-context.ts"
import type { VerifyCommand } from "../command/verb-options.ts"
import { reportChecks } from "../report/report-checks.ts"
import { readOutputs } from "../stack/read-outputs.ts"
import { synthesizedFlows } from "../stack/synthesized-stack.ts"
import { verifyChecks } from "./verify-checks.ts"

/** Ten minutes with pauses of ten seconds. */
const looks = 60

/** `pnpm center verify`: true when all that makes the number answer is in place. */
export async function verify(command: VerifyCommand, context: CenterContext): Promise<boolean> {
  const checks = verifyChecks({
    callCenter: context.callCenter,
    outputs: readOutputs(command.outputs, context.stackFolder),
    stackName: context.stackName,
    flows: synthesizedFlows(context.stackFolder),
    clock: context.clock,
    testSms: command.testSms,
  })
  const patience = command.wait ? { looks, pause: context.pause } : undefined
  return reportChecks({ ...command, checks, patience }, context.output)
}
