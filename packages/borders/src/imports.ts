import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"

/** Which files of a source tree each of its files imports, by path from the tree's root, types included. */
export type Imports = ReadonlyMap<string, readonly string[]>

/** Reads the relative imports of every TypeScript file under `folder`. */
export function readImports(folder: string): Imports {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .toSorted()
  return new Map(
    files.map((file) => [
      slashed(file),
      importedPaths(readFileSync(join(folder, file), "utf8")).map((path) =>
        slashed(relative(folder, join(folder, dirname(file), path))),
      ),
    ]),
  )
}

/** The relative paths that a module imports or re-exports from. */
export function importedPaths(source: string): readonly string[] {
  return Array.from(
    source.matchAll(
      /^(?:(?:import|export)\b[^"';]*?\bfrom\s+|import\s+|\}\s*from\s+)"(\.[^"]+)"/gm,
    ),
    ([, path]) => path ?? "",
  )
}

function slashed(path: string): string {
  return path.replaceAll("\\", "/")
}
