import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

import { phraseBook, phraseBookOf } from "../../src/understanding/phrase-book.ts"
import { phrases } from "../../src/understanding/word-lists.ts"
import { wordsOf } from "../../src/understanding/words.ts"

const word = fc.constantFrom("yes", "no", "a", "I'm", "Fine", "é", "confirm")

/** Phrases as they are written in lists: words, groups of choices within and between them, groups in groups. */
const { phrase } = fc.letrec<{ phrase: string; group: string; part: string }>((tie) => ({
  phrase: fc.array(tie("part"), { minLength: 1, maxLength: 4 }).map((parts) => parts.join("")),
  group: fc
    .array(fc.oneof({ depthSize: "small" }, fc.constant(""), word, tie("phrase")), {
      minLength: 1,
      maxLength: 3,
    })
    .map((choices) => `(${choices.join("|")})`),
  part: fc.oneof(
    { depthSize: "small" },
    word,
    word.map((each) => ` ${each}`),
    fc.constantFrom(" ", "ed"),
    tie("group"),
  ),
}))

const lists = fc.array(
  fc.tuple(
    fc.array(phrase, { maxLength: 3 }).map((each) => each.join(",")),
    fc.nat(3),
  ),
  { maxLength: 4 },
)

describe("a book of phrases that are written out when their first word is said", () => {
  it("finds what one finds in which all are written out before", () => {
    fc.assert(
      fc.property(lists, (of) => {
        const all = of.flatMap(([list, value]) =>
          phrases(list).map((each) => [each, value] as const),
        )
        const [early, late] = [phraseBook(all), phraseBookOf(of)]
        for (const [each] of all) {
          const words = [...wordsOf(each), "no"]
          expect(late.allAt(words, 0)).toEqual(early.allAt(words, 0))
        }
      }),
      { numRuns: 500 },
    )
  })

  it("tells the words of those with a meaning", () => {
    fc.assert(
      fc.property(lists, (of) => {
        const written = of
          .filter(([, value]) => value === 1)
          .flatMap(([list]) => phrases(list).flatMap((each) => wordsOf(each)))

        expect(new Set(phraseBookOf(of).words((value) => value === 1))).toEqual(new Set(written))
      }),
      { numRuns: 500 },
    )
  })

  it("knows words that are written in parts, and those that follow a choice", () => {
    const book = phraseBookOf([["confirm(|ed)(| it), (un|)well, (a|b)", "some"]])

    expect([...new Set(book.words())].toSorted()).toEqual([
      "a",
      "b",
      "confirm",
      "confirmed",
      "it",
      "unwell",
      "well",
    ])
    expect(book.longestAt(["confirmed", "it"], 0)).toEqual({ value: "some", to: 2 })
    expect(book.longestAt(["un"], 0)).toBeUndefined()
  })
})
