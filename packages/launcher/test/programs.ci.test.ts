import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { fileURLToPath, pathToFileURL } from "node:url"

import { describe, expect, it } from "vitest"

import { freshProgram } from "../src/fresh-program.mjs"

describe("the commands of this repository", () => {
  const repository = fileURLToPath(new URL("../../../", import.meta.url))
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(
    readFileSync(join(repository, "package.json"), "utf8"),
  )
  const mains = Object.values(scripts).flatMap((script) => {
    const [, file] = /launch\.mjs (\S+)$/u.exec(script) ?? []
    return file === undefined ? [] : [file]
  })

  it("are launched", () => {
    expect(mains.length).toBeGreaterThan(5)
  })

  it.each(mains)("%s can be bundled", async (file) => {
    const program = await freshProgram(join(repository, file))

    expect(program).toBeDefined()
    const { stdout, status } = spawnSync(process.execPath, [program ?? "", "--help"], {
      encoding: "utf8",
    })
    expect(status).toBe(0)
    expect(stdout).toMatch(/^Usage: pnpm /mu)
    expect(pathToFileURL(program ?? "").href).toContain("/node_modules/.cache/")
  })
})
