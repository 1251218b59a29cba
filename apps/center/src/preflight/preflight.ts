import type { CenterContext } from "../command/center-context.ts"
import type { PreflightCommand } from "../command/verb-options.ts"
import { reportChecks } from "../report/report-checks.ts"
import { readOutputsIfDeployed } from "../stack/read-outputs.ts"
import { preflightChecks } from "./preflight-checks.ts"

/** `pnpm center preflight`: true when nothing stands against a deployment. */
export async function preflight(
  command: PreflightCommand,
  context: CenterContext,
): Promise<boolean> {
  const { callCenter } = context
  // Before the first deployment there are no outputs, which is why this is called preflight.
  const deployed = readOutputsIfDeployed(command.outputs, context.stackFolder)
  const checks = preflightChecks({ callCenter, deployed })
  return reportChecks({ ...command, checks, patience: undefined }, context.output)
}
