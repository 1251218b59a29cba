import { readFileSync, readdirSync, statSync } from "node:fs"
import { basename, dirname, join } from "node:path"

import { UsageFault } from "@call-center/command-line"
import {
  type CallScript,
  type NamedSteps,
  parseCallScript,
  parseSharedSteps,
} from "@call-center/simulator"

/** A call script and where it came from. */
export interface ScriptFile {
  readonly file: string
  readonly script: CallScript
}

/** Holds named steps that all scripts of its folder may use. */
const sharedStepsFile = "shared-steps.yaml"

/** Reads call scripts: files, or all of a folder and the folders in it. Throws `UsageFault` or `CallScriptFault`. */
export function readScripts(paths: readonly string[]): readonly ScriptFile[] {
  const scripts = paths.flatMap(scriptsIn)
  if (scripts.length === 0) throw new UsageFault(`no call scripts (*.yaml) in ${paths.join(", ")}`)
  return scripts
}

function scriptsIn(path: string): readonly ScriptFile[] {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined)
    throw new UsageFault(`${path}: no such file or folder; name call scripts or folders of them`)
  if (!stats.isDirectory()) return [scriptOf(path, sharedSteps(dirname(path)))]
  const entries = readdirSync(path, { withFileTypes: true }).toSorted((one, other) =>
    one.name < other.name ? -1 : 1,
  )
  const shared = sharedSteps(path)
  return entries.flatMap((entry) => {
    const file = join(path, entry.name)
    if (entry.isDirectory()) return scriptsIn(file)
    if (!entry.name.endsWith(".yaml") || entry.name === sharedStepsFile) return []
    return [scriptOf(file, shared)]
  })
}

function scriptOf(file: string, shared: NamedSteps): ScriptFile {
  return { file, script: parseCallScript({ text: readFileSync(file, "utf8"), file }, shared) }
}

function sharedSteps(folder: string): NamedSteps {
  const file = join(folder, sharedStepsFile)
  return statSync(file, { throwIfNoEntry: false }) === undefined
    ? {}
    : parseSharedSteps({ text: readFileSync(file, "utf8"), file: basename(file) })
}
