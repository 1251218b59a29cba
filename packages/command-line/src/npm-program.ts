import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import process from "node:process"

/** A file to start, or a name to be looked for in PATH, and the words that come before one's own. */
export interface NpmProgram {
  readonly file: string
  readonly words: readonly string[]
}

/**
 * npm or npx of the running Node.js, as a file for Node.js to run: the name in PATH is a script of the shell on Windows.
 * The name alone where Node.js came without them.
 */
export function npmProgram(name: "npm" | "npx", node: string = process.execPath): NpmProgram {
  const cli = [dirname(node), join(dirname(dirname(node)), "lib")]
    .map((folder) => join(folder, "node_modules", "npm", "bin", `${name}-cli.js`))
    .find((file) => existsSync(file))
  return cli === undefined ? { file: name, words: [] } : { file: node, words: [cli] }
}
