import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { afterAll, describe, expect, it } from "vitest"

import { readScripts } from "../src/scripts/script-files.ts"

const folder = mkdtempSync(join(tmpdir(), "scripts-"))
afterAll(() => rmSync(folder, { recursive: true }))

const script = "name: Greets\ncalls:\n  - steps:\n      - use: greet\n"
mkdirSync(join(folder, "below"))
writeFileSync(join(folder, "greets.yaml"), script)
writeFileSync(join(folder, "shared-steps.yaml"), "greet:\n  - TextUtterance: hello\n")
writeFileSync(join(folder, "below", "greets.yaml"), script)

/** The named steps that the only script may use. */
function named(...path: readonly string[]): unknown {
  const [only, ...others] = readScripts([join(folder, ...path)])
  expect(others).toEqual([])
  return only?.script.steps
}

describe("steps that a folder shares", () => {
  it("are those of each script in it, named alone or with its folder", () => {
    rmSync(join(folder, "below", "greets.yaml"))

    expect(named("greets.yaml")).toEqual({ greet: [{ TextUtterance: "hello" }] })
    expect(named()).toEqual(named("greets.yaml"))
  })

  it("are not those of folders below", () => {
    writeFileSync(join(folder, "below", "greets.yaml"), script)

    expect(() => named("below", "greets.yaml")).toThrow("no steps are named greet")
  })
})
