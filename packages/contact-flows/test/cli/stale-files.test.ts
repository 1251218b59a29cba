import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { staleFiles } from "../../src/cli/stale-files.ts"

let root = ""

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "stale-"))
  mkdirSync(join(root, "docs/flows"), { recursive: true })
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

describe("staleFiles", () => {
  it("finds files that differ, are missing, or are left over", async () => {
    writeFileSync(join(root, "docs/flows/same.svg"), "same")
    writeFileSync(join(root, "docs/flows/edited.svg"), "edited by hand")
    writeFileSync(join(root, "docs/flows/renamed.svg"), "left over")
    const files = new Map([
      ["docs/flows/same.svg", "same"],
      ["docs/flows/edited.svg", "generated"],
      ["packages/contact-flows/generated/new.json", "{}"],
    ])

    expect(await staleFiles(files, root)).toEqual([
      { file: "docs/flows/edited.svg", text: "generated" },
      { file: "packages/contact-flows/generated/new.json", text: "{}" },
      { file: "docs/flows/renamed.svg", text: undefined },
    ])
  })
})
