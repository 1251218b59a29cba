import { ClassicLevel } from "classic-level"
import { MemoryLevel } from "memory-level"

import type { KeyRange, Storage, StorageOperation } from "./storage.ts"

/** What both LevelDB and its likeness in memory can do. */
interface Database {
  getSync(key: string): unknown
  batch(operations: StorageOperation[], options: { readonly sync: boolean }): Promise<void>
  iterator(range: KeyRange): {
    nextv(size: number): Promise<[string, unknown][]>
    close(): Promise<void>
  }
  clear(range: KeyRange): Promise<void>
  close(): Promise<void>
}

/** A store that is gone with the process. */
export async function memoryStorage(): Promise<Storage> {
  const database = new MemoryLevel<string, unknown>({
    valueEncoding: "json",
    storeEncoding: "utf8",
  })
  await database.open()
  return levelStorage(database)
}

/** A store in a LevelDB folder, which is made when it is not there. Rejects with LevelDB's own errors. */
export async function folderStorage(folder: string): Promise<Storage> {
  const database = new ClassicLevel<string, unknown>(folder, {
    valueEncoding: "json",
    // the check of table files reads blocks as they lie
    compression: false,
  })
  await database.open()
  return levelStorage(database)
}

function levelStorage(database: Database): Storage {
  return {
    get: (key) => database.getSync(key),
    batch: (operations) =>
      // sync: an answered commit is on the disk, not only in the system's cache
      database.batch([...operations], { sync: true }),
    entries: (range) => entriesOf(database, range),
    clear: (range) => database.clear(range),
    close: () => database.close(),
  }
}

async function* entriesOf(
  database: Database,
  range: KeyRange,
): AsyncGenerator<readonly [string, unknown]> {
  const iterator = database.iterator(range)
  try {
    for (;;) {
      const entries = await iterator.nextv(pageSize)
      if (entries.length === 0) return
      yield* entries
    }
  } finally {
    await iterator.close()
  }
}

const pageSize = 256
