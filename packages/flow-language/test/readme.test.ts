import { readFileSync } from "node:fs"

import { describe, expect, it } from "vitest"

import { coverageTable } from "../scripts/coverage-table.ts"
import { content, issues } from "./readme/example.ts"

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8")

/** Rows without the spaces that the formatter aligns them with. */
function rowsIn(text: string): string[] {
  return text
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) => line.replaceAll(/ +/g, " ").replaceAll(/-+/g, "-"))
}

describe("the README", () => {
  it("shows the catalogue as it is: pnpm readme writes it anew", () => {
    const [, table = ""] = readme.split(/<!-- \/?coverage -->/)

    expect(rowsIn(table)).toEqual(rowsIn(coverageTable()))
  })

  it("shows the example that is compiled and run here", () => {
    const example = readFileSync(new URL("readme/example.ts", import.meta.url), "utf8").replace(
      "../../src/index.ts",
      "@call-center/flow-language",
    )

    expect(readme).toContain(`\`\`\`ts\n${example}\`\`\``)
    expect(issues).toEqual([])
    expect(content.Actions).toHaveLength(3)
  })
})
