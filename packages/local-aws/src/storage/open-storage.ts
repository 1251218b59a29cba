import { LocalAwsStartFault } from "../local-aws-start-fault.ts"
import {
  type DataFolder,
  type FileSizes,
  checkDatabase,
  claimDataFolder,
  corrupt,
  databaseFiles,
  lostLog,
} from "./data-folder.ts"
import { writeFolderVersion } from "./folder-version.ts"
import { keyspace } from "./keyspace.ts"
import { folderStorage, memoryStorage } from "./level-storage.ts"
import type { Storage } from "./storage.ts"
import { type StorageUntilFailure, untilFailure } from "./until-failure.ts"

/** A storage, and what its folder has lost before it was opened, as a line for its user. */
export interface OpenedStorage extends Storage {
  readonly lost: string | undefined
}

/**
 * Opens a data folder, or memory without one. Throws `LocalAwsStartFault` when the folder cannot be written to, belongs
 * to another process, holds something else, is of a later release, or is damaged; a damaged one is left as it is.
 */
export async function openStorage(dataDir: string | undefined): Promise<OpenedStorage> {
  if (dataDir === undefined) return { ...(await memoryStorage()), lost: undefined }
  const folder = await claimDataFolder(dataDir)
  const lock = await opened(folder, folder.lock)
  try {
    return await openedDatabase(folder, lock)
  } catch (error) {
    await lock.close()
    throw error
  }
}

async function openedDatabase(folder: DataFolder, lock: Storage): Promise<OpenedStorage> {
  const sizes = lock.get(closedKey) as FileSizes | undefined
  await checkDatabase(folder, sizes)
  const lost = sizes === undefined ? await lostLog(folder) : undefined
  await written(folder, async () => {
    await writeFolderVersion(folder.path)
    await lock.batch([{ type: "del", key: closedKey }])
  })
  const storage = untilFailure(await opened(folder, folder.database))
  try {
    await written(folder, () => storage.batch([{ type: "put", key: keyspace.opened, value: true }]))
  } catch (error) {
    await storage.close()
    throw error
  }
  return { ...storage, lost, close: () => closed(folder, storage, lock) }
}

async function written(folder: DataFolder, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (cause) {
    throw new LocalAwsStartFault(
      `expected the data folder ${folder.path} to take a write, got ${cause instanceof Error ? cause.message : String(cause)}: free some space, or name another folder`,
      { cause },
    )
  }
}

const closedKey = "closed"

async function closed(
  folder: DataFolder,
  storage: StorageUntilFailure,
  lock: Storage,
): Promise<void> {
  try {
    await storage.close()
    // The rest of a failed write is no damage: the next opening must look at the log as after a crash.
    if (!storage.hasFailed()) await noteClosed(folder, lock)
  } finally {
    await lock.close()
  }
}

async function noteClosed(folder: DataFolder, lock: Storage): Promise<void> {
  const value = await databaseFiles(folder)
  // On a full disk nothing is lost by this: the next opening looks at the log as after a crash.
  await lock.batch([{ type: "put", key: closedKey, value }]).catch(() => undefined)
}

async function opened(folder: DataFolder, database: string): Promise<Storage> {
  try {
    return await folderStorage(database)
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined
    if (code === "LEVEL_LOCKED")
      throw new LocalAwsStartFault(
        `expected ${folder.path} to be free, got a lock of another process: end that one, or name another folder`,
        { cause },
      )
    if (code === "LEVEL_CORRUPTION") throw corrupt(folder.path, cause)
    throw new LocalAwsStartFault(
      `expected to open the data folder ${folder.path}, got ${String(cause)}: name another folder`,
      { cause },
    )
  }
}
