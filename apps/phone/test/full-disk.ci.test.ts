import { execFile } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

import { afterEach, beforeEach, describe, expect, it } from "vitest"

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url))

describe("pnpm dial on a disk that fills up", () => {
  let folder = ""
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "call-center-"))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  it.each([0, 2])(
    "ends with one line, or apologises, where files can't grow beyond %i blocks of 512 bytes",
    async (blocks) => {
      const { code, err } = await dialWithFileLimit(join(folder, "data"), blocks)

      expect([0, 2]).toContain(code)
      expect(err).toMatch(code === 0 ? /^$/ : /^[^\n]*(?:free some space|name another folder)\n$/)
    },
  )
})

function dialWithFileLimit(
  dataDir: string,
  blocks: number,
): Promise<{ readonly code: number | null; readonly err: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      "sh",
      [
        "-c",
        `ulimit -f ${blocks} && exec "$@"`,
        "sh",
        process.execPath,
        "--import",
        import.meta.resolve("tsx"),
        main,
        "--no-build",
        "--data",
        dataDir,
      ],
      { env: { ...process.env, TSX_DISABLE_CACHE: "1" } },
      (_error, _out, err) => resolve({ code: child.exitCode, err }),
    )
    // A call that could not begin reads nothing.
    child.stdin?.on("error", () => undefined)
    child.stdin?.end("schedule a demo\ntomorrow\n10 am\nyes\nno\n")
  })
}
