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

it("commits writes that arrive together as one batch", async () => {
  const storage = await memoryStorage()
  const batches: number[] = []
  const queue = createWriteQueue({
    ...storage,
    batch: (operations) => {
      batches.push(operations.length)
      return storage.batch(operations)
    },
  })

  await Promise.all(
    Array.from({ length: 40 }, (_, at) => queue.write((overlay) => overlay.put(`k${at}`, at))),
  )

  expect(batches).toEqual([40])
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
