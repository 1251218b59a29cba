import { fileURLToPath } from "node:url"

import { generatedFiles } from "../generate/generated-files.ts"
import { UsageFault } from "./usage-fault.ts"

/** The repository's root. */
export const repository = fileURLToPath(new URL("../../../../", import.meta.url))

/** The generated files as call-center.config.ts wants them. The other commands work without a valid configuration. */
export async function configuredFiles(): Promise<ReadonlyMap<string, string>> {
  return generatedFiles(await configuredCallCenter())
}

async function configuredCallCenter() {
  try {
    return (await import("../../../../call-center.config.ts")).default
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault)
    const isConfigFault = fault instanceof Error && fault.name === "ConfigFault"
    throw new UsageFault(
      isConfigFault ? message : `call-center.config.ts cannot be loaded: ${message.split("\n")[0]}`,
      { cause: fault },
    )
  }
}
