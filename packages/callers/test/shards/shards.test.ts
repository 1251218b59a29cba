import { Worker } from "node:worker_threads"

import { describe, expect, it } from "vitest"

import { runShards, shardsOf, WorkerFault } from "../../src/index.ts"

/** Answers each shard with its seeds, the later shards sooner. */
const listing = `
  const { parentPort } = require("node:worker_threads")
  parentPort.on("message", ({ from, to }) => {
    const result = Array.from({ length: to - from }, (_, index) => from + index)
    setImmediate(() => parentPort.postMessage(from === 4 ? { failed: "no four" } : { result }))
  })
  parentPort.postMessage("ready")
`

const run = (shards: ReturnType<typeof shardsOf>, workers: number) =>
  runShards<readonly number[]>({
    shards,
    workers,
    startWorker: () => new Worker(listing, { eval: true }),
    merge: (one, other) => [...one, ...other],
  })

describe("shards", () => {
  it.each([
    [{ from: 0, to: 10 }, 5, [5, 5]],
    [{ from: 3, to: 10 }, 5, [5, 2]],
    [{ from: 0, to: 0 }, 5, []],
  ])("of %j have %i seeds at most", (seeds, size, lengths) => {
    expect(shardsOf(seeds, size).map(({ from, to }) => to - from)).toEqual(lengths)
  })

  it.each([1, 2, 5])("are merged in the order of their seeds by %i workers", async (workers) => {
    const merged = await run(shardsOf({ from: 5, to: 30 }, 3), workers)

    expect(merged).toEqual(Array.from({ length: 25 }, (_, index) => index + 5))
  })

  it("that a worker fails at end the run with what it said", async () => {
    await expect(run(shardsOf({ from: 0, to: 8 }, 4), 2)).rejects.toThrow(WorkerFault)
    await expect(run(shardsOf({ from: 0, to: 8 }, 4), 2)).rejects.toThrow("no four")
  })
})
