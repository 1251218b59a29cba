import type { Worker } from "node:worker_threads"

/** Seeds from one up to, not including, another. */
export interface Shard {
  readonly from: number
  readonly to: number
}

export interface ShardedRun<Result> {
  readonly shards: readonly Shard[]
  readonly workers: number
  /** Starts a worker, a thread that answers each `Shard` posted to it with a `ShardAnswer`, and first of all says "ready". */
  readonly startWorker: () => Worker
  /** Puts results together, lower seeds first. */
  readonly merge: (one: Result, other: Result) => Result
  readonly onProgress?: (done: number) => void
  readonly signal?: AbortSignal
}

export type ShardAnswer<Result> = { readonly result: Result } | { readonly failed: string }

/** A worker that ended before its work was done, with what it said. */
export class WorkerFault extends Error {
  override readonly name = "WorkerFault"
}

/** Divides seeds into shards of one size. */
export function shardsOf({ from, to }: Shard, size: number): readonly Shard[] {
  const count = Math.ceil((to - from) / size)
  return Array.from({ length: count }, (_, index) => ({
    from: from + index * size,
    to: Math.min(from + (index + 1) * size, to),
  }))
}

/**
 * Runs shards in worker threads, each as soon as one is free, and merges their results in the order of the seeds: the
 * result is the same for any number of workers. Undefined for no shards. Throws `WorkerFault`.
 */
export async function runShards<Result>(run: ShardedRun<Result>): Promise<Result | undefined> {
  const { shards, workers, startWorker, merge, onProgress, signal } = run
  const pending = new Map<number, Result>()
  let started = 0
  let merged = 0
  let done = 0
  let sum: Result | undefined
  const keep = (index: number, result: Result): void => {
    pending.set(index, result)
    for (let next = pending.get(merged); next !== undefined; next = pending.get(merged)) {
      sum = sum === undefined ? next : merge(sum, next)
      pending.delete(merged)
      merged += 1
    }
  }
  const work = async (worker: Worker): Promise<void> => {
    while (started < shards.length) {
      if (signal?.aborted === true) return
      const index = started
      const shard = shards[index]
      started += 1
      if (shard === undefined) return
      // A thread has no origin, which only windows have.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage(shard)
      const answer = await nextMessage<ShardAnswer<Result>>(worker)
      if ("failed" in answer) throw new WorkerFault(answer.failed)
      keep(index, answer.result)
      done += shard.to - shard.from
      onProgress?.(done)
    }
  }
  const threads: Worker[] = []
  try {
    // One by one: the first may have to build what the others find built.
    const working: Promise<void>[] = []
    for (let count = 0; count < Math.min(workers, shards.length); count += 1) {
      const worker = startWorker()
      threads.push(worker)
      await nextMessage(worker)
      const worked = work(worker)
      // Told when all are awaited.
      worked.catch(() => undefined)
      working.push(worked)
    }
    await Promise.all(working)
    return sum
  } finally {
    await Promise.all(threads.map((worker) => worker.terminate()))
  }
}

function nextMessage<Message>(worker: Worker): Promise<Message> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.off("message", onMessage)
      worker.off("error", onError)
      worker.off("exit", onExit)
    }
    const onMessage = (message: Message): void => {
      settle()
      resolve(message)
    }
    const onError = (error: Error): void => {
      settle()
      reject(error)
    }
    const onExit = (code: number): void => {
      settle()
      reject(new WorkerFault(`a worker ended with ${code} before its work was done`))
    }
    worker.on("message", onMessage)
    worker.on("error", onError)
    worker.on("exit", onExit)
  })
}
