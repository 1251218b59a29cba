import { describe, expect, it } from "vitest"

import { dtmfTones } from "../../web/audio/dtmf.ts"

describe("dtmfTones", () => {
  it.each([
    ["1", 697, 1209],
    ["5", 770, 1336],
    ["9", 852, 1477],
    ["*", 941, 1209],
    ["0", 941, 1336],
    ["#", 941, 1477],
  ])("gives %s the tones %i and %i", (key, low, high) => {
    expect(dtmfTones(key)).toEqual([low, high])
  })

  it("gives each key a pair of its own, and nothing else any", () => {
    const pairs = Array.from("0123456789*#", (key) => String(dtmfTones(key)))

    expect(new Set(pairs).size).toBe(12)
    expect(["", "12", "a", " "].map(dtmfTones)).toEqual(Array(4).fill(undefined))
  })
})
