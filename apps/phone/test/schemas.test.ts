import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

import { Ajv } from "ajv"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"

import { storiesJsonSchema } from "../scripts/json-schemas.ts"
import { schemaLine } from "../scripts/schema-line.ts"

const calls = fileURLToPath(new URL("../../../calls", import.meta.url))
const files = readdirSync(calls, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".yaml"))
  .map((path) => ({ path, text: readFileSync(join(calls, path), "utf8") }))

const ajv = new Ajv({ strict: false })
const compiled = new Map<string, ReturnType<typeof ajv.compile>>()

/** Checks a file against the schema that its first line names. */
function isAsItSays(path: string, text: string): boolean {
  const [, name = ""] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? []
  const file = join(calls, path, "..", name)
  const check = compiled.get(file) ?? ajv.compile(JSON.parse(readFileSync(file, "utf8")) as object)
  compiled.set(file, check)
  return check(parse(text)) as boolean
}

describe("the files below calls", () => {
  it("name their schema in the first line; `pnpm schemas` writes it", () => {
    expect(files.length).toBeGreaterThan(300)
    expect(
      files
        .filter(({ path, text }) => !text.startsWith(`${schemaLine(path)}\n`))
        .map(({ path }) => path),
    ).toEqual([])
  })

  it("are as the schema says", () => {
    expect(
      files.filter(({ path, text }) => !isAsItSays(path, text)).map(({ path }) => path),
    ).toEqual([])
  })

  it("would not be, with a key misspelt", () => {
    const scripts = files.filter(({ path }) => !path.endsWith("shared-steps.yaml"))

    const taken = scripts.filter(({ path, text }) =>
      isAsItSays(path, text.replace("\ncalls:", "\ncall:")),
    )

    expect(taken.map(({ path }) => path)).toEqual([])
  })
})

describe("the schema of stories", () => {
  const schema = JSON.parse(
    readFileSync(new URL("../schemas/stories.schema.json", import.meta.url), "utf8"),
  ) as object
  const story = { name: "one", kind: "booking", calls: [{ lines: ["hello"] }], sms: 1 }

  it("is made from what reads them; `pnpm schemas` writes it anew", () => {
    expect(schema).toEqual(JSON.parse(JSON.stringify(storiesJsonSchema())))
  })

  it.each([
    [[story], true],
    [[], true],
    [[{ ...story, calls: [] }], false],
    [[{ ...story, texts: 1 }], false],
    [[{ ...story, endedBy: "nobody" }], false],
    [story, false],
  ])("says of %j: %s", (stories, isOne) => {
    expect(ajv.validate(schema, stories)).toBe(isOne)
  })
})
