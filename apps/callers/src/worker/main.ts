import { parentPort, workerData } from "node:worker_threads"

import type { Shard, ShardAnswer, Tally } from "@call-center/callers"

import { preparedRun, type RunPlan } from "../run/prepared-run.ts"
import { runShard } from "../run/run-shard.ts"

/** A worker thread: is told a plan once, and then shard by shard which people call. */
const plan = workerData as RunPlan
const run = await preparedRun(plan)

parentPort?.on("message", (shard: Shard) => {
  const settings = { ...run.settings, rates: plan.rates }
  runShard(shard, run.centers, settings).then(
    (result) => answer({ result }),
    (error: unknown) =>
      answer({ failed: error instanceof Error ? (error.stack ?? "") : String(error) }),
  )
})
answer("ready")

function answer(message: ShardAnswer<readonly Tally[]> | "ready"): void {
  // A thread's port has no origin, which only windows have.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(message)
}
