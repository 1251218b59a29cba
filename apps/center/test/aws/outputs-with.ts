import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

import { outputsFile } from "./run-verb.ts"

/** A file, in a folder, of the recorded outputs with other values; undefined leaves one out. */
export function outputsWith(
  folder: string,
  changed: Readonly<Record<string, string | undefined>>,
): string {
  const outputs = JSON.parse(readFileSync(outputsFile, "utf8")) as Record<string, object>
  for (const [name, value] of Object.entries(changed)) {
    if (value === undefined) delete outputs[name]
    else outputs[name] = { sensitive: false, type: "string", value }
  }
  const file = join(folder, "outputs.json")
  writeFileSync(file, JSON.stringify(outputs))
  return file
}
