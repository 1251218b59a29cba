import { readdirSync, statSync } from "node:fs"
import { join } from "node:path"

import { npmProgram, runProgram } from "@call-center/command-line"

import { type PackageManifest, readManifest } from "../build/publishable.ts"
import { packageManager, root } from "./repository.ts"

/** A package as its tarball. */
export interface PackedPackage {
  readonly folder: string
  readonly manifest: PackageManifest
  /** Absolute path. */
  readonly tarball: string
}

/** Packs a workspace as `pnpm publish` would, which builds it first. Throws with what pnpm said where that fails. */
export async function packedPackage(name: string, destination: string): Promise<PackedPackage> {
  const folder = join(root, "packages", name)
  const { file, words } = npmProgram("npx")
  const target = join(destination, name)
  const { exitCode, stdout, stderr } = await runProgram(
    file,
    [...words, "-y", packageManager(), "pack", "--pack-destination", target],
    { cwd: folder },
  )
  if (exitCode !== 0) throw new Error(`${name} can't be packed:\n${stdout}${stderr}`)
  const [tarball, ...others] = readdirSync(target)
  if (tarball === undefined || others.length > 0)
    throw new Error(`Expected one tarball in ${target}, got ${others.length + 1}`)
  return { folder, manifest: readManifest(folder), tarball: join(target, tarball) }
}

/** Bytes of all files below a folder, and how many there are; packages inside node_modules of their own do not count. */
export function folderSize(folder: string): { readonly bytes: number; readonly files: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.parentPath.slice(folder.length).includes("node_modules"),
  )
  const sizes = files.map(({ parentPath, name }) => statSync(join(parentPath, name)).size)
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), files: files.length }
}
