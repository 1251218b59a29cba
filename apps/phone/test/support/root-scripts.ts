import { readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

/** The folder of the whole repository. */
export const root = fileURLToPath(new URL("../../../../", import.meta.url))

/** The manifest at the root. */
export const manifest: {
  readonly packageManager: string
  readonly scripts: Readonly<Record<string, string>>
} = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))

/** Node.js, its options, the launcher or tsx, and the file that it runs. */
const plainNode =
  /^node((?: --[\w=-]+)* (?:packages\/launcher\/src\/launch\.mjs|--import tsx)) (\S+\.ts)$/

/** How the root's script of a name starts Node.js; throws where it is anything but one plain start. */
export function scriptOf(command: string): {
  readonly start: readonly string[]
  readonly file: string
} {
  const [, start, file] = plainNode.exec(manifest.scripts[command] ?? "") ?? []
  if (start === undefined || file === undefined)
    throw new Error(
      `Expected ${command} as one plain start of Node.js, got ${manifest.scripts[command]}`,
    )
  return { start: start.trim().split(" "), file }
}
