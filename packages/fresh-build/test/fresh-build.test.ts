import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { type Build, isFresh, remember } from "../src/fresh-build.mjs"

let folder = ""
let build: Build
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fresh-build-"))
  write("input.ts", "export const input = 1\n")
  write("output.mjs", "1")
  build = {
    folder,
    recordFile: join(folder, "record.json"),
    outputs: [join(folder, "output.mjs")],
    code: [],
    settings: "",
  }
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function write(name: string, content: string): void {
  writeFileSync(join(folder, name), content)
}

function noteMade(content: string, since = Date.now() + 3_600_000): void {
  const path = join(folder, "output.mjs")
  const outputs = [{ path, contents: Buffer.from(content) }]
  remember(build, { inputs: [join(folder, "input.ts")], outputs, since })
}

describe("a build", () => {
  it("is not fresh before anybody noted what it was made of", () => {
    expect(isFresh(build)).toBe(false)
  })

  it("is fresh after that, until an input changes, and again when it is as it was", () => {
    noteMade("1")
    expect(isFresh(build)).toBe(true)

    write("input.ts", "export const input = 2\n")
    expect(isFresh(build)).toBe(false)

    write("input.ts", "export const input = 1\n")
    expect(isFresh(build)).toBe(true)
  })

  it("is not fresh when another process has put other outputs there meanwhile", () => {
    write("output.mjs", "2")
    noteMade("1")

    expect(isFresh(build)).toBe(false)
  })

  it("is not noted when an input changed after the process began", () => {
    noteMade("1", Date.now() - 3_600_000)

    expect(isFresh(build)).toBe(false)
  })

  it.each(["", "null", "{}", '{"inputs":"input.ts"}', '{"inputs":[]}'])(
    "is not fresh by the record %j",
    (record) => {
      write("record.json", record)

      expect(isFresh(build)).toBe(false)
    },
  )

  it("is noted by paths that hold wherever its checkout lies", () => {
    noteMade("1")

    expect(JSON.parse(readFileSync(build.recordFile, "utf8"))).toEqual({
      inputs: ["input.ts"],
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/u),
    })
  })
})
