import { expect, it } from "vitest"

import { memoryStorage } from "../src/storage/level-storage.ts"
import type { Overlay } from "../src/storage/overlay.ts"
import { createWriteQueue } from "../src/storage/write-queue.ts"

it("lets each write see those before it, and drops what throws", async () => {
  const storage = await memoryStorage()
  const queue = createWriteQueue(storage)

  const outcomes = await Promise.allSettled([
    queue.write(increase),
    queue.write((overlay) => {
      overlay.put("n", 100)
      overlay.put("other", 1)
      throw new Error("refused")
    }),
    queue.write(increase),
  ])

  expect(outcomes.map((outcome) => outcome.status)).toEqual(["fulfilled", "rejected", "fulfilled"])
  expect([storage.get("n"), storage.get("other")]).toEqual([2, undefined])
})

it.each([
  { writes: 1, batches: [1] },
  { writes: 255, batches: [255] },
  { writes: 256, batches: [256] },
  { writes: 257, batches: [256, 1] },
  { writes: 513, batches: [256, 256, 1] },
])("commits $writes writes that arrive together as $batches", async ({ writes, batches }) => {
  const storage = await memoryStorage()
  const committed: number[] = []
  const queue = createWriteQueue({
    ...storage,
    batch: (operations) => {
      committed.push(operations.length)
      return storage.batch(operations)
    },
  })

  await Promise.all(
    Array.from({ length: writes }, (_, at) => queue.write((overlay) => overlay.put(`k${at}`, at))),
  )

  expect(committed).toEqual(batches)
})

it("commits nothing for writes that change nothing", async () => {
  const storage = await memoryStorage()
  let committed = 0
  const queue = createWriteQueue({
    ...storage,
    batch: (operations) => {
      committed += 1
      return storage.batch(operations)
    },
  })

  expect(await queue.write((overlay) => overlay.get("n"))).toBeUndefined()

  expect(committed).toBe(0)
})

it("is idle once everything that was written before has been answered", async () => {
  const queue = createWriteQueue(await memoryStorage())
  const answered: string[] = []
  void queue.write(increase).then(() => answered.push("first"))

  await queue.idle()

  expect(answered).toEqual(["first"])
  await queue.idle()
})

it("answers a fault to every write of a batch that the disk refuses, and goes on", async () => {
  const storage = await memoryStorage()
  let full = true
  const queue = createWriteQueue({
    ...storage,
    batch: (operations) => (full ? Promise.reject(new Error("ENOSPC")) : storage.batch(operations)),
  })

  const outcomes = await Promise.allSettled([
    queue.write((overlay) => overlay.put("a", 1)),
    queue.write((overlay) => overlay.get("a")),
  ])
  full = false
  await queue.write((overlay) => overlay.put("b", 1))

  expect(outcomes.map((outcome) => outcome.status)).toEqual(["rejected", "rejected"])
  expect([storage.get("a"), storage.get("b")]).toEqual([undefined, 1])
})

function increase(overlay: Overlay): number {
  const next = Number(overlay.get("n") ?? 0) + 1
  overlay.put("n", next)
  return next
}
