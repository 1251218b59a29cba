import type { AwaitedInput } from "@call-center/simulator"
import { describe, expect, it } from "vitest"

import { type Ear, type Errand, grammarOf, type Manner, personOf } from "../../src/index.ts"

const grammar = grammarOf({
  open: ["a table for two"],
  "answer.time": ["at {hour}"],
  agree: ["yes"],
  object: ["no"],
  correct: ["no, at {hour}"],
  chooseOffer: ["{hour} please"],
  chooseFirst: ["{hour} please"],
  chooseSecond: ["{hour} please"],
  soundsFine: ["{hour} please"],
  noOtherTime: ["none of them"],
  neverMind: ["leave it then"],
  nothingElse: ["that is all"],
  stay: ["leave it as it is"],
  "correct.task": ["not that"],
})

const errand: Errand = {
  task: "book",
  openings: ["open"],
  answers: { time: ["answer.time"] },
  values: { own: { hour: "eight" } },
  keys: { task: "1", time: "2000" },
  accepts: (_, { hour }) => hour === "eight",
  corrects: ({ hour }) => (hour === "eight" ? undefined : "correct"),
  valuesOf: ({ hour }) => ({ own: { hour } }),
  settles: ({ what }) => (what === "booked" ? "done" : undefined),
}

const manner: Manner = {
  name: "plain",
  decorates: 0,
  slips: 0,
  asksAgain: 0,
  thinks: 0,
  injects: 0,
  keys: "never",
  changesMind: 0,
  hangsUp: 0,
  patience: 2,
}

/** What is said is written as what it means. */
const ear: Ear = (messages) => messages.map((message) => JSON.parse(message))

const listening: AwaitedInput = {
  listener: "bot",
  bargeIn: true,
  speech: { startTimeoutMs: 1, endTimeoutMs: 1, maxLengthMs: 1 },
  keys: { firstKeyTimeoutMs: 1, nextKeyTimeoutMs: 1 },
}

const readBack = (hour: string) => ({ act: "readsBack", task: "book", facts: { hour } })

const offers = (...hours: readonly string[]) => ({
  act: "offers",
  what: "offer",
  options: hours.map((hour) => ({ facts: { hour } })),
})

function caller(changes: Partial<Manner> = {}) {
  const person = personOf({
    seed: 1,
    grammar,
    ear,
    manner: { ...manner, ...changes },
    errands: [errand],
  })
  return (...heard: readonly object[]) =>
    person.react(
      heard.map((each) => JSON.stringify(each)),
      listening,
    ).reaction
}

describe("a person", () => {
  it("comes to the point, answers what is asked, agrees to what they want, and is done when it is told", () => {
    const hears = caller()

    expect(hears({ act: "asks", topic: "more" })).toMatchObject({ text: "a table for two" })
    expect(hears({ act: "asks", topic: "time" })).toMatchObject({ text: "at eight" })
    expect(hears(readBack("eight"))).toEqual({
      kind: "speech",
      text: "yes",
      means: { does: "agrees", task: "book", facts: { hour: "eight" } },
    })
    expect(
      hears({ act: "tells", what: "booked", facts: [] }, { act: "asks", topic: "more" }),
    ).toMatchObject({ text: "that is all", means: { does: "finishes" } })
  })

  it("never agrees to anything else that is read back", () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const person = personOf({ seed, grammar, ear, manner, errands: [errand] })
      const { reaction } = person.react([JSON.stringify(readBack("nine"))], listening)
      expect(reaction.means.does).toBe("objects")
    }
    expect(caller({ keys: "always" })(readBack("nine"))).toMatchObject({ keys: "2" })
  })

  it("takes what suits them of what is offered, and gives up what is never offered", () => {
    expect(caller()(offers("seven", "eight"))).toMatchObject({ text: "eight please" })
    expect(caller({ keys: "always" })(offers("seven", "eight"))).toMatchObject({ keys: "2" })
    const hears = caller()
    const reactions = [1, 2, 3].map(() => hears(offers("six", "seven")).means.does)
    expect(reactions).toEqual(["objects", "objects", "declines"])
  })

  it("says what they really want when they were got wrong", () => {
    const wrongTask = { act: "readsBack", task: "cancel", facts: { hour: "nine" } }
    const texts = Array.from(
      { length: 20 },
      (_, seed) =>
        personOf({ seed, grammar, ear, manner, errands: [errand] }).react(
          [JSON.stringify(wrongTask)],
          listening,
        ).reaction,
    )
    expect(texts).toContainEqual(
      expect.objectContaining({ text: "not that, a table for two", means: { does: "objects" } }),
    )
  })

  it("hangs up once they were misunderstood more often than they bear", () => {
    const hears = caller()
    const puzzled = () => hears({ act: "puzzled" }, { act: "asks", topic: "time" })

    expect([puzzled(), puzzled(), puzzled()].map(({ kind }) => kind)).toEqual([
      "speech",
      "speech",
      "hangup",
    ])
  })
})
