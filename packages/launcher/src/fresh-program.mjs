import { existsSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { performance } from "node:perf_hooks"

import { isFresh } from "@call-center/fresh-build"

/**
 * The one file that a command and all that it imports is bundled into; made when it isn't there, or when something that it
 * is made of has changed. Undefined when it can't be bundled or written: what is wrong with sources is better said by who runs
 * them one by one.
 *
 * @param {string} main Absolute path of the command's main module, in a pnpm workspace.
 * @param {number} [since] When this process began to read what is bundled, in milliseconds since 1970.
 * @returns {Promise<string | undefined>}
 */
export async function freshProgram(main, since = performance.timeOrigin) {
  const root = workspaceOf(main)
  const name = relative(root, main).replaceAll(/\W+/g, "-")
  const folder = join(root, "node_modules", ".cache", "call-center", name)
  const program = join(folder, "program.mjs")
  const build = {
    folder: root,
    recordFile: join(folder, "made-of.json"),
    outputs: [program],
    code: [import.meta.dirname],
    // Where sources lie is written into a program.
    settings: main,
  }
  if (isFresh(build)) return program
  try {
    const { bundleProgram } = await import("./bundle-program.mjs")
    await bundleProgram({ root, main, program, build, since })
    return program
  } catch {
    return undefined
  }
}

/**
 * @param {string} file
 * @returns {string}
 */
function workspaceOf(file) {
  const folder = dirname(file)
  if (folder === file)
    throw new Error("Expected a command in a pnpm workspace, got one outside of any")
  return existsSync(join(folder, "pnpm-workspace.yaml")) ? folder : workspaceOf(folder)
}
