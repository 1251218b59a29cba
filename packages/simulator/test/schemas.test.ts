import { readFileSync } from "node:fs"

import { Ajv } from "ajv"
import { describe, expect, it } from "vitest"

import { jsonSchemas } from "../scripts/json-schemas.ts"

const schemas = jsonSchemas()

function committed(name: string): object {
  return JSON.parse(readFileSync(new URL(`../schemas/${name}`, import.meta.url), "utf8")) as object
}

// It compiles a schema that it is given by its key once.
const ajv = new Ajv({ strict: false })
for (const name of Object.keys(schemas)) ajv.addSchema(committed(name), name)

function isValid(name: string, value: unknown): boolean {
  return ajv.validate(name, value)
}

const script = {
  name: "A call",
  scenario: { hours: { office: "open" }, lambdas: { lookup: ["timeout", { returns: 1 }] } },
  steps: { greeted: [{ MessageReceived: "Hello" }] },
  calls: [
    {
      from: "+12025550123",
      steps: [
        { use: "greeted", with: { name: "Ada" } },
        { DtmfInput: "1" },
        "Silence",
        { LexTurn: { intent: "Book" } },
        { TimePasses: "PT90S" },
      ],
      ends: "flow",
    },
  ],
}

describe("the JSON Schemas", () => {
  it.each(Object.keys(schemas))(
    "are made from what reads the files; `pnpm schemas` writes them anew: %s",
    (name) => {
      expect(committed(name)).toEqual(JSON.parse(JSON.stringify(schemas[name])))
    },
  )

  it("take a script, steps and a scenario as they should be", () => {
    expect(isValid("call-script.schema.json", script)).toBe(true)
    expect(isValid("shared-steps.schema.json", script.steps)).toBe(true)
    expect(isValid("scenario.schema.json", script.scenario)).toBe(true)
    expect(isValid("scenario.schema.json", null)).toBe(true)
  })

  it.each([
    ["an unknown key", { ...script, call: [] }],
    ["no calls", { ...script, calls: [] }],
    ["a step with two keys", { ...script, calls: [{ steps: [{ DtmfInput: "1", LexTurn: "x" }] }] }],
    ["an unknown step", { ...script, calls: [{ steps: [{ Press: "1" }] }] }],
    ["keys that are none", { ...script, calls: [{ steps: [{ DtmfInput: "one" }] }] }],
    ["a duration that is none", { ...script, calls: [{ steps: [{ TimePasses: "90 s" }] }] }],
    ["an end that is none", { ...script, calls: [{ steps: [], ends: "soon" }] }],
    ["hours that are neither", { ...script, scenario: { hours: { office: "ajar" } } }],
    ["a step that is shared and unknown", { ...script, steps: { greeted: ["Quiet"] } }],
  ])("refuse a script with %s", (_, wrong) => {
    expect(isValid("call-script.schema.json", wrong)).toBe(false)
  })
})
