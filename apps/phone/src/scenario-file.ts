import { readFileSync } from "node:fs"

import { UsageFault } from "@call-center/command-line"
import { type ScriptScenario, parseScenario } from "@call-center/simulator"

/** Reads the scenario of one call. Throws `UsageFault` for a file that can't be read, `CallScriptFault` for a wrong one. */
export function readScenario(file: string): ScriptScenario {
  try {
    return parseScenario({ text: readFileSync(file, "utf8"), file })
  } catch (error) {
    if (error instanceof Error && "code" in error)
      throw new UsageFault(`--scenario ${file}: can't be read; name a YAML file`, { cause: error })
    throw error
  }
}
