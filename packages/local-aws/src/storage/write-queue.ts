import { type Overlay, createOverlay, takeOver } from "./overlay.ts"
import type { Storage } from "./storage.ts"

/** Runs one write at a time, in the order of arrival. */
export interface WriteQueue {
  /**
   * Runs `work` on the state that all earlier writes leave. When it throws, nothing of it stays; otherwise it is
   * committed when the promise resolves.
   */
  write<Result>(work: (overlay: Overlay) => Result): Promise<Result>
  /** Resolves when everything that was written before has been answered. */
  idle(): Promise<void>
}

interface Job {
  readonly run: (group: Overlay) => () => void
  readonly fail: (error: unknown) => void
}

/**
 * Serialises writes and commits those that arrived meanwhile as one batch, because a batch costs a disk flush. The
 * isolation is serialisable: each write sees all before it, whether they are in its batch or not. Answers, refusals
 * too, wait for the batch, since they may rest on what is in it.
 */
export function createWriteQueue(storage: Storage): WriteQueue {
  const jobs: Job[] = []
  let draining: Promise<void> | undefined

  async function drain(): Promise<void> {
    while (jobs.length > 0) {
      const group = jobs.splice(0, maximumGroup)
      const overlay = createOverlay(storage)
      const answers = group.map((job) => job.run(overlay))
      const failure = await commit(storage, overlay)
      if (failure === undefined) for (const answer of answers) answer()
      else for (const job of group) job.fail(failure)
    }
    draining = undefined
  }

  return {
    write: (work) =>
      new Promise((resolve, reject) => {
        jobs.push({ run: (group) => evaluated(group, work, { resolve, reject }), fail: reject })
        draining ??= Promise.resolve().then(drain)
      }),
    idle: async () => {
      await draining
    },
  }
}

const maximumGroup = 256

function evaluated<Result>(
  group: Overlay,
  work: (overlay: Overlay) => Result,
  promise: { resolve: (result: Result) => void; reject: (error: unknown) => void },
): () => void {
  const own = createOverlay(group)
  try {
    const result = work(own)
    takeOver(group, own)
    return () => promise.resolve(result)
  } catch (error) {
    return () => promise.reject(error)
  }
}

async function commit(storage: Storage, overlay: Overlay): Promise<Error | undefined> {
  const operations = overlay.operations()
  if (operations.length === 0) return undefined
  try {
    await storage.batch(operations)
    return undefined
  } catch (error) {
    return new Error("expected the data folder to take a write, got an error: is the disk full?", {
      cause: error,
    })
  }
}
