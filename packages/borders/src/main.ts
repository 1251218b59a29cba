import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"

import { folderCycles } from "./folder-cycles.ts"
import { readImports } from "./imports.ts"

const workspaces = [
  ...["packages", "apps"].flatMap((parent) =>
    readdirSync(parent).map((name) => join(parent, name, "src")),
  ),
  "benchmarks/src",
  "soak/src",
].filter((folder) => existsSync(folder))

for (const sources of workspaces)
  for (const cycle of folderCycles(readImports(sources))) {
    process.exitCode = 1
    process.stderr.write(
      `${join(sources, cycle.folder)}: ${cycle.entries.join(", ")} import one another\n` +
        cycle.imports.map((line) => `  ${line}\n`).join(""),
    )
  }
