import { execFileSync } from "node:child_process"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

import { expect, it } from "vitest"

// What compiles must also run.
import "./types/contact-flow.test-d.ts"
import "./types/demanded-branches.test-d.ts"
import "./types/refused-properties.test-d.ts"

const compiler = join(
  dirname(createRequire(import.meta.url).resolve("typescript/package.json")),
  "bin/tsc",
)

it("compiles what is right and nothing that is marked as wrong", () => {
  const project = fileURLToPath(new URL("types", import.meta.url))

  expect(complaintsAbout(project)).toBe("")
}, 60_000)

/** What the compiler says of a project; a mark that stands at right code is a complaint too. */
function complaintsAbout(project: string): string {
  try {
    return execFileSync(process.execPath, [compiler, "-p", project], { encoding: "utf8" })
  } catch (fault) {
    return fault instanceof Error && "stdout" in fault ? String(fault.stdout) : String(fault)
  }
}
