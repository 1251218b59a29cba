import type { CallCenter } from "./call-center.ts"
import { ConfigFault } from "./config-fault.ts"

/**
 * Loads call-center.config.ts from the repository's root; only commands do that. Throws `ConfigFault` with every problem,
 * also when the file can't be loaded at all.
 */
export async function loadCallCenter(load = rootConfig): Promise<CallCenter> {
  try {
    return (await load()).default
  } catch (error) {
    if (error instanceof ConfigFault) throw error
    const [reason = ""] = String(error instanceof Error ? error.message : error).split("\n")
    throw new ConfigFault([
      { path: "(the whole file)", expected: "a file that loads", got: reason },
    ])
  }
}

async function rootConfig(): Promise<{ readonly default: CallCenter }> {
  // @boundaries-ignore the one config file lies at the root
  return import("../../../call-center.config.ts")
}
