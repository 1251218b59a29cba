import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

import { actionCatalogue } from "@call-center/flow-language/catalogue"
import { describe, expect, it } from "vitest"

import { actionTable } from "../../src/actions/action-table.ts"

const sources = readdirSync(import.meta.dirname)
  .filter((file) => file !== "action-table.test.ts")
  .map((file) => readFileSync(join(import.meta.dirname, file), "utf8"))
  .join("\n")

describe("the action table", () => {
  it("holds every type of the catalogue and no others", () => {
    expect([...actionTable.keys()].toSorted()).toEqual(Object.keys(actionCatalogue).toSorted())
  })

  it.each([...actionTable.keys()])(
    "has a test for %s that quotes the rule it follows and its source",
    (type) => {
      expect(sources).toMatch(new RegExp(`\\bit\\(\\s*["'\`]${type}: .+ \\[.+\\]`))
    },
  )
})
