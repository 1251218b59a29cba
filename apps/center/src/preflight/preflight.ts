import { UsageFault } from "@call-center/command-line"

import type { CenterContext } from "../command/center-context.ts"
import type { PreflightCommand } from "../command/verb-options.ts"
import { reportChecks } from "../report/report-checks.ts"
import { readOutputs } from "../stack/read-outputs.ts"
import type { StackOutputs } from "../stack/stack-outputs.ts"
import { preflightChecks } from "./preflight-checks.ts"

/** `pnpm center preflight`: true when nothing stands against a deployment. */
export async function preflight(
  command: PreflightCommand,
  context: CenterContext,
): Promise<boolean> {
  const { callCenter } = context
  const checks = preflightChecks({ callCenter, deployed: deployed(command, context) })
  return reportChecks({ ...command, checks, patience: undefined }, context.output)
}

/** Before the first deployment there are no outputs, which is why this is called preflight. */
function deployed({ outputs }: PreflightCommand, context: CenterContext): StackOutputs | undefined {
  try {
    return readOutputs(outputs, context.stackFolder)
  } catch (error) {
    if (error instanceof UsageFault && outputs === undefined) return undefined
    throw error
  }
}
