import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"

import { describe, expect, it } from "vitest"

import { manifest, root, scriptOf } from "./support/root-scripts.ts"

/** Where users are told what to type, and what CI types. */
const documents = [
  "README.md",
  ".ci/run",
  "terraform/cdktf.json",
  "terraform/README.md",
  ...["callers", "center", "infra", "phone"].map((app) => `apps/${app}/README.md`),
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
]

const commands = [
  "dial",
  "calls",
  "callers",
  "flows",
  "synth",
  "cdktf",
  "scan",
  "center",
  "bench",
  "engines",
  "soak",
  "corpus",
]

describe("the documents", () => {
  it("name one exact pnpm, that of packageManager", () => {
    const calls = documents.flatMap((file) =>
      [
        ...readFileSync(join(root, file), "utf8").matchAll(/npx\b[^\n`]*?pnpm@[\w.]*|pnpm@[\w.]+/g),
      ].map(([call]) => `${file}: ${call}`),
    )

    expect(calls.length).toBeGreaterThan(10)
    for (const call of calls) expect(call).toMatch(`: npx -y ${manifest.packageManager}`)
  })
})

describe("lines to be typed", () => {
  it.each(documents.filter((file) => file.endsWith(".md")))("of %s call no other pnpm", (file) => {
    const fenced = readFileSync(join(root, file), "utf8").split(/^```.*$/m)
    const lines = fenced.flatMap((part, at) => (at % 2 === 1 ? part.split("\n") : []))

    expect(lines.filter((line) => /(?:^|\| |\$ )pnpm /.test(line))).toEqual([])
  })
})

describe("the commands", () => {
  it.each(commands)(
    "%s is one start of Node.js: no shell syntax, and no program but node",
    (name) => {
      expect(readFileSync(join(root, scriptOf(name).file), "utf8")).toContain("runMain(")
    },
  )
})
