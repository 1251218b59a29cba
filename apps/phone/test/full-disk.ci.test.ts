import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

import { runLimited } from "@call-center/local-aws/testing"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url))
const booking = "schedule a demo\ntomorrow\n10 am\nyes\nno\n"

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
      const words = [main, "--no-build", "--data", join(folder, "data")]
      const { code, err } = await runLimited(words, blocks, booking)

      expect([0, 2]).toContain(code)
      expect(err).toMatch(code === 0 ? /^$/ : /^[^\n]*(?:free some space|name another folder)\n$/)
    },
  )
})
