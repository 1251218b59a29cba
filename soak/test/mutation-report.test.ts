import { describe, expect, it } from "vitest"

import { scoreLine, scoreOf } from "../src/mutation-report.ts"

describe("the mutation score", () => {
  it("counts bugs that no test runs as unnoticed, and leaves out what was ignored or can't be compiled", () => {
    const statuses = [
      "Killed",
      "Killed",
      "Timeout",
      "Survived",
      "NoCoverage",
      "Ignored",
      "CompileError",
    ]
    const score = scoreOf({
      files: { "a.ts": { mutants: statuses.map((status) => ({ status })) } },
    })

    expect(score).toEqual({ noticed: 3, unnoticed: 2, percent: 60 })
    expect(scoreLine(score)).toBe("60.0 % of 5 planted bugs are noticed")
  })

  it("of nothing is 0", () => {
    expect(scoreOf({ files: {} }).percent).toBe(0)
  })
})
