import { expect, it } from "vitest"

import { liveHeap } from "../src/run/live-heap.ts"

it("the live heap is what can be reached, without what was let go", () => {
  const held: { objects: object[] } = { objects: Array.from({ length: 500_000 }, () => ({})) }
  const full = liveHeap()
  held.objects = []

  expect(full - liveHeap()).toBeGreaterThan(500_000 * 8)
  expect(held.objects).toEqual([])
})
