import { type CallCenter, ConfigFault } from "@call-center/config"

import { deploymentProblems } from "./deployment-problems.ts"

/** The same call centre, if AWS can have it as it is. Throws `ConfigFault` with a line for each thing it can't. */
export function deployable(callCenter: CallCenter): CallCenter {
  const problems = deploymentProblems(callCenter)
  if (problems.length > 0) throw new ConfigFault(problems)
  return callCenter
}
