import { describe, expect, it } from "vitest"

import { enUs } from "../../src/understanding/question/words/en-us.ts"
import { esUs } from "../../src/understanding/question/words/es-us.ts"
import { questionReader } from "../../src/understanding/read-question.ts"

const english = questionReader(enUs, [])
const spanish = questionReader(esUs, [])

describe("words of a question", () => {
  it.each([
    ["um what hours do you guys keep", "OpeningHours"],
    ["do you open on saturdays", "OpeningHours"],
    ["and when would I be done", "DemoLength"],
    ["how long are you open on fridays", "OpeningHours"],
    ["how long do you keep my number", "DataKept"],
    ["how much time should I plan for", "DemoLength"],
    ["remind me where it is", "Location"],
    ["where should I park", "other"],
    ["what's your email address", "other"],
    ["hold on am I talking to a machine", "WhoIsThis"],
    ["is this being recorded", "DataKept"],
    ["how much is it", "other"],
  ])("are heard in %j: %s", (text, name) => {
    expect(english.named(text)).toBe(name)
  })

  it.each([
    ["¿hasta qué hora atienden los viernes?", "OpeningHours"],
    ["¿y cuánto tiempo toma eso?", "DemoLength"],
    ["¿cómo llego a su oficina?", "Location"],
    ["¿estoy hablando con una persona?", "WhoIsThis"],
    ["¿qué hacen con mi número?", "DataKept"],
    ["¿cuánto cuesta?", "other"],
  ])("are heard in %j: %s", (text, name) => {
    expect(spanish.named(text)).toBe(name)
  })

  it.each([
    "what do you have open on thursday",
    "what times are free",
    "I don't want to talk to a machine",
    "a real person please",
    "stop talking to me robot",
    "is thursday at ten still free",
    "I'd like to come in when you are open",
    "when is my demo",
    "tomorrow at ten",
    "do you have anything later",
    "that would be a long time",
    "yes please",
  ])("are not heard in %j", (text) => {
    expect(english.named(text)).toBeUndefined()
  })

  it.each([
    "mañana a las diez",
    "¿cuándo es mi demostración?",
    "¿qué horas tiene libres?",
    "una persona por favor",
  ])("are not heard in %j", (text) => {
    expect(spanish.named(text)).toBeUndefined()
  })
})

describe("a question about something else", () => {
  it.each([
    ["can I bring my dog", true],
    ["oh and by the way is there wheelchair access", true],
    ["do you have anything earlier", false],
    ["can I book for two", false],
    ["what about the other one", false],
    ["could you say that again", false],
    ["I have a dog", false],
    ["blah", false],
  ])("%j: %s", (text, isForeign) => {
    expect(english.isForeign(text)).toBe(isForeign)
  })
})

describe("a business's own question", () => {
  const parking = {
    name: "Parking",
    questions: ["is there parking", "where do I park", "Garage?"],
    answer: "Behind the house.",
  }
  const reader = questionReader(enUs, [parking])

  it("comes before ours, in its own wording", () => {
    expect(reader.named("sorry where do I park then")).toBe("Parking")
    expect(english.named("sorry where do I park then")).toBe("other")
  })

  it("is known by all of its telling words, in any order", () => {
    expect(reader.alike("would there be a garage or so")).toBe("Parking")
    expect(reader.alike("where do I go")).toBeUndefined()
    expect(reader.alike("")).toBeUndefined()
  })
})
