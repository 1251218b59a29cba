import { readFileSync } from "node:fs"

import { describe, expect, it } from "vitest"

import { happens } from "./readme/example.ts"

const here = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8")

describe("the README", () => {
  it("shows the example that is compiled and run here", () => {
    const example = here("readme/example.ts").replace(
      "../../src/index.ts",
      "@call-center/lex-runtime",
    )

    expect(here("../README.md")).toContain(`\`\`\`ts\n${example}\`\`\``)
    expect(happens).toBe("invokeCodeHook")
  })
})
