import { array, assert, property, stringMatching } from "fast-check"
import { describe, expect, it } from "vitest"

import { phraseBook } from "../../src/understanding/phrase-book.ts"
import { wordsOf } from "../../src/understanding/words.ts"
import { propertyRuns } from "../support/property-runs.ts"

describe("words", () => {
  it.each([
    ["Yes, that's right!", ["yes", "thats", "right"]],
    ["¿El miércoles a las 10?", ["el", "miercoles", "a", "las", "10"]],
    ["at 10:30 p.m.", ["at", "10:30", "pm"]],
    ["7pm", ["7", "pm"]],
    ["seven p m.", ["seven", "pm"]],
    ["I am here", ["i", "am", "here"]],
    ["on 12/2 or 2026-12-02.", ["on", "12/2", "or", "2026-12-02"]],
    ["mm-hmm", ["mm", "hmm"]],
    ["o'clock", ["oclock"]],
    ["Oct.23", ["oct", "23"]],
    ["  ", []],
  ])("of %j are %j", (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  it("are read up to the hundredth", () => {
    expect(wordsOf("no ".repeat(150))).toHaveLength(100)
    expect(wordsOf("no ".repeat(150).trim())).toHaveLength(100)
  })

  it("are the same whether or not there is anything but words", () => {
    const word = stringMatching(/^[ampish]{1,4}$/u)
    assert(
      property(array(word, { minLength: 1 }), (words) => {
        const text = words.join(" ")
        expect(wordsOf(text)).toEqual(wordsOf(`${text}!`))
      }),
      { numRuns: propertyRuns },
    )
  })
})

describe("a phrase book", () => {
  const book = phraseBook([
    ["no", 1],
    ["no problem", 2],
    ["that's no problem", 3],
  ])

  it("finds the longest phrase that begins at a word", () => {
    const words = wordsOf("no no problem")

    expect(book.longestAt(words, 0)).toEqual({ value: 1, to: 1 })
    expect(book.longestAt(words, 1)).toEqual({ value: 2, to: 3 })
  })

  it("finds nothing where no phrase begins", () => {
    const words = wordsOf("that's no")

    expect(book.longestAt(words, 0)).toBeUndefined()
    expect(book.longestAt(words, 2)).toBeUndefined()
  })
})
