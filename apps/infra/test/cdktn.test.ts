import { readFileSync } from "node:fs"

import { describe, expect, it } from "vitest"

import { manifestWithCdktn, withCdktn } from "../src/cdktn/cdktn-workspace.ts"
import { allowedDifferences, differences } from "../src/cdktn/stack-difference.ts"

describe("two stacks", () => {
  it("differ where a value is another one, missing or new", () => {
    const one = { a: 1, b: { c: [1, 2], d: "x" }, gone: true }
    const other = { a: 1, b: { c: [1, 3], d: "y" }, new: {} }

    expect(differences(one, other)).toEqual(["b.c", "b.d", "gone", "new"])
  })

  it("may differ in the tool's version and in the provider's source and version, in no resource", () => {
    expect([...allowedDifferences].filter((path) => path.startsWith("resource"))).toEqual([])
    expect(allowedDifferences.size).toBe(3)
  })
})

describe("the workspace with cdktn", () => {
  it("has it under the names that the code imports", () => {
    const workspace = readFileSync(new URL("../../../pnpm-workspace.yaml", import.meta.url), "utf8")

    const changed = withCdktn(workspace)

    expect(changed).toContain('  cdktf: "npm:cdktn@0.24.0"\n')
    expect(changed).toContain('  "@cdktf/provider-aws": "npm:@cdktn/provider-aws@25.7.0"\n')
    expect(changed.split("\n")).toHaveLength(workspace.split("\n").length)
  })

  it("is refused where there is nothing to replace", () => {
    expect(() => withCdktn("catalog:\n")).toThrow("Expected cdktf in the catalog")
  })

  it("names cdktn itself beside the alias", () => {
    expect(JSON.parse(manifestWithCdktn('{"dependencies":{"cdktf":"catalog:"}}'))).toEqual({
      dependencies: { cdktf: "catalog:", cdktn: "0.24.0" },
    })
  })
})
