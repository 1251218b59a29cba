import { spawnSync } from "node:child_process"
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"

import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { freshProgram } from "../src/fresh-program.mjs"

const launch = fileURLToPath(new URL("../src/launch.mjs", import.meta.url))

/** As if all files had been there for long when this process began. */
const longAgo = Date.now() + 3_600_000

let root = ""
let main = ""
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "launch-")))
  main = join(root, "apps/tool/src/main.ts")
  write("pnpm-workspace.yaml", "packages: [apps/*]\n")
  write("package.json", '{ "type": "module" }')
  write("apps/tool/src/greeting.ts", 'export const greeting: string = "hello"\n')
  write("apps/tool/src/lazy.ts", "export const folder: string = import.meta.dirname\n")
  write(
    "apps/tool/src/main.ts",
    `import { createRequire } from "node:module"
import { greeting } from "./greeting.ts"
const { folder } = await import("./lazy.ts")
const require = createRequire(import.meta.url)
console.log(JSON.stringify([greeting, folder, process.argv.slice(1), require("../data.json")]))
`,
  )
  write("apps/tool/data.json", '"data"')
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

function write(path: string, content: string): void {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

function launched(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [launch, main, ...words], {
    encoding: "utf8",
    cwd: root,
  })
  return { status, stdout, stderr }
}

describe("a command's program", () => {
  it("is one file, which is made again only when something that it is made of has changed", async () => {
    const program = (await freshProgram(main, longAgo)) ?? ""
    const { ino } = statSync(program, { bigint: true })
    expect(readFileSync(program, "utf8")).toContain('"hello"')

    expect(await freshProgram(main, longAgo)).toBe(program)
    expect(statSync(program, { bigint: true }).ino).toBe(ino)

    write("apps/tool/src/greeting.ts", 'export const greeting = "good morning"\n')
    expect(await freshProgram(main, longAgo)).toBe(program)
    expect(readFileSync(program, "utf8")).toContain('"good morning"')
  })

  it("isn't there when its sources can't be bundled, or it can't be written", async () => {
    write("apps/tool/src/greeting.ts", "export const greeting = (\n")
    expect(await freshProgram(main, longAgo)).toBeUndefined()

    write("apps/tool/src/greeting.ts", 'export const greeting = import.meta.resolve("greeting")\n')
    expect(await freshProgram(main, longAgo)).toBeUndefined()

    write("apps/tool/src/greeting.ts", 'export const greeting = "hello"\n')
    write("node_modules/.cache", "no folder")
    expect(await freshProgram(main, longAgo)).toBeUndefined()
  })
})

describe("a command that is launched", () => {
  it("finds itself where its sources lie, with its words", () => {
    const { status, stdout, stderr } = launched("--words", "of its own")

    expect(stderr).toBe("")
    expect(JSON.parse(stdout)).toEqual([
      "hello",
      join(root, "apps/tool/src"),
      [main, "--words", "of its own"],
      "data",
    ])
    expect(status).toBe(0)
  })

  it("runs from its sources as far as it comes when they can't be bundled", () => {
    write("apps/tool/src/lazy.ts", "export const folder = (\n")
    write(
      "apps/tool/src/main.ts",
      `await import("./lazy.ts").catch(() => {
  console.log("lazy.ts doesn't load")
  process.exitCode = 2
})
`,
    )

    expect(launched()).toEqual({ status: 2, stdout: "lazy.ts doesn't load\n", stderr: "" })
  })
})
