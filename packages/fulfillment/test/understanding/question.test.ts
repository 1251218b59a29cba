import { describe, expect, it } from "vitest"

import { languageOf } from "../../src/languages.ts"
import { unknownWords } from "../../src/understanding/known-words.ts"
import { enUs } from "../../src/understanding/question/words/en-us.ts"
import { esUs } from "../../src/understanding/question/words/es-us.ts"
import { questionReader } from "../../src/understanding/read-question.ts"

const unknownInEnglish = unknownWords(languageOf("en_US", "en_US"), "Acme")
const english = questionReader(enUs, [], {
  businessName: "Acme",
  unknownWords: unknownInEnglish,
})
const spanish = questionReader(esUs, [], {
  businessName: "Acme",
  unknownWords: unknownWords(languageOf("es_US", "en_US"), "Acme"),
})

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
    ["what can you do for me", "Help"],
    ["what sort of things can I ask you", "Help"],
    ["sorry how does this work", "Help"],
    ["how long does it take because I have to fetch the kids from school", "DemoLength"],
    ["where do I find Acme", "Location"],
    ["how long does it take to drive to Houston", "other"],
    ["where do I find my tax form", "other"],
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
    ["¿qué puede hacer?", "Help"],
    ["¿en qué me puede ayudar?", "Help"],
    ["¿cuánto tiempo toma el vuelo a Bogotá?", "other"],
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

describe("words that stand in no list", () => {
  it("are those of other people's business", () => {
    expect(unknownInEnglish("please tell me the weather in Toronto tomorrow")).toEqual([
      "weather",
      "toronto",
    ])
    expect(unknownInEnglish("is Acme free on the 3rd at ten")).toEqual([])
  })
})

describe("a business's own question", () => {
  const parking = {
    name: "Parking",
    questions: ["is there parking", "where do I park", "Garage?"],
    answer: "Behind the house.",
  }
  const reader = questionReader(enUs, [parking], {
    businessName: "Acme",
    unknownWords: unknownInEnglish,
  })

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
