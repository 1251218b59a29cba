import { fileURLToPath } from "node:url"

import { asUsageFault } from "@call-center/command-line"
import { type CallCenter, ConfigFault } from "@call-center/config"
import { loadCallCenter } from "@call-center/config/load"

import { generatedFiles } from "../generate/generated-files.ts"

/** The repository's root. */
export const repository = fileURLToPath(new URL("../../../../", import.meta.url))

/**
 * The generated files as call-center.config.ts wants them, loaded only now: the other commands work without a valid
 * configuration. A `UsageFault` with a line for each problem where it is not valid.
 */
export async function configuredFiles(
  load: () => Promise<CallCenter> = loadCallCenter,
): Promise<ReadonlyMap<string, string>> {
  return generatedFiles(await load().catch(asUsageFault(ConfigFault)))
}
