import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"

import { inLocale } from "@call-center/config"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

import {
  BundleTooLarge,
  type LambdaBundle,
  buildLambda,
  buildLambdas,
  builtFile,
} from "../src/index.ts"
import { callCenterNamed } from "./call-center.ts"

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lambda-bundle-"))
  mkdirSync(join(folder, "src"))
  writeFileSync(
    join(folder, "src/lambda.ts"),
    'import config from "../call-center.config.ts"\nexport const handler = (): unknown => config\n',
  )
  writeFileSync(join(folder, "call-center.config.ts"), "throw new Error('not in a bundle')\n")
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function lambda(changes: Partial<LambdaBundle> = {}): LambdaBundle {
  return { folder, callCenter: callCenterNamed('Ac"me'), budgetBytes: 10_000, ...changes }
}

describe("buildLambda", () => {
  it("writes an ES module that holds the checked config as a value, with a source map beside it", async () => {
    const { file, bytes } = await buildLambda(lambda())

    const { handler }: { handler: () => unknown } = await import(pathToFileURL(file).href)
    expect(handler()).toEqual(callCenterNamed('Ac"me'))
    expect(readFileSync(file).byteLength).toBe(bytes)
    expect(JSON.parse(readFileSync(`${file}.map`, "utf8"))).toMatchObject({ version: 3 })
  })

  it("builds a further function of the workspace from a folder of its own", async () => {
    mkdirSync(join(folder, "src/second"))
    writeFileSync(join(folder, "src/second/lambda.ts"), "export const handler = () => 2\n")

    const { file } = await buildLambda(lambda({ name: "second" }))

    expect(file).toBe(join(folder, "dist/second/index.mjs"))
    const { handler }: { handler: () => unknown } = await import(pathToFileURL(file).href)
    expect(handler()).toBe(2)
  })

  it("builds the same bytes again", async () => {
    const first = readFileSync((await buildLambda(lambda())).file)
    const second = readFileSync((await buildLambda(lambda())).file)

    expect(second.equals(first)).toBe(true)
  })

  it("refuses a bundle above its budget", async () => {
    await expect(buildLambda(lambda({ budgetBytes: 10 }))).rejects.toThrow(BundleTooLarge)
  })

  it("keeps a bundle in another locale apart from the one that is deployed", async () => {
    const spanish = lambda({ callCenter: inLocale(callCenterNamed("Acme"), "es_US") })

    const { file } = await buildLambda(spanish)

    expect(file).toBe(join(folder, "dist-es_US/index.mjs"))
    expect(builtFile(spanish)).toBe(file)
    expect(builtFile(lambda())).toBe(join(folder, "dist/index.mjs"))
  })
})

describe("buildLambdas", () => {
  it("says what is wrong with the source", async () => {
    writeFileSync(join(folder, "src/lambda.ts"), "export const handler = (\n")

    await expect(buildLambdas([lambda()])).rejects.toThrow(
      /^the Lambda bundles could not be built: .*src\/lambda\.ts:2/s,
    )
    expect(readdirSync(folder)).not.toContain("dist")
  })
})
