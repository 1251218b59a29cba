import { fileURLToPath } from "node:url"

import type { CallCenter } from "@call-center/config"

import { generatedFiles } from "../generate/generated-files.ts"
import { UsageFault } from "./usage-fault.ts"

/** The repository's root. */
export const repository = fileURLToPath(new URL("../../../../", import.meta.url))

/**
 * The generated files as call-center.config.ts wants them, loaded only now: the other commands work without a valid
 * configuration. A `UsageFault` with a line for each problem where it is not valid.
 */
export async function configuredFiles(
  load: () => Promise<CallCenter> = configuredCallCenter,
): Promise<ReadonlyMap<string, string>> {
  return generatedFiles(await load().catch(asUsageFault))
}

function asUsageFault(fault: unknown): never {
  if (!(fault instanceof Error)) throw fault
  throw new UsageFault(
    fault.name === "ConfigFault"
      ? fault.message
      : `call-center.config.ts cannot be loaded: ${fault.message.split("\n")[0]}`,
    { cause: fault },
  )
}

async function configuredCallCenter(): Promise<CallCenter> {
  // @boundaries-ignore the one config file lies at the root
  return (await import("../../../../call-center.config.ts")).default
}
