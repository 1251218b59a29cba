import { existsSync, readdirSync } from "node:fs"
import { dirname, join, sep } from "node:path"

const installed = `${sep}node_modules${sep}`

/**
 * What lies around source files and decides which files their imports mean and how esbuild reads them: the package.json
 * and tsconfig files of their folders and of those above, up to the workspace's root, the links to dependencies in each, and
 * what pnpm notes of the packages that it installed, whose own files never change under one version.
 *
 * @param {readonly string[]} inputs Absolute paths.
 * @returns {readonly string[]} Paths of files and links, whether they exist or not.
 */
export function surroundingsOf(inputs) {
  const folders = new Set(
    inputs.filter((input) => !input.includes(installed)).flatMap((input) => foldersAbove(input)),
  )
  return [...folders].flatMap((folder) => {
    const named = deciding.map((name) => join(folder, name))
    return named.concat(linksIn(join(folder, "node_modules")))
  })
}

const deciding = [
  "package.json",
  "tsconfig.json",
  "tsconfig.base.json",
  join("node_modules", ".pnpm", "lock.yaml"),
]

/**
 * The files in a folder, and in the folders in it, or the file itself.
 *
 * @param {string} path
 * @returns {readonly string[]}
 */
export function filesBelow(path) {
  const entries = entriesOf(path)
  if (entries === undefined) return [path]
  return entries.flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)],
  )
}

/**
 * @param {string} file
 * @returns {readonly string[]}
 */
function foldersAbove(file) {
  const folders = []
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    folders.push(folder)
    if (folder === dirname(folder) || existsSync(join(folder, "pnpm-workspace.yaml")))
      return folders
  }
}

/**
 * Dependencies as pnpm links them, `@scope/name` as well as `name`.
 *
 * @param {string} folder
 * @returns {readonly string[]}
 */
function linksIn(folder) {
  return (entriesOf(folder) ?? []).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isSymbolicLink()) return [path]
    return entry.isDirectory() && entry.name.startsWith("@") ? linksIn(path) : []
  })
}

/**
 * @param {string} folder
 * @returns {import("node:fs").Dirent[] | undefined}
 */
function entriesOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return undefined
  }
}
