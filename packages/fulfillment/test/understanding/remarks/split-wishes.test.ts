import { describe, expect, it } from "vitest"

import { languageOf } from "../../../src/languages.ts"
import { readRemarks } from "../../../src/understanding/remarks/read-remarks.ts"
import {
  answerAndWish,
  partsOfSeveral,
  splitWishes,
} from "../../../src/understanding/remarks/split-wishes.ts"

const en = languageOf("en_US", "en_US").remarks
const es = languageOf("es_US", "es_US").remarks

describe("several wishes in one breath", () => {
  it.each([
    [
      "cancel Thursday and book me in for Friday",
      [
        ["CancelDemo", "cancel thursday"],
        ["ScheduleDemo", "book me in for friday"],
      ],
    ],
    [
      "book me for Friday, and then could you please cancel the other one",
      [
        ["ScheduleDemo", "book me for friday"],
        ["CancelDemo", "cancel the other one"],
      ],
    ],
    [
      "book one for Monday at nine and one for Tuesday at ten",
      [
        ["ScheduleDemo", "book one for monday at nine"],
        ["ScheduleDemo", "one for tuesday at ten"],
      ],
    ],
  ])("%j is divided", (text, wishes) => {
    expect(splitWishes(readRemarks(text, en)).map(({ task, text: part }) => [task, part])).toEqual(
      wishes,
    )
  })

  it("is divided in Spanish", () => {
    const wishes = splitWishes(readRemarks("cancele la del jueves y resérveme el viernes", es))

    expect(wishes.map(({ task }) => task)).toEqual(["CancelDemo", "ScheduleDemo"])
  })

  it.each([
    "book me between twelve and one on Thursday",
    "cancel my demo on Thursday and Friday",
    "book a demo for me and my wife",
    "move my demo, I have to cancel my flight",
    "Thursday and Friday",
  ])("%j is one wish", (text) => {
    expect(splitWishes(readRemarks(text, en))).toEqual([])
  })

  it("is divided at every and where several demos are wanted", () => {
    const remarks = readRemarks("three demos, monday at nine and tuesday and friday at two", en)

    expect(partsOfSeveral(remarks).parts.map(({ text }) => text)).toEqual([
      "three demos monday at nine",
      "tuesday",
      "friday at two",
    ])
    expect(partsOfSeveral(readRemarks("monday and tuesday", en)).parts).toEqual([])
  })
})

describe("an answer and a further wish", () => {
  it("are told apart", () => {
    expect(answerAndWish(readRemarks("yes please and book another one for Friday", en))).toEqual({
      answer: "yes please",
      wish: { task: "ScheduleDemo", text: "book another one for friday" },
    })
  })

  it.each(["yes please", "and book another one", "yes book it"])("are not found in %j", (text) => {
    expect(answerAndWish(readRemarks(text, en))).toBeUndefined()
  })
})
