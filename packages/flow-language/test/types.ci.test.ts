import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

import { expect, it } from "vitest"

const compiler = join(
  dirname(createRequire(import.meta.url).resolve("typescript/package.json")),
  "bin/tsc",
)

const files = [
  new URL("./types/contact-flow.test-d.ts", import.meta.url),
  new URL("./types/demanded-branches.test-d.ts", import.meta.url),
  new URL("./types/refused-properties.test-d.ts", import.meta.url),
]

it("compiles what is right and nothing that is marked as wrong", () => {
  const project = fileURLToPath(new URL("types", import.meta.url))

  expect(marksIn(files)).toBeGreaterThan(90)
  expect(complaintsAbout(project)).toBe("")
})

/** Lines that must not compile, and types that must be just so. */
function marksIn(sources: readonly URL[]): number {
  const text = sources.map((source) => readFileSync(source, "utf8")).join("")
  return text.split(/@ts-expect-error|toEqualTypeOf/).length - 1
}

/** What the compiler says of a project; a mark that stands at right code is a complaint too. */
function complaintsAbout(project: string): string {
  try {
    return execFileSync(process.execPath, [compiler, "-p", project], { encoding: "utf8" })
  } catch (fault) {
    return fault instanceof Error && "stdout" in fault ? String(fault.stdout) : String(fault)
  }
}
