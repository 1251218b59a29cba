import { array, assert, constantFrom, integer, option, property, record } from "fast-check"
import { describe, expect, it } from "vitest"

import { collectKeys } from "../../src/turn-taking/index.ts"

const keypad = "0123456789*#".split("")
const startsAgain = { key: "*", effect: "startsAgain" } as const
const ends = { key: "*", effect: "ends" } as const

describe("collecting keys", () => {
  it.each([
    {
      what: "a shorter entry waits",
      keys: "120",
      rules: { maxLength: 4 },
      collected: ["120", false, ""],
    },
    {
      what: "the full length ends it",
      keys: "1202",
      rules: { maxLength: 4 },
      collected: ["1202", true, ""],
    },
    {
      what: "what is longer is left over",
      keys: "12023",
      rules: { maxLength: 4 },
      collected: ["1202", true, "3"],
    },
    {
      what: "the terminator is no part of it",
      keys: "12#7",
      rules: { terminator: "#" },
      collected: ["12", true, "7"],
    },
    {
      what: "half a terminator ends nothing",
      keys: "12#",
      rules: { terminator: "##" },
      collected: ["12#", false, ""],
    },
    {
      what: "a terminator of two keys",
      keys: "12##",
      rules: { terminator: "##" },
      collected: ["12", true, ""],
    },
    {
      what: "a deletion key starts it again",
      keys: "99*12",
      rules: { deletion: startsAgain },
      collected: ["12", false, ""],
    },
    {
      what: "a deletion key ends it as an empty one",
      keys: "99*12",
      rules: { deletion: ends },
      collected: ["", true, "12"],
    },
    {
      what: "length counts from the deletion",
      keys: "999*12",
      rules: { maxLength: 4, deletion: startsAgain },
      collected: ["12", false, ""],
    },
    {
      what: "without rules nothing ends it",
      keys: "12*#",
      rules: {},
      collected: ["12*#", false, ""],
    },
  ])("$what", ({ keys, rules, collected: [entry, isComplete, rest] }) => {
    expect(collectKeys(keys, rules)).toEqual({ entry, isComplete, rest })
  })

  it("is complete with one key more at the earliest, and then ever", () => {
    const key = constantFrom(...keypad)
    const rules = record(
      {
        maxLength: integer({ min: 1, max: 6 }),
        terminator: constantFrom("#", "##", "9"),
        deletion: constantFrom(startsAgain, ends),
      },
      { requiredKeys: [] },
    )
    assert(
      property(array(key, { maxLength: 12 }), rules, option(key), (pressed, by, more) => {
        const keys = pressed.join("")
        const { isComplete, entry, rest } = collectKeys(keys, by)
        const further = collectKeys(keys + (more ?? ""), by)

        expect(entry.length).toBeLessThanOrEqual(by.maxLength ?? 12)
        expect(keys.endsWith(rest)).toBe(true)
        expect(further.isComplete || !isComplete).toBe(true)
        expect(isComplete ? further.entry : entry).toBe(entry)
      }),
    )
  })
})
