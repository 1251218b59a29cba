import { LocalAwsStartFault } from "../local-aws-start-fault.ts"
import { folderStorage, memoryStorage } from "./level-storage.ts"
import type { Storage } from "./storage.ts"

/** Opens a data folder, or memory without one. Throws `LocalAwsStartFault` when the folder cannot be used. */
export async function openStorage(folder: string | undefined): Promise<Storage> {
  if (folder === undefined) return memoryStorage()
  try {
    return await folderStorage(folder)
  } catch (cause) {
    throw new LocalAwsStartFault(
      `expected a data folder at ${folder}, got ${String(cause)}: name another folder`,
      { cause },
    )
  }
}
