import { describe, expect, it } from "vitest"

import { confirmed } from "../src/index.ts"
import { fakeTerminal } from "../src/testing/index.ts"

describe("a question that a person answers", () => {
  it.each([
    ["y\n", true],
    ["YES\n", true],
    [" yes \n", true],
    ["y", true],
    ["n\n", false],
    ["\n", false],
    ["yesterday\n", false],
    ["no\ny\n", false],
    ["", false],
  ])("takes %j for %s", async (typed, is) => {
    const terminal = fakeTerminal({ typed })

    expect(await confirmed(terminal, "Send it?")).toBe(is)
    expect(terminal.written.out).toMatch(/^Send it\? \[y\/N\] \n?$/)
  })

  it("is put to nobody where standard input or output is a file or a pipe", async () => {
    const terminal = fakeTerminal()

    expect(await confirmed(terminal, "Send it?")).toBeUndefined()
    expect(terminal.written).toEqual({ out: "", err: "" })
  })
})
