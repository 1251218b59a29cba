import { type CallCenter, ConfigFault } from "@call-center/config"

import { UsageFault } from "./usage-fault.ts"

/** Loads call-center.config.ts. Throws `ConfigFault`, or `UsageFault` when the file can't be loaded at all. */
export async function loadCallCenter(): Promise<CallCenter> {
  try {
    // @boundaries-ignore the one config file lies at the root
    const { default: callCenter } = await import("../../../call-center.config.ts")
    return callCenter
  } catch (error) {
    if (error instanceof ConfigFault) throw error
    const [reason] = String(error instanceof Error ? error.message : error).split("\n")
    throw new UsageFault(`call-center.config.ts can't be loaded: ${reason}`, { cause: error })
  }
}
