import { describe, expect, it } from "vitest"

import { phrases } from "../../src/understanding/word-lists.ts"

describe("phrases in one text", () => {
  it("are separated by commas, whatever space stands around them", () => {
    expect(phrases("go ahead,\n      do   it, ,")).toEqual(["go ahead", "do it"])
  })

  it("hold alternatives in parentheses, one of which may be nothing", () => {
    expect(phrases("my (order|request|), (I|we) (do|did)")).toEqual([
      "my order",
      "my request",
      "my",
      "I do",
      "I did",
      "we do",
      "we did",
    ])
  })
})
