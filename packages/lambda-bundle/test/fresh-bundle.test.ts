import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"

import { type LambdaBundle, buildLambda, buildLambdas } from "../src/index.ts"
import { callCenterNamed } from "./call-center.ts"

const callCenter = callCenterNamed("Acme")

/** As if all files had been there for long when this process began. */
const longAgo = Date.now() + 3_600_000

let workspace = ""
let folder = ""
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), "fresh-bundle-"))
  folder = join(workspace, "packages/function")
  write("../../pnpm-workspace.yaml", "packages: [packages/*]\n")
  write("../../node_modules/.pnpm/lock.yaml", "lockfileVersion: '9.0'\n")
  write("../../call-center.config.ts", "export default {}\n")
  write("package.json", "{}")
  write("node_modules/words/package.json", '{ "exports": "./words.js" }')
  write("node_modules/words/words.js", 'export const hello = "hello"\n')
  write("bundle/plugin.ts", "export const plugin = 1\n")
  write("lambda-bundle.ts", "export const recipe = 1\n")
  write("src/part.ts", "export const part = 'part'\n")
  write(
    "src/lambda.ts",
    `import config from "../../../call-center.config.ts"
import { hello } from "words"
import { part } from "./part.ts"
export const handler = (): unknown => [config, hello, part]
`,
  )
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(workspace, { recursive: true })
})

function write(path: string, content: string): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

function lambda(changes: Partial<LambdaBundle> = {}): LambdaBundle {
  return { folder, callCenter, budgetBytes: 100_000, ...changes }
}

/** Whether esbuild was asked: it asks a plugin for every module. */
async function builds(changes: Partial<LambdaBundle> = {}): Promise<boolean> {
  let asked = false
  const witness = {
    name: "witness",
    setup: () => {
      asked = true
    },
  }
  await buildLambdas([lambda({ plugins: [witness], ...changes })], longAgo)
  return asked
}

describe("a bundle that was built", () => {
  beforeEach(async () => {
    await builds()
  })

  it("is not built again", async () => {
    const { ino } = statSync(join(folder, "dist/index.mjs"), { bigint: true })

    expect(await builds()).toBe(false)
    expect(statSync(join(folder, "dist/index.mjs"), { bigint: true }).ino).toBe(ino)
  })

  it("is not built again where its checkout has moved to", async () => {
    const moved = mkdtempSync(join(tmpdir(), "fresh-bundle-"))
    cpSync(workspace, moved, { recursive: true })
    rmSync(workspace, { recursive: true })
    workspace = moved
    folder = join(moved, "packages/function")

    expect(await builds()).toBe(false)
  })

  it.each([
    ["a source file", "src/part.ts", "export const part = 'other'\n"],
    ["the config file", "../../call-center.config.ts", "export default { a: 1 }\n"],
    ["a dependency's file", "node_modules/words/words.js", 'export const hello = "hi"\n'],
    ["the recipe", "lambda-bundle.ts", "export const recipe = 2\n"],
    ["a plugin", "bundle/plugin.ts", "export const plugin = 2\n"],
    ["the workspace's package.json", "package.json", '{ "sideEffects": false }'],
    ["the workspace's tsconfig", "tsconfig.json", '{ "compilerOptions": { "target": "ES5" } }'],
    ["the root's tsconfig", "../../tsconfig.base.json", "{}"],
    ["what is installed", "../../node_modules/.pnpm/lock.yaml", "lockfileVersion: '9.1'\n"],
    ["the bundle itself", "dist/index.mjs", "export const handler = 1\n"],
    ["the source map", "dist/index.mjs.map", "{}"],
    ["the metafile", "dist/meta.json", "{}"],
    ["the note of what it was made of", "dist/made-of.json", "not JSON"],
  ])("is built again after a change of %s", async (_, file, content) => {
    const bundle = readFileSync(join(folder, "dist/index.mjs"))
    write(file, content)

    expect(await builds()).toBe(true)
    expect(await builds()).toBe(false)
    const changed = !bundle.equals(readFileSync(join(folder, "dist/index.mjs")))
    expect(changed).toBe(/src|words/u.test(file))
  })

  it.each([
    "dist",
    "dist/index.mjs",
    "dist/index.mjs.map",
    "dist/made-of.json",
    "bundle/plugin.ts",
  ])("is built again without %s", async (path) => {
    rmSync(join(folder, path), { recursive: true })

    expect(await builds()).toBe(true)
  })

  it("is built again when a link leads to another package", async () => {
    symlinkSync("words", join(folder, "node_modules/other"))

    expect(await builds()).toBe(true)
  })

  it.each<[string, Partial<LambdaBundle>]>([
    ["call centre", { callCenter: callCenterNamed("Other") }],
    ["budget", { budgetBytes: 90_000 }],
  ])("is built again for another %s", async (_, changes) => {
    expect(await builds(changes)).toBe(true)
    expect(await builds(changes)).toBe(false)
  })

  it("is built again with another stand-in for a module", async () => {
    write("bundle/words.ts", "export const hello = 'another'\n")
    const alias = { words: join(folder, "bundle/words.ts") }
    expect(await builds()).toBe(true)

    expect(await builds({ alias })).toBe(true)
    expect(await builds({ alias })).toBe(false)
  })

  it("is built again with plugins of other names", async () => {
    const modules: string[] = []
    const other = {
      name: "configured-locale es_US",
      setup: () => void modules.push("asked"),
    }
    await buildLambdas([lambda({ plugins: [other] })], longAgo)
    await buildLambdas([lambda({ plugins: [other] })], longAgo)

    expect(modules).toEqual(["asked"])
  })

  it.each(["NODE_PATH", "ESBUILD_BINARY_PATH"])(
    "is not taken for one with another %s",
    async (name) => {
      vi.stubEnv(name, name === "NODE_PATH" ? "/elsewhere" : (process.env[name] ?? ""))

      expect(await builds()).toBe(true)
    },
  )
})

describe("a bundle of files that changed while they were read", () => {
  it("is not taken for fresh", async () => {
    await buildLambda(lambda({ plugins: [{ name: "witness", setup: () => {} }] }), Date.now())

    expect(await builds()).toBe(true)
  })
})
