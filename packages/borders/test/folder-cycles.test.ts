import { describe, expect, it } from "vitest"

import { folderCycles } from "../src/folder-cycles.ts"
import { importedPaths } from "../src/imports.ts"

const cyclesOf = (imports: Record<string, readonly string[]>): readonly (readonly string[])[] =>
  folderCycles(new Map(Object.entries(imports))).map(({ entries }) => entries)

describe("cycles between neighbours", () => {
  it("are none where every folder imports only what lies below it", () => {
    const imports = { "main.ts": ["up/a.ts"], "up/a.ts": ["down/b.ts", "up/c.ts"], "down/b.ts": [] }

    expect(cyclesOf({ ...imports, "up/c.ts": ["down/b.ts"] })).toEqual([])
  })

  it("are found between folders whose files form none", () => {
    const imports = { "up/a.ts": ["down/b.ts"], "down/b.ts": [], "down/c.ts": ["up/d.ts"] }

    expect(folderCycles(new Map(Object.entries(imports)))).toEqual([
      {
        folder: "",
        entries: ["down/", "up/"],
        imports: ["down/c.ts -> up/d.ts", "up/a.ts -> down/b.ts"],
      },
    ])
  })

  it("are found between a file and the folder beside it", () => {
    expect(cyclesOf({ "root.ts": ["parts/a.ts"], "parts/a.ts": ["root.ts"] })).toEqual([
      ["parts/", "root.ts"],
    ])
  })

  it("are found deep inside a folder, and over three of them", () => {
    const imports = { "in/a/x.ts": ["in/b/x.ts"], "in/b/x.ts": ["in/c/x.ts"] }

    expect(cyclesOf({ ...imports, "in/c/x.ts": [] })).toEqual([])
    expect(cyclesOf({ ...imports, "in/c/x.ts": ["in/a/y.ts"] })).toEqual([["a/", "b/", "c/"]])
  })

  it("are told one by one", () => {
    const imports = {
      "a.ts": ["b.ts"],
      "b.ts": ["a.ts"],
      "c.ts": ["d.ts", "a.ts"],
      "d.ts": ["c.ts"],
    }

    expect(cyclesOf(imports)).toEqual([
      ["a.ts", "b.ts"],
      ["c.ts", "d.ts"],
    ])
  })
})

describe("imports of a module", () => {
  it.each([
    ["values", `import { a } from "./a.ts"`],
    ["types", `import type { A } from "./a.ts"`],
    ["over several lines", `import {\n  a,\n  type B,\n} from "./a.ts"`],
    ["for its effect", `import "./a.ts"`],
    ["by re-export", `export { a } from "./a.ts"`],
    ["of everything", `export * from "./a.ts"`],
  ])("are read: %s", (_, source) => {
    expect(importedPaths(`${source}\nconst b = 1\n`)).toEqual(["./a.ts"])
  })

  it("are read on after other packages' ones, which don't count", () => {
    expect(importedPaths(`import { a } from "pkg"\nimport { b } from "../b.ts"\n`)).toEqual([
      "../b.ts",
    ])
  })
})
