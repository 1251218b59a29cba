import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"

import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { npmProgram } from "../src/index.ts"

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "node-"))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function install(...path: readonly string[]): string {
  const file = join(folder, ...path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, "")
  return file
}

describe("npm and npx", () => {
  it.each(["npm", "npx"] as const)("%s is the file that lies beside Node.js on Windows", (name) => {
    const cli = install("node_modules", "npm", "bin", `${name}-cli.js`)
    const node = join(folder, "node.exe")

    expect(npmProgram(name, node)).toEqual({ file: node, words: [cli] })
  })

  it.each(["npm", "npx"] as const)("%s is the file in lib, elsewhere", (name) => {
    const cli = install("lib", "node_modules", "npm", "bin", `${name}-cli.js`)
    const node = join(folder, "bin", "node")

    expect(npmProgram(name, node)).toEqual({ file: node, words: [cli] })
  })

  it("is looked for in PATH where Node.js came without it", () => {
    expect(npmProgram("npm", join(folder, "bin", "node"))).toEqual({ file: "npm", words: [] })
  })
})
