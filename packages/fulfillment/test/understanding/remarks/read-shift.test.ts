import { describe, expect, it } from "vitest"

import { languageOf } from "../../../src/languages.ts"
import { readNeighbour, readShift } from "../../../src/understanding/remarks/read-shift.ts"

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
    ["half an hour after the last one", 30, 0],
    ["an hour before that", -60, 0],
    ["a week after", 0, 7],
    ["push it a week", 0, 7],
    ["move my demo by two hours", 120, 0],
  ])("%j", (text, minutes, days) => {
    expect(readShift(text, en)?.by).toEqual({ minutes, days })
  })

  it.each([
    ["una hora más tarde", 60, 0],
    ["media hora antes", -30, 0],
    ["dos días después", 0, 2],
    ["mejor pásela una semana", 0, 7],
    ["media hora después de la última", 30, 0],
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
    "a week after Christmas",
    "an hour before lunch",
    "move it to a week from friday",
    "move it a week from friday",
  ])("is not in %j", (text) => {
    expect(readShift(text, en)).toBeUndefined()
  })
})

describe("a day or a week beside what is spoken of", () => {
  it.each([
    ["make it the week after", 7],
    ["the following week if you can", 7],
    ["the day after that at three", 1],
    ["hmm the day before then", -1],
  ])("%j", (text, days) => {
    expect(readNeighbour(text, en)?.by).toEqual({ minutes: 0, days })
  })

  it.each([
    ["al día siguiente mejor", 1],
    ["la semana siguiente por favor", 7],
    ["el día anterior", -1],
  ])("%j in Spanish", (text, days) => {
    expect(readNeighbour(text, es)?.by).toEqual({ minutes: 0, days })
  })

  it.each(["the week after next", "the day after tomorrow", "the day before christmas"])(
    "is not %j",
    (text) => {
      expect(readNeighbour(text, en)).toBeUndefined()
    },
  )
})
