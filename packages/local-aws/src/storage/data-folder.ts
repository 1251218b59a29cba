import { type Stats, constants } from "node:fs"
import { access, mkdir, readFile, readdir, stat } from "node:fs/promises"
import { dirname, join, resolve } from "node:path"

import { LocalAwsStartFault } from "../local-aws-start-fault.ts"
import { currentLog } from "./current-log.ts"
import { checkFolderVersion } from "./folder-version.ts"
import { logDamage, tableDamage } from "./level-files.ts"

/** Where things lie in a data folder. */
export interface DataFolder {
  readonly path: string
  /** An empty LevelDB whose lock keeps a second process out while the other one is looked at. */
  readonly lock: string
  readonly database: string
}

/** Beyond this, only the files that take the latest writes are checked, so that a large folder starts in good time. */
const maximumTableBytes = 64 * 1024 * 1024

/** Makes the folder unless it is there, and sees to it that it is one of ours. */
export async function claimDataFolder(dataDir: string): Promise<DataFolder> {
  const path = resolve(dataDir)
  await makeFolder(path)
  const folder = { path, lock: join(path, "lock"), database: join(path, "database") }
  const entries = await readdir(path)
  const other = entries.find((name) => !name.startsWith("."))
  if (other !== undefined && !entries.includes("lock") && !entries.includes("database"))
    throw new LocalAwsStartFault(
      `expected ${path} to be empty or a data folder of local-aws, got another file (${other}): name another folder`,
    )
  await checkFolderVersion(path)
  return folder
}

/**
 * Says what a folder that was not closed has lost, if anything: LevelDB opens without a word when the log that took the
 * latest changes is missing or empty. Every opening writes to a new log at once, so that an empty one is no rest of it.
 */
export async function lostLog(folder: DataFolder): Promise<string | undefined> {
  const log = await currentLog(folder.database)
  if (log === undefined) return undefined
  const size = (await databaseFiles(folder))[log] ?? 0
  if (size > 0) return undefined
  return `${folder.path} was not closed, and its file database/${log} is missing or empty: changes since it was opened last may be lost, earlier ones are there`
}

/** Names and sizes of the database's files. */
export type FileSizes = Readonly<Record<string, number>>

/** The files that hold data, as they are now. */
export async function databaseFiles({ database }: DataFolder): Promise<FileSizes> {
  const names = (await filesOf(database)).filter((name) => /\.(?:log|ldb)$|^MANIFEST-/u.test(name))
  const sizes = await Promise.all(
    names.map(async (name) => (await stat(join(database, name))).size),
  )
  return Object.fromEntries(names.map((name, at) => [name, sizes[at] ?? 0]))
}

/**
 * Reads the database's files and throws when one of them is not as it was written. `closed` are the files as they were
 * when the database was closed, or undefined after a crash.
 */
export async function checkDatabase(
  folder: DataFolder,
  closed: FileSizes | undefined,
): Promise<void> {
  const files = await databaseFiles(folder)
  const changed = Object.keys({ ...files, ...closed }).find(
    (name) => closed !== undefined && closed[name] !== files[name],
  )
  if (changed !== undefined) throw corrupt(folder.path, `${changed} changed since it was closed`)
  const holdsData = Object.entries(files).some(([name, size]) => name.includes(".") && size > 0)
  if (holdsData && !(await filesOf(folder.database)).includes("CURRENT"))
    throw corrupt(folder.path, "no file CURRENT")
  const tableBytes = Object.values(files).reduce((sum, size) => sum + size, 0)
  for (const name of Object.keys(files)) {
    if (name.endsWith(".ldb") && tableBytes > maximumTableBytes) continue
    const content = await readFile(join(folder.database, name))
    const damage = name.endsWith(".ldb")
      ? tableDamage(content)
      : logDamage(content, closed !== undefined)
    if (damage !== undefined) throw corrupt(folder.path, `${damage} of ${name}`)
  }
}

/** The fault of a folder whose content cannot be trusted. */
export function corrupt(path: string, what: unknown): LocalAwsStartFault {
  return new LocalAwsStartFault(
    `expected a data folder at ${path} as it was left, got ${String(what)}: restore it from a copy, or delete it to begin afresh`,
    { cause: what },
  )
}

async function filesOf(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch {
    return []
  }
}

/** One level at a time: Node's own recursion never ends where the system lets nobody make folders. */
async function makeFolder(path: string): Promise<void> {
  try {
    const found = await entryAt(path)
    if (found === undefined) {
      await makeFolder(dirname(path))
      await mkdir(path)
    } else if (!found.isDirectory()) throw new Error("a file of that name")
    await access(path, constants.W_OK)
  } catch (cause) {
    if (cause instanceof LocalAwsStartFault) throw cause
    throw new LocalAwsStartFault(
      `expected a folder at ${path} that can be written to, got ${cause instanceof Error ? cause.message : String(cause)}: name another folder`,
      { cause },
    )
  }
}

async function entryAt(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path)
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined
    throw error
  }
}
