import type { Storage } from "./storage.ts"

/** A storage that takes nothing more once a write has failed. */
export interface StorageUntilFailure extends Storage {
  readonly hasFailed: () => boolean
}

/**
 * LevelDB leaves a failed write half written in its log and appends the next one behind it, where recovery finds neither.
 * So the first failed write is the last: what was answered before it stays readable.
 */
export function untilFailure(storage: Storage): StorageUntilFailure {
  let failure: unknown
  async function written(write: () => Promise<void>): Promise<void> {
    if (failure !== undefined)
      throw new Error("expected a storage whose writes succeed, got one that has failed before", {
        cause: failure,
      })
    try {
      await write()
    } catch (error) {
      failure = error
      throw error
    }
  }
  return {
    ...storage,
    batch: (operations) => written(() => storage.batch(operations)),
    clear: (range) => written(() => storage.clear(range)),
    hasFailed: () => failure !== undefined,
  }
}
