import { type CallCenter, ConfigFault } from "@call-center/config"

import { deploymentProblems } from "./deployment-problems.ts"
import { UsageFault } from "./usage-fault.ts"

/** Loads call-center.config.ts. Throws `ConfigFault`, or `UsageFault` when the file can't be loaded at all. */
export async function loadCallCenter(): Promise<CallCenter> {
  try {
    // @boundaries-ignore the one config file lies at the root
    const { default: callCenter } = await import("../../../../call-center.config.ts")
    return callCenter
  } catch (error) {
    if (error instanceof ConfigFault) throw error
    const [reason] = String(error instanceof Error ? error.message : error).split("\n")
    throw new UsageFault(`call-center.config.ts can't be loaded: ${reason}`, { cause: error })
  }
}

/** The same call centre, if AWS can have it as it is. Throws `ConfigFault` with a line for each thing it can't. */
export function deployable(callCenter: CallCenter): CallCenter {
  const problems = deploymentProblems(callCenter)
  if (problems.length > 0) throw new ConfigFault(problems)
  return callCenter
}
