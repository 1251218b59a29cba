import { createRequire } from "node:module"
import { setImmediate } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { Worker } from "node:worker_threads"

import { mergedTally, runShards, type Shard, shardsOf, type Tally } from "@call-center/callers"

import { preparedRun, type RunPlan } from "./prepared-run.ts"
import { runShard } from "./run-shard.ts"

export interface CallersRun {
  readonly plan: RunPlan
  readonly seeds: Shard
  readonly workers: number
  readonly onProgress?: (done: number) => void
  readonly signal?: AbortSignal
}

/** So many people a shard: few enough to keep all workers busy to the end. */
const shardSize = 50

/** Lets people call, and counts what came of it at each noise rate; the same for any number of workers. */
export async function runCallers({
  plan,
  seeds,
  workers,
  onProgress,
  signal,
}: CallersRun): Promise<readonly Tally[]> {
  const shards = shardsOf(seeds, shardSize)
  if (workers > 1) {
    const merged = await runShards<readonly Tally[]>({
      shards,
      workers,
      startWorker: () => startWorker(plan),
      merge: mergedTallies,
      ...(onProgress && { onProgress }),
      ...(signal && { signal }),
    })
    return merged ?? []
  }
  const { centers, settings } = await preparedRun(plan)
  let sum: readonly Tally[] | undefined
  for (const shard of shards) {
    if (signal?.aborted === true) break
    const tallies = await runShard(shard, centers, { ...settings, rates: plan.rates })
    sum = sum === undefined ? tallies : mergedTallies(sum, tallies)
    onProgress?.(shard.to - seeds.from)
    // Calls in memory wait for nothing outside this process, and Ctrl-C would be noticed only after the last of them.
    await setImmediate()
  }
  return sum ?? []
}

function mergedTallies(one: readonly Tally[], other: readonly Tally[]): readonly Tally[] {
  return one.map((tally, index) => {
    const next = other[index]
    return next === undefined ? tally : mergedTally(tally, next)
  })
}

/** The launcher bundles the worker as it does every command. */
function startWorker(plan: RunPlan): Worker {
  const launcher = createRequire(import.meta.url).resolve("@call-center/launcher")
  const main = fileURLToPath(new URL("../worker/main.ts", import.meta.url))
  return new Worker(launcher, { argv: [main], workerData: plan })
}
