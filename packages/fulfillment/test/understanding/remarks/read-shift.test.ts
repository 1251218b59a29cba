import { describe, expect, it } from "vitest"

import { languageOf } from "../../../src/languages.ts"
import { readShift } from "../../../src/understanding/remarks/read-shift.ts"

const en = languageOf("en_US", "en_US").remarks.shift
const es = languageOf("es_US", "es_US").remarks.shift

describe("by how much something is moved", () => {
  it.each([
    ["an hour later", 60, 0],
    ["half an hour earlier please", -30, 0],
    ["push it back by thirty minutes", 30, 0],
    ["45 minutes sooner", -45, 0],
    ["two hours and a half later", 150, 0],
    ["make it a day later", 0, 1],
    ["postpone it by a week", 0, 7],
    ["bring it forward two days", 0, -2],
  ])("%j", (text, minutes, days) => {
    expect(readShift(text, en)?.by).toEqual({ minutes, days })
  })

  it.each([
    ["una hora más tarde", 60, 0],
    ["media hora antes", -30, 0],
    ["dos días después", 0, 2],
  ])("%j in Spanish", (text, minutes, days) => {
    expect(readShift(text, es)?.by).toEqual({ minutes, days })
  })

  it("leaves the other words", () => {
    expect(readShift("move it to Friday, one hour later", en)?.rest).toBe("move it to friday")
  })

  it.each([
    "later",
    "in two hours",
    "a week from Friday",
    "it takes half an hour",
    "half past ten",
  ])("is not in %j", (text) => {
    expect(readShift(text, en)).toBeUndefined()
  })
})
