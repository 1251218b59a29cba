import { describe, expect, it } from "vitest"

import { builtEntries } from "../src/build/publishable.ts"

const tea = { name: "tea", version: "1.0.0", exports: { ".": "./src/index.ts" } }

describe("what a package is built from", () => {
  it("is the source that its own entries name, and the main module of a command", () => {
    const publishConfig = {
      exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } },
      bin: { brew: "./dist/main.js" },
    }

    expect(builtEntries({ ...tea, publishConfig })).toEqual([
      { source: "./src/index.ts", output: "./dist/index.js" },
      { source: "./src/main.ts", output: "./dist/main.js" },
    ])
  })

  it("refuses an entry that is published without a source", () => {
    const publishConfig = { exports: { ".": "./dist/index.js", "./pot": "./dist/pot.js" } }

    expect(() => builtEntries({ ...tea, publishConfig })).toThrow('"exports" has no ./pot')
  })

  it("refuses an entry that is not published", () => {
    expect(() => builtEntries({ ...tea, publishConfig: { exports: {} } })).toThrow(
      '"publishConfig" has no . of "exports"',
    )
  })
})
