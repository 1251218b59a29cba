import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

import { lineOf } from "../../src/index.ts"

const confusions = { fifteen: ["fifty"], no: ["know"] }
const said = "no thank you I said fifteen or 10:15 on the second"

function heardOf(noise: number, clearTurns: ReadonlySet<number> = new Set()): readonly string[] {
  return Array.from({ length: 300 }, (_, seed) =>
    lineOf({ noise, confusions, seed, clearTurns }).hear(said, 0),
  )
}

describe("a line", () => {
  it("without noise lets everything through", () => {
    expect(new Set(heardOf(0))).toEqual(new Set([said]))
    expect(lineOf({ noise: 0, confusions, seed: 1 }).pressed("1202", 0)).toBe("1202")
  })

  it("changes, loses and merges words, digits alike, as often as it is told to", () => {
    const heard = heardOf(0.2)

    expect(heard.some((words) => words.includes("fifty"))).toBe(true)
    expect(heard.some((words) => words.startsWith("know"))).toBe(true)
    expect(heard.some((words) => words.includes("10:50"))).toBe(true)
    expect(heard.some((words) => words.split(" ").length < said.split(" ").length)).toBe(true)
    const harmed = heard.filter((words) => words !== said).length
    expect(harmed).toBeGreaterThan(200)
    expect(heardOf(0.02).filter((words) => words !== said).length).toBeLessThan(120)
  })

  it("garbles the same turn of the same seed in the same way, and leaves clear turns alone", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(30), (seed, turn) => {
        const line = lineOf({ noise: 0.3, confusions, seed })
        line.hear("something else before", turn + 1)

        expect(line.hear(said, turn)).toBe(
          lineOf({ noise: 0.3, confusions, seed }).hear(said, turn),
        )
      }),
    )
    expect(new Set(heardOf(1, new Set([0])))).toEqual(new Set([said]))
  })

  it("slips in entries of several keys, never in a key by itself", () => {
    const lines = Array.from({ length: 200 }, (_, seed) => lineOf({ noise: 1, confusions, seed }))

    expect(lines.some((line) => line.pressed("1202", 0) !== "1202")).toBe(true)
    expect(lines.every((line) => /^\d{4}$/u.test(line.pressed("1202", 0)))).toBe(true)
    expect(lines.every((line) => line.pressed("2", 0) === "2")).toBe(true)
  })
})
