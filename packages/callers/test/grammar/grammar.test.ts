import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

import {
  canSay,
  GrammarFault,
  grammarOf,
  patternOfRule,
  plainWords,
  randomOf,
  say,
} from "../../src/index.ts"

const grammar = grammarOf({
  open: ["[hello,] I'd like <thing>", "<thing>[, please]"],
  thing: ["a table for {count}", "to eat", "<place@there> rather than <place@here>"],
  place: ["{name}", "that {name} of yours"],
})

const values = {
  own: { count: "two" },
  here: { name: "the bar" },
  there: { name: "the garden" },
}

describe("a grammar", () => {
  it.each([
    ["a rule that is not there", { open: ["<elsewhere>"] }, "no rule elsewhere for open"],
    [
      "a rule that leads back to itself",
      { a: ["<b>"], b: ["[x <a>]"] },
      "leads back to itself: a > b",
    ],
    ["a rule without alternatives", { a: [] }, "no rule a"],
    ["a bracket that is not closed", { a: ["[x"] }, "can't read"],
  ])("refuses %s", (_, rules, message) => {
    expect(() => grammarOf(rules)).toThrow(GrammarFault)
    expect(() => grammarOf(rules)).toThrow(message)
  })

  it("says only what its rule derives", () => {
    const pattern = patternOfRule(grammar, "open")
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const text = say(grammar, { rule: "open", values }, randomOf(seed, "mouth"))
        expect(plainWords(text)).toMatch(pattern)
      }),
    )
    expect("hello I'd like a car ").not.toMatch(pattern)
  })

  it("says each alternative now and then", () => {
    const said = Array.from({ length: 1000 }, (_, seed) =>
      say(grammar, { rule: "open", values }, randomOf(seed, "mouth")),
    )

    expect(said).toEqual(
      expect.arrayContaining([
        "I'd like a table for two",
        "hello, I'd like to eat",
        "to eat, please",
        "the garden rather than that the bar of yours",
      ]),
    )
  })

  it("says nothing that needs a value which is not there", () => {
    expect(canSay(grammar, "place")).toBe(false)
    expect(canSay(grammar, "place", { own: { name: "the bar" } })).toBe(true)
    expect(canSay(grammar, "elsewhere")).toBe(false)
    for (let seed = 0; seed < 50; seed += 1)
      expect(say(grammar, { rule: "thing" }, randomOf(seed, "mouth"))).toBe("to eat")
    expect(() => say(grammar, { rule: "place" }, randomOf(1, "mouth"))).toThrow(GrammarFault)
  })

  it("says the same for the same seed, and another thing for another label", () => {
    expect(twentyTexts("mouth")).toEqual(twentyTexts("mouth"))
    expect(twentyTexts("mouth")).not.toEqual(twentyTexts("ear"))
  })
})

function twentyTexts(label: string): readonly string[] {
  return Array.from({ length: 20 }, (_, seed) =>
    say(grammar, { rule: "open", values }, randomOf(seed, label)),
  )
}
