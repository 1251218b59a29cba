import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"

import { afterAll, describe, expect, it } from "vitest"

const root = fileURLToPath(new URL("../../../", import.meta.url))

const manifest: {
  readonly packageManager: string
  readonly scripts: Readonly<Record<string, string>>
} = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))

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

/** Node.js, its options, the launcher or tsx, and the file that it runs. */
const plainNode =
  /^node((?: --[\w=-]+)* (?:packages\/launcher\/src\/launch\.mjs|--import tsx)) (\S+\.ts)$/

function scriptOf(command: string): { readonly start: readonly string[]; readonly file: string } {
  const [, start, file] = plainNode.exec(manifest.scripts[command] ?? "") ?? []
  if (start === undefined || file === undefined)
    throw new Error(
      `Expected ${command} as one plain start of Node.js, got ${manifest.scripts[command]}`,
    )
  return { start: start.trim().split(" "), file }
}

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
  const folder = mkdtempSync(join(tmpdir(), "commands-"))
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it.each(commands)(
    "%s is one start of Node.js: no shell syntax, and no program but node",
    (name) => {
      expect(readFileSync(join(root, scriptOf(name).file), "utf8")).toContain("runMain(")
    },
  )

  it.each([
    ["calls", ["--no-build", "calls/books-by-speech.yaml"], /^$/],
    ["flows", ["check"], /^$/],
    // The shipped configuration names nobody whom alarms could reach.
    ["synth", [], /^Warning: \d+ alarms reach nobody: [^\n]*\n$/],
  ] as const)(
    "%s works with an empty PATH: it looks for no shell and no .cmd",
    async (name, words, says) => {
      const { start, file } = scriptOf(name)
      const child = spawn(process.execPath, [...start, file, ...words], {
        cwd: root,
        stdio: ["ignore", "ignore", "pipe"],
        env: { ...process.env, PATH: "", CDKTF_OUTDIR: folder },
      })
      let said = ""
      child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()))
      const [code] = await once(child, "close")

      expect(said).toMatch(says)
      expect(code).toBe(0)
    },
  )
})
