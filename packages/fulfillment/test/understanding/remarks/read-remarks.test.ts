import { describe, expect, it } from "vitest"

import { languageOf } from "../../../src/languages.ts"
import { readRemarks } from "../../../src/understanding/remarks/read-remarks.ts"

const en = languageOf("en_US", "en_US").remarks
const es = languageOf("es_US", "es_US").remarks

function named(text: string, book = en): readonly string[] {
  return readRemarks(text, book).tasks.map(({ task, isSure }) => `${task}${isSure ? "" : "?"}`)
}

describe("the tasks that words name", () => {
  it.each([
    ["I'd like to book a demo", ["ScheduleDemo"]],
    ["please put me down for Friday", ["ScheduleDemo"]],
    ["call off my Thursday appointment", ["CancelDemo"]],
    ["cancel it", ["CancelDemo?"]],
    ["push my booking back an hour", ["MoveDemo"]],
    ["when is my appointment", ["CheckDemo"]],
    ["cancel my demo and book another one", ["CancelDemo", "ScheduleDemo?"]],
    ["move it a week later", ["MoveDemo?"]],
    ["I'd like to make an appointment with a colleague of yours", ["ScheduleDemo"]],
    ["no, that's not it, cancel my demo please", ["CancelDemo"]],
    ["I need that demo of mine cancelled", ["CancelDemo"]],
    ["cancel the one I have on Friday", ["CancelDemo"]],
    ["no, not that, could you shift the one on the ninth to the tenth", ["MoveDemo"]],
    ["could we put my appointment on some other day", ["MoveDemo"]],
    ["other time for the demo I booked", ["MoveDemo"]],
    ["nope, sorry, you got me wrong, other time for my demo", ["MoveDemo"]],
    ["I don't know when I have my appointment", ["CheckDemo"]],
    ["what did we say for that demo of mine", ["CheckDemo"]],
    ["I forget the hour of my booking", ["CheckDemo"]],
    ["I forgot, which ones do I have", ["CheckDemo"]],
    ["Thursday at ten", []],
  ])("of %j", (text, tasks) => {
    expect(named(text)).toEqual(tasks)
  })

  it.each([
    ["cancele mi cita del jueves", ["CancelDemo"]],
    ["quiero cambiar la demostración", ["MoveDemo"]],
    ["resérveme una cita", ["ScheduleDemo"]],
    ["¿cuándo es mi cita?", ["CheckDemo"]],
    ["mi jefe me pidió que reservara una demo", ["ScheduleDemo"]],
    ["estoy buscando hacer una de sus demostraciones", ["ScheduleDemo"]],
  ])("of %j in Spanish", (text, tasks) => {
    expect(named(text, es)).toEqual(tasks)
  })

  it.each([
    ["I don't want to cancel my demo"],
    ["never cancel my appointment"],
    ["please do not move my demo"],
  ])("not of %j, which turns them down", (text) => {
    expect(named(text)).toEqual([])
  })

  it.each([
    ["book a flight to Boston"],
    ["book me a flight"],
    ["cancel my subscription"],
    ["let me check my calendar"],
  ])("not of %j, which is about something else", (text) => {
    expect(named(text)).toEqual([])
  })
})

describe("a demo that is the caller's own", () => {
  it.each([
    ["my appointment", true],
    ["that demo of mine", true],
    ["the demo I booked", true],
    ["a demo", false],
    ["a friend of mine would like a demo", false],
  ])("of %j: %s", (text, isOwnDemo) => {
    expect(readRemarks(text, en).isOwnDemo).toBe(isOwnDemo)
  })
})

describe("what else is remarked", () => {
  it.each([
    ["both of them please", "all"],
    ["no, I mean the other one", "otherOne"],
    ["what else do you have", "more"],
    ["the one in the middle", "middle"],
    ["the second one", "second"],
    ["Monday at the same time", "sameTime"],
    ["no thanks, bye now", "farewell"],
    ["nothing more, thanks a lot", "farewell"],
    ["no, that was all I needed", "farewell"],
    ["pardon me, what was it", "again"],
    ["I didn't quite catch it", "again"],
    ["would you please ask the question again", "again"],
    ["I'd rather speak with one of your colleagues", "person"],
    ["perdón, no hablo inglés", "otherLanguage"],
  ] as const)("%j: %s", (text, kind) => {
    expect(readRemarks(text, en).has(kind)).toBe(true)
  })

  it.each([
    ["las dos por favor", "all"],
    ["no, la otra", "otherOne"],
    ["qué más tiene", "more"],
    ["la del medio", "middle"],
    ["a la misma hora", "sameTime"],
    ["hasta luego", "farewell"],
    ["no mi hija, eso era todo", "farewell"],
    ["no, con eso basta", "farewell"],
    ["english please", "otherLanguage"],
  ] as const)("%j in Spanish: %s", (text, kind) => {
    expect(readRemarks(text, es).has(kind)).toBe(true)
  })
})
