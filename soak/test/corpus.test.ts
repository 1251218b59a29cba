import { describe, expect, it } from "vitest"

import { addressOf } from "../src/corpus/corpus-command.ts"
import { extracted } from "../src/corpus/extracted.ts"
import sources from "../src/corpus/sources.json" with { type: "json" }

describe("the sources of the corpus", () => {
  it("are 128 flows, 43 in the old format and 4 events, each at a commit and under a name of its own", () => {
    const folders = sources.map(({ file }) => file.split("/")[0])

    expect(folders.filter((folder) => folder === "flows")).toHaveLength(128)
    expect(folders.filter((folder) => folder === "legacy")).toHaveLength(43)
    expect(folders.filter((folder) => folder === "lex-events")).toHaveLength(4)
    expect(new Set(sources.map(({ file }) => file)).size).toBe(sources.length)
    expect(sources.filter(({ commit }) => !/^[0-9a-f]{40}$/u.test(commit))).toEqual([])
    expect(sources.filter(({ file }) => file.includes(".."))).toEqual([])
  })

  it("lie where GitHub serves files at a commit", () => {
    const source = { repository: "aws/x", commit: "abc", path: "flows/Basic Chat#1.json" }

    expect(addressOf(source)).toBe(
      "https://raw.githubusercontent.com/aws/x/abc/flows/Basic%20Chat%231.json",
    )
  })
})

describe("what is taken from a file", () => {
  it("is the whole file without a pointer", () => {
    expect(extracted({ path: "a.json" }, "{ }\n")).toBe("{ }\n")
  })

  it.each([
    { pointer: "/Content", text: '{"Content":"{\\"a\\":1}"}', found: '{"a":1}' },
    { pointer: "/Content", text: '{"Content":{"a":1}}', found: '{\n  "a": 1\n}\n' },
    { pointer: "/a~1b/~0", text: '{"a/b":{"~":"x"}}', found: "x" },
    { pointer: "/Content/0", text: '{"Content":[]}', found: undefined },
    { pointer: "/Content/0/a", text: '{"Content":1}', found: undefined },
  ])("by $pointer of $text is $found", ({ pointer, text, found }) => {
    expect(extracted({ path: "a.json", pointer }, text)).toBe(found)
  })

  it("may lie behind a tag of CloudFormation's", () => {
    const text =
      "Resources:\n  Flow:\n    Properties:\n      Content: !Sub\n        - '{\"a\":1}'\n        - {}\n"
    const pointer = "/Resources/Flow/Properties/Content/0"

    expect(extracted({ path: "a.yaml", pointer }, text)).toBe('{"a":1}')
  })

  it("may be a JSON object amid other text", () => {
    const text = 'Like this: {"a": {"b": "}"}} and so on {}'

    expect(extracted({ path: "a.md", pointer: "@11" }, text)).toBe('{"a": {"b": "}"}}')
    expect(extracted({ path: "a.md", pointer: "@5" }, "text without one")).toBeUndefined()
  })
})
