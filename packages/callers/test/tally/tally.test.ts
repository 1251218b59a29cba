import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

import {
  type CountedCall,
  emptyTally,
  groupsText,
  lostText,
  mergedTally,
  mostFailures,
  ratesText,
  type Tally,
  tallyOf,
} from "../../src/index.ts"

const anyCall: fc.Arbitrary<CountedCall> = fc.record({
  seed: fc.nat(1000),
  goal: fc.constantFrom("book", "move"),
  person: fc.constantFrom("curt", "chatty"),
  outcome: fc.constantFrom("reached", "partly", "not"),
  isPossible: fc.boolean(),
  unwanted: fc.nat(1),
  heardAsYes: fc.nat(1),
  toldOfOthers: fc.nat(1),
  endedBy: fc.constantFrom("flow", "caller", "error"),
  figures: fc.record({
    turns: fc.nat(9),
    wordsHeard: fc.nat(99),
    keys: fc.nat(9),
    repeatedPrompts: fc.nat(9),
    gaveUpAt: fc.constant(undefined),
  }),
  lastPlace: fc.constantFrom("ask", "menu"),
  events: fc.constant([]),
})

const sumOf = (calls: readonly CountedCall[]): Tally =>
  calls.map(tallyOf).reduce(mergedTally, emptyTally)

describe("a tally", () => {
  it("is the same to the byte in whatever way the calls are divided", () => {
    fc.assert(
      fc.property(fc.array(anyCall, { maxLength: 30 }), fc.nat(30), (calls, at) => {
        const halves = mergedTally(sumOf(calls.slice(0, at)), sumOf(calls.slice(at)))

        expect(JSON.stringify(halves)).toBe(JSON.stringify(sumOf(calls)))
      }),
    )
  })

  it("keeps the first failures only, so that it does not grow with the calls", () => {
    const [call] = fc.sample(anyCall, { numRuns: 1, seed: 1 })
    const failed = { ...call, outcome: "not" } as CountedCall
    const tally = sumOf(Array.from({ length: mostFailures + 20 }, () => failed))

    expect(tally.calls).toBe(mostFailures + 20)
    expect(tally.failures).toHaveLength(mostFailures)
  })

  it("is told as tables, by noise, by person and goal, and by where calls were lost", () => {
    const reached = fc.sample(anyCall, { numRuns: 1, seed: 2 })[0] as CountedCall
    const tally = sumOf([
      { ...reached, goal: "book", person: "curt", outcome: "reached" },
      { ...reached, goal: "book", person: "curt", outcome: "not", lastPlace: "menu" },
    ])

    expect(ratesText([{ noise: 0.1, tally }])).toMatch(/10 %\s+2\s+50.0 %/u)
    expect(groupsText(tally)).toMatch(/curt\s+50.0 % of 2/u)
    expect(lostText(tally)).toMatch(/menu\s+1\s+50.0 %/u)
  })
})
