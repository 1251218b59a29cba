import { LocalAwsStartFault } from "../local-aws-start-fault.ts"
import {
  type DataFolder,
  type FileSizes,
  checkDatabase,
  claimDataFolder,
  corrupt,
  databaseFiles,
} from "./data-folder.ts"
import { folderStorage, memoryStorage } from "./level-storage.ts"
import type { Storage } from "./storage.ts"

/**
 * Opens a data folder, or memory without one. Throws `LocalAwsStartFault` when the folder cannot be written to, belongs
 * to another process, holds something else, or is damaged; a damaged one is left as it is.
 */
export async function openStorage(dataDir: string | undefined): Promise<Storage> {
  if (dataDir === undefined) return memoryStorage()
  const folder = await claimDataFolder(dataDir)
  const lock = await opened(folder, folder.lock)
  try {
    await checkDatabase(folder, lock.get(closedKey) as FileSizes | undefined)
    await lock.batch([{ type: "del", key: closedKey }])
    const storage = await opened(folder, folder.database)
    return { ...storage, close: () => closed(folder, storage, lock) }
  } catch (error) {
    await lock.close()
    throw error
  }
}

const closedKey = "closed"

async function closed(folder: DataFolder, storage: Storage, lock: Storage): Promise<void> {
  try {
    await storage.close()
    await lock.batch([{ type: "put", key: closedKey, value: await databaseFiles(folder) }])
  } finally {
    await lock.close()
  }
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
