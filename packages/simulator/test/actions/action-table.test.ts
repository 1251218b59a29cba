import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

import { describe, expect, it } from "vitest"

import { actionTable } from "../../src/actions/action-table.ts"

const sources = readdirSync(import.meta.dirname)
  .filter((file) => file !== "action-table.test.ts")
  .map((file) => readFileSync(join(import.meta.dirname, file), "utf8"))
  .join("\n")

describe("the action table", () => {
  it("holds the 57 types of the developer guide and 6 that are only seen in exports", () => {
    expect(actionTable.size).toBe(63)
  })

  it.each([...actionTable.keys()])(
    "has a test for %s that quotes the rule it follows and its source",
    (type) => {
      expect(sources).toMatch(new RegExp(`\\bit\\(\\s*["'\`]${type}: .+ \\[.+\\]`))
    },
  )
})
