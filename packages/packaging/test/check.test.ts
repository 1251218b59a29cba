import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import process from "node:process"

import { runProgram } from "@call-center/command-line"
import { afterAll, describe, expect, it } from "vitest"

import { runFiles } from "../src/check/probe-files.ts"
import { readmeExample } from "../src/check/readme-example.ts"
import { withinBudget } from "../src/check/size-budget.ts"

const folder = mkdtempSync(join(tmpdir(), "packaging-"))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe("the budget of sizes", () => {
  const budget = { packedKilobytes: 10, unpackedKilobytes: 20 }

  it.each([
    { packed: 9_999, bytes: 19_999, well: true },
    { packed: 10_000, bytes: 20_000, well: true },
    { packed: 10_001, bytes: 20_000, well: false },
    { packed: 10_000, bytes: 20_001, well: false },
  ])("takes $packed and $bytes bytes: $well", ({ packed, bytes, well }) => {
    const { problem } = withinBudget(budget, { packed, unpacked: { bytes, files: 3 } })

    expect(problem === undefined).toBe(well)
  })
})

describe("the example of a README", () => {
  it("is its first one in TypeScript", () => {
    expect(readmeExample("# Tea\n```sh\nls\n```\n```ts\nbrew()\n```\n```ts\nno()\n```")).toBe(
      "brew()\n",
    )
    expect(() => readmeExample("# Tea")).toThrow("Expected an example")
  })
})

describe("the trial of a package", () => {
  it.each([
    { shipped: "export const tea = 1, pot = 2", exitCode: 0, says: "" },
    { shipped: "export const tea = 1", exitCode: 1, says: "tea: expected pot,tea, got tea" },
  ])("ends with $exitCode where it ships $shipped", async ({ shipped, exitCode, says }) => {
    const source = join(folder, "tea")
    const installed = join(folder, "node_modules", "tea")
    for (const each of [source, installed]) mkdirSync(each, { recursive: true })
    writeFileSync(join(source, "index.mjs"), "export const tea = 1, pot = 2")
    writeFileSync(join(source, "README.md"), '```ts\nimport { tea } from "tea"\ntea + 1\n```')
    writeFileSync(join(installed, "package.json"), '{"type":"module","exports":"./index.mjs"}')
    writeFileSync(join(installed, "index.mjs"), shipped)
    const manifest = { name: "tea", version: "1.0.0", exports: { ".": "./index.mjs" } }

    const files = await runFiles({ folder: source, manifest })
    for (const { name, text } of files) writeFileSync(join(folder, name), text)
    const results = await Promise.all(
      ["tea-entries.mjs", "tea-entries.cjs"].map((name) =>
        runProgram(process.execPath, [name], { cwd: folder }),
      ),
    )

    expect(files.map(({ name }) => name)).toContain("tea-example.cjs")
    for (const result of results) {
      expect(result.exitCode).toBe(exitCode)
      expect(result.stderr).toContain(says)
    }
  })
})
