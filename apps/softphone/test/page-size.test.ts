import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"

import { describe, expect, it } from "vitest"

const dist = fileURLToPath(new URL("../dist", import.meta.url))

describe("the built page", () => {
  it("takes at most 60 KB gzipped, all of its files together", () => {
    const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )
    const bytes = files.map(
      ({ parentPath, name }) => gzipSync(readFileSync(join(parentPath, name))).length,
    )

    expect(files.length).toBeGreaterThan(2)
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(60 * 1024)
  })
})
