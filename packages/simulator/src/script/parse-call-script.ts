import * as v from "valibot"

import { scenarioSchema } from "../scenario/scenario-schema.ts"
import type { ScriptScenario } from "../scenario/scenario.ts"
import { callScriptSchema, namedStepsSchema } from "./call-script-schema.ts"
import type { CallScript, NamedSteps } from "./call-script.ts"
import { expandSteps } from "./expand-steps.ts"
import { readYaml, type YamlSource } from "./read-yaml.ts"

/**
 * Reads a call script from YAML. `use` finds its steps in the script itself or in `shared`. Throws `CallScriptFault`
 * with one line per problem, each with file, line, path, what was expected and what was found.
 */
export function parseCallScript(source: YamlSource, shared: NamedSteps = {}): CallScript {
  const script = readYaml(source, callScriptSchema)
  // Unknown or circular `use` is found now, not in the middle of a call.
  for (const call of script.calls) expandSteps(call.steps, { ...shared, ...script.steps })
  return { ...script, steps: { ...shared, ...script.steps } }
}

/** Reads steps that scripts share: YAML of step lists by name. Throws `CallScriptFault`. */
export function parseSharedSteps(source: YamlSource): NamedSteps {
  return readYaml(source, namedStepsSchema)
}

/** Reads a scenario on its own, as `dial --scenario` takes it. Throws `CallScriptFault`. */
export function parseScenario(source: YamlSource): ScriptScenario {
  return readYaml(source, v.nullable(scenarioSchema)) ?? {}
}
