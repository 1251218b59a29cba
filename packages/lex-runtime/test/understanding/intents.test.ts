import { describe, expect, it } from "vitest"

import { parseBot } from "../../src/definition/bot.ts"
import { learnBot } from "../../src/understanding/understanding.ts"
import { bot, intent, slot } from "../support/bot-builder.ts"
import { visitBot } from "../support/visit-bot.ts"
import { TODAY } from "./read-slots.ts"

const understanding = learnBot(parseBot(visitBot(), "en_US"))

const top = (words: string): { readonly intent: string; readonly confidence: number } =>
  understanding.classify(understanding.read(words), { today: TODAY })[0] ?? {
    intent: "",
    confidence: 0,
  }

describe("the intent classifier", () => {
  it("is certain of a sample utterance, its slots filled with anything", () => {
    expect(top("book a visit for the day after tomorrow at half past two")).toMatchObject({
      intent: "BookVisit",
      confidence: 1,
    })
  })

  it("is nearly certain when only common words differ", () => {
    const { intent: name, confidence } = top("could you please book a visit for me")

    expect(name).toBe("BookVisit")
    expect(confidence).toBe(0.95)
  })

  it.each([
    ["I'd like to schedule a visit", "BookVisit"],
    ["please cancel the visit on monday", "CancelVisit"],
    ["I cannot make it on friday", "CancelVisit"],
    ["could I order some tea", "OrderTea"],
    ["could you help", "Help"],
  ])('takes "%s" for %s above the default threshold', (words, name) => {
    expect(top(words).intent).toBe(name)
    expect(top(words).confidence).toBeGreaterThanOrEqual(0.4)
  })

  it.each(["purple monkey dishwasher", "how old is the moon", "qwerty", "hello there"])(
    'takes "%s" for nothing',
    (words) => {
      expect(top(words).confidence).toBeLessThan(0.4)
    },
  )

  it("tells two dates apart by the words beside them", () => {
    const move = parseBot(
      bot([
        intent(
          "Move",
          ["move it to {to}", "move it from {from} to {to}", "change the one on {from}"],
          {
            slots: [
              slot(["from", "AMAZON.Date"], "From?", { SlotConstraint: "Optional" }),
              slot(["to", "AMAZON.Date"], "To?"),
            ],
          },
        ),
      ]),
      "en_US",
    )
    const { classify, read } = learnBot(move)

    expect(classify(read("please move it to friday"), { today: TODAY })[0]?.slots).toEqual(["to"])
    expect(classify(read("move it from monday to friday"), { today: TODAY })[0]?.slots).toEqual([
      "from",
      "to",
    ])
  })

  it("gives the same scores every time", () => {
    const again = learnBot(parseBot(visitBot(), "en_US"))
    const words = understanding.read("can you book me a visit with tea")

    expect(again.classify(words, { today: TODAY })).toEqual(
      understanding.classify(words, { today: TODAY }),
    )
  })
})
