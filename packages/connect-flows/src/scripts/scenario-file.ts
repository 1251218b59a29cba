import { readFileSync } from "node:fs"

import { UsageFault } from "@call-center/command-line"
import { type ScriptScenario, parseScenario } from "@call-center/simulator"

/** Reads the scenario of one call; `name` is what messages call the file. Throws `UsageFault` for a file that can't be read, `CallScriptFault` for a wrong one. */
export function readScenario(file: string, name = file): ScriptScenario {
  try {
    return parseScenario({ text: readFileSync(file, "utf8"), file: name })
  } catch (error) {
    if (error instanceof Error && "code" in error)
      throw new UsageFault(`--scenario ${name}: can't be read; name a YAML file`, { cause: error })
    throw error
  }
}
