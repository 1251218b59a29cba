import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"

import { afterEach, beforeEach } from "vitest"

/** A folder for each test, gone after it. */
export function temporaryFolder(): {
  readonly path: () => string
  readonly put: (files: Readonly<Record<string, unknown>>) => void
} {
  let folder = ""
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "connect-flows-"))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })
  return {
    path: () => folder,
    /** Text as it is, anything else as JSON. */
    put: (files) => {
      for (const [file, content] of Object.entries(files)) {
        const path = join(folder, file)
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content))
      }
    },
  }
}
