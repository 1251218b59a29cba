import { readFileSync } from "node:fs"
import { join } from "node:path"

/** An entry of a package as others see it. */
interface PublishedEntry {
  readonly types?: string
  readonly default: string
}

/** What the build reads of a package.json: `exports` for this repository, `publishConfig` for everybody else. */
export interface PackageManifest {
  readonly name: string
  readonly version: string
  readonly exports?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly publishConfig?: {
    readonly exports?: Readonly<Record<string, string | PublishedEntry>>
    readonly bin?: Readonly<Record<string, string>>
  }
}

/** A module that is built: where its source lies and where it goes, both from the package's folder. */
export interface BuiltEntry {
  readonly source: string
  readonly output: string
}

/** The package.json in a folder. */
export function readManifest(folder: string): PackageManifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as PackageManifest
}

/**
 * The modules that a package is published with: each entry of `publishConfig.exports` is built from the source that `exports`
 * names under the same key, `./dist/main.js` of a command from `./src/main.ts`. Throws where one has no source.
 */
export function builtEntries({ name, exports = {}, publishConfig }: PackageManifest): BuiltEntry[] {
  const commands = Object.values(publishConfig?.bin ?? {}).map((output) => ({
    source: output.replace("/dist/", "/src/").replace(/\.js$/, ".ts"),
    output,
  }))
  const doors = Object.entries(publishConfig?.exports ?? {}).flatMap(([key, entry]) => {
    const output = typeof entry === "string" ? entry : entry.default
    if (!output.endsWith(".js")) return []
    const source = exports[key]
    if (source === undefined)
      throw new Error(`${name}: "exports" has no ${key}, which is published`)
    return [{ source, output }]
  })
  // A command's entries are for this repository, unless it publishes some.
  if (publishConfig?.exports === undefined && commands.length > 0) return commands
  const unpublished = Object.keys(exports).filter((key) => !(key in (publishConfig?.exports ?? {})))
  if (unpublished.length > 0)
    throw new Error(`${name}: "publishConfig" has no ${unpublished.join(", ")} of "exports"`)
  return [...doors, ...commands]
}
