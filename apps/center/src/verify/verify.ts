import { parsePhoneNumber } from "@call-center/domain"

import type { VerifyCommand } from "../command/center-command.ts"
import type { CenterContext } from "../command/center-context.ts"
import { UsageFault } from "../command/usage-fault.ts"
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
    testSms: command.testSms === undefined ? undefined : phoneNumber(command.testSms),
  })
  const patience = command.wait ? { looks, pause: context.pause } : undefined
  return reportChecks({ ...command, checks, patience }, context.output)
}

function phoneNumber(raw: string) {
  const parsed = raw.startsWith("+") ? parsePhoneNumber(raw) : undefined
  if (parsed !== undefined) return parsed
  throw new UsageFault(`--test-sms ${raw}: expected a number in E.164 such as +12025550123`)
}
