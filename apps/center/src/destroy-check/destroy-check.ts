import type { CenterContext } from "../command/center-context.ts"
import type { DestroyCheckCommand } from "../command/verb-options.ts"
import { reportChecks } from "../report/report-checks.ts"
import { readOutputs } from "../stack/read-outputs.ts"
import { destroyChecks } from "./destroy-checks.ts"

/** `pnpm center destroy-check`: true when a destroy would run through and let nobody down. */
export async function destroyCheck(
  command: DestroyCheckCommand,
  context: CenterContext,
): Promise<boolean> {
  const { callCenter, clock } = context
  const outputs = readOutputs(command.outputs, context.stackFolder)
  const checks = destroyChecks({ callCenter, clock, outputs })
  return reportChecks({ ...command, checks, patience: undefined }, context.output)
}
