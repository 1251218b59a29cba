import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

import { cyclesOf } from "../src/cycles.ts"

type Graph = ReadonlyMap<number, readonly number[]>

function reachableFrom(graph: Graph, start: number): ReadonlySet<number> {
  const reached = new Set(graph.get(start))
  for (const node of reached) for (const next of graph.get(node) ?? []) reached.add(next)
  return reached
}

const graphs = fc
  .array(fc.array(fc.nat(11), { maxLength: 3 }), { maxLength: 12 })
  .map((targets): Graph => new Map(targets.entries()))

describe("cyclesOf", () => {
  it("finds groups of nodes that lead to one another, and nodes that lead to themselves", () => {
    const graph = new Map([
      ["a", ["b"]],
      ["b", ["c", "a"]],
      ["c", ["d"]],
      ["d", ["d"]],
      ["e", ["a"]],
    ])

    expect(cyclesOf(graph).map((cycle) => cycle.toSorted())).toEqual([["d"], ["a", "b"]])
  })

  it("puts two nodes into one group exactly when each can be reached from the other", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const groups = cyclesOf(graph)
        for (const one of graph.keys())
          for (const other of graph.keys()) {
            const together = groups.some((group) => group.includes(one) && group.includes(other))
            const around =
              reachableFrom(graph, one).has(other) && reachableFrom(graph, other).has(one)
            expect(together).toBe(around)
          }
      }),
    )
  })

  it("goes deeper than the call stack", () => {
    const length = 100_000
    const ring = new Map(Array.from({ length }, (_, node) => [node, [(node + 1) % length]]))

    expect(cyclesOf(ring).map((cycle) => cycle.length)).toEqual([length])
  })
})
