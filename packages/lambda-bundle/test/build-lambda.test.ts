import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"

import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { BundleTooLarge, buildLambda, buildLambdas } from "../src/index.ts"

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lambda-bundle-"))
  mkdirSync(join(folder, "src"))
  writeFileSync(
    join(folder, "src/lambda.ts"),
    'import config from "../call-center.config.ts"\nexport const handler = (): unknown => config\n',
  )
  writeFileSync(
    join(folder, "call-center.config.ts"),
    'const days = new Map([["2026-12-25", undefined]])\nexport default { name: "Ac\\"me", days, open: [{ from: 9 }] }\n',
  )
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

describe("buildLambda", () => {
  it("writes an ES module that holds the checked config as a value, with a source map beside it", async () => {
    const { file, bytes } = await buildLambda({ folder, budgetBytes: 10_000 })

    const { handler }: { handler: () => unknown } = await import(pathToFileURL(file).href)
    expect(handler()).toEqual({
      name: 'Ac"me',
      days: new Map([["2026-12-25", undefined]]),
      open: [{ from: 9 }],
    })
    expect(readFileSync(file).byteLength).toBe(bytes)
    expect(JSON.parse(readFileSync(`${file}.map`, "utf8"))).toMatchObject({ version: 3 })
  })

  it("builds the same bytes again", async () => {
    const first = readFileSync((await buildLambda({ folder, budgetBytes: 10_000 })).file)
    const second = readFileSync((await buildLambda({ folder, budgetBytes: 10_000 })).file)

    expect(second.equals(first)).toBe(true)
  })

  it("refuses a bundle above its budget", async () => {
    await expect(buildLambda({ folder, budgetBytes: 10 })).rejects.toThrow(BundleTooLarge)
  })
})

describe("buildLambdas", () => {
  it("leaves files alone that are as they should be", async () => {
    await buildLambdas([{ folder, budgetBytes: 10_000 }])
    const before = statSync(join(folder, "dist/index.mjs"), { bigint: true })
    await buildLambdas([{ folder, budgetBytes: 10_000 }])

    expect(statSync(join(folder, "dist/index.mjs"), { bigint: true }).ino).toBe(before.ino)
    expect(readdirSync(join(folder, "dist")).toSorted()).toEqual([
      "index.mjs",
      "index.mjs.map",
      "meta.json",
    ])
  })

  it("replaces what is stale", async () => {
    const first = await buildLambda({ folder, budgetBytes: 10_000 })
    writeFileSync(join(folder, "src/lambda.ts"), "export const handler = () => 'new'\n")
    await buildLambdas([{ folder, budgetBytes: 10_000 }])

    expect(readFileSync(first.file, "utf8")).toContain('"new"')
  })

  it("says what is wrong with the source", async () => {
    writeFileSync(join(folder, "src/lambda.ts"), "export const handler = (\n")

    await expect(buildLambdas([{ folder, budgetBytes: 10_000 }])).rejects.toThrow(
      /^the Lambda bundles could not be built: .*src\/lambda\.ts:2/s,
    )
  })
})
