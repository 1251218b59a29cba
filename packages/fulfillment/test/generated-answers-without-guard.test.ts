import * as fc from "fast-check"
import { afterAll, describe, expect, it, vi } from "vitest"

import type { Piece } from "../src/understanding/answer/pieces.ts"
import type { Weighed } from "../src/understanding/answer/weigh.ts"

// Other tests may have loaded the modules before, with the rule.
vi.resetModules()
/** The rule switched off: a yes anywhere is a yes, a no anywhere a no. */
vi.doMock("../src/understanding/answer/weigh.ts", () => ({
  weigh: (pieces: readonly Piece[]): Weighed => {
    if (pieces.includes("yes") || pieces.includes("fine")) return { meaning: "yes" }
    if (pieces.includes("no") || pieces.includes("not")) return { meaning: "no", isDropped: false }
    return { meaning: "unaccounted", leansToYes: false }
  },
}))
const { answeredReadBacks, playedAnswers } = await import("./support/generated-answers.ts")

afterAll(() => {
  vi.doUnmock("../src/understanding/answer/weigh.ts")
  vi.resetModules()
})

describe("generated answers, without the rule of the clear yes", () => {
  it("find what is written against the caller's will, and what is not written although it is wanted", async () => {
    const violation = playedAnswers()
    const sample = fc.sample(answeredReadBacks, { numRuns: 200, seed: 1 })
    const found: (string | undefined)[] = []
    for (const answered of sample) found.push(await violation(answered))

    expect(found.filter((each) => each?.startsWith("wrote")).length).toBeGreaterThan(20)
    expect(found.filter((each) => each?.startsWith("did not write")).length).toBeGreaterThan(0)
  })
})
