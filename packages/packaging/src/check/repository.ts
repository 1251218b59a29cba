import { readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

/** The folder of the repository. */
export const root = fileURLToPath(new URL("../../../../", import.meta.url))

/** The package manager as the repository's package.json pins it, `pnpm@12.21.0`. */
export function packageManager(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  if (manifest instanceof Object && "packageManager" in manifest)
    return String(manifest.packageManager)
  throw new Error('Expected "packageManager" in package.json')
}
