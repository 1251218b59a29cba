import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import process from "node:process"

import { afterAll, describe, expect, it } from "vitest"

import { root, scriptOf } from "./support/root-scripts.ts"

describe("the commands, as processes", () => {
  const folder = mkdtempSync(join(tmpdir(), "commands-"))
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

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
