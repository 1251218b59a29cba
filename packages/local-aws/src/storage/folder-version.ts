import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"

import { LocalAwsStartFault } from "../local-aws-start-fault.ts"

/** How this release lays out a data folder. Folders from before versions were written are laid out as 1, too. */
export const folderVersion = 1

/** The file that tells how a data folder is laid out. */
const versionFile = "version"

/** Throws `LocalAwsStartFault` for a folder of a later release, which this one might misread and spoil. */
export async function checkFolderVersion(path: string): Promise<void> {
  const written = await versionIn(path)
  if (written === undefined) return
  const version = /^[1-9]\d*$/u.test(written) ? Number(written) : undefined
  if (version === undefined)
    throw new LocalAwsStartFault(
      `expected a version number in ${join(path, versionFile)}, got ${JSON.stringify(written.slice(0, 20))}: write ${folderVersion} there if the folder is of this release, or name another folder`,
    )
  if (version > folderVersion)
    throw new LocalAwsStartFault(
      `expected a data folder of version ${folderVersion} at ${path}, got version ${version} of a later release: update this checkout, or name another folder`,
    )
}

/** Notes in a folder that it is laid out as this release does it. */
export async function writeFolderVersion(path: string): Promise<void> {
  if ((await versionIn(path)) === undefined)
    await writeFile(join(path, versionFile), `${folderVersion}\n`)
}

async function versionIn(path: string): Promise<string | undefined> {
  try {
    return (await readFile(join(path, versionFile), "utf8")).trim()
  } catch {
    return undefined
  }
}
