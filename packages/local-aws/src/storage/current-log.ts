import { readFile } from "node:fs/promises"
import { join } from "node:path"

import { logRecords } from "./log-records.ts"
import { varints } from "./varints.ts"

/**
 * The log file to which a LevelDB folder wrote last, by its MANIFEST; undefined for a folder that holds no database.
 * https://github.com/google/leveldb/blob/main/doc/impl.md
 */
export async function currentLog(database: string): Promise<string | undefined> {
  let manifest: Buffer
  try {
    const current = await readFile(join(database, "CURRENT"), "utf8")
    manifest = await readFile(join(database, current.trim()))
  } catch {
    return undefined
  }
  const numbers = logRecords(manifest).flatMap((edit) => logNumberOf(edit) ?? [])
  const number = numbers.at(-1)
  return number === undefined ? undefined : `${String(number).padStart(6, "0")}.log`
}

/** Tags of a version edit, in the order in which LevelDB writes them. */
const comparator = 1
const logNumber = 2

function logNumberOf(edit: Buffer): number | undefined {
  const reader = varints(edit)
  let tag = reader.next()
  if (tag === comparator) {
    reader.skip(reader.next())
    tag = reader.next()
  }
  return tag === logNumber ? reader.next() : undefined
}
