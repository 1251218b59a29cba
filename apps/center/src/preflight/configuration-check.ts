import type { CallCenter } from "@call-center/config"
import { deploymentProblems } from "@call-center/infra/src/synth/deployment-problems.ts"

import { type Check, failed, ok } from "../report/check.ts"

/** Whether region, voice and number type go together: what `pnpm synth` refuses too. */
export function configurationCheck(callCenter: CallCenter): Check {
  return { name: "configuration", run: async () => configurationFinding(callCenter) }
}

function configurationFinding(callCenter: CallCenter) {
  const problems = deploymentProblems(callCenter)
  const { region, phoneNumber } = callCenter.deployment
  if (problems.length > 0)
    return failed(
      problems
        .map(({ path, expected, got }) => `${path}: expected ${expected}, got ${got}`)
        .join("; "),
      "change call-center.config.ts",
    )
  const number =
    "claim" in phoneNumber
      ? `${phoneNumber.claim.country} ${phoneNumber.claim.type} numbers`
      : "an existing number"
  return ok(`${region} has Amazon Connect and Lex V2; ${number}`)
}
