import { fileURLToPath } from "node:url"

import { buildSync } from "esbuild"
import { describe, expect, it } from "vitest"

import packageJson from "../package.json" with { type: "json" }

/** Modules that an entry point loads, as paths from the package's folder. */
function loadedBy(entry: string): string[] {
  const { metafile } = buildSync({
    absWorkingDir: fileURLToPath(new URL("..", import.meta.url)),
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    metafile: true,
    write: false,
  })
  return Object.keys(metafile.inputs)
}

const entries = Object.entries(packageJson.exports)

describe("entry points", () => {
  it.each(entries.filter(([name]) => name !== "." && name !== "./draw"))(
    "%s draws nothing, and loads no library for it",
    (_, entry) => {
      const drawing = loadedBy(entry).filter((path) => /dagre|src\/(?:diagram|layout)\//.test(path))

      expect(drawing).toEqual([])
    },
  )

  it.each(["./actions", "./catalogue", "./draw"] as const)("%s checks nothing", (name) => {
    const checks = loadedBy(packageJson.exports[name]).filter((path) =>
      /src\/validate\//.test(path),
    )

    expect(checks).toEqual([])
  })
})
