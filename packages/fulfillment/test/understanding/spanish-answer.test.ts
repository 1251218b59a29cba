import type { DemoId, Instant, LocalDate, TimeZone } from "@call-center/domain"
import { describe, expect, it } from "vitest"

import type { ReadBack } from "../../src/conversation/read-back.ts"
import { readAnswer } from "../../src/understanding/answer/read-answer.ts"
import { esUs as esUsAnswers } from "../../src/understanding/answer/words/es-us.ts"
import { esUs } from "../../src/understanding/lexicons/es-us.ts"

/** El jueves 3 de diciembre a las diez. */
const startsAt = "2026-12-03T15:00:00Z" as Instant
const demoId = "demo000001" as DemoId
const booking: ReadBack = { of: "booking", startsAt }
const move: ReadBack = { of: "move", demoId, from: "2026-12-02T14:00:00Z" as Instant, startsAt }
const cancellation: ReadBack = { of: "cancellation", demoId, startsAt }

function taken(
  readBack: ReadBack,
  transcript: string,
  confirmationState: "None" | "Confirmed" | "Denied" = "None",
): string {
  const { answer, clearYes, isUnclear } = readAnswer({
    answers: esUsAnswers,
    lexicon: esUs,
    today: "2026-12-01" as LocalDate,
    timeZone: "America/New_York" as TimeZone,
    transcript,
    readBack,
    confirmationState,
    isAskedOnceMore: false,
  })
  if (clearYes !== undefined) return "clear yes"
  if (answer === "yes") return "yes in doubt"
  return answer ?? (isUnclear === true ? "unclear" : "nothing")
}

describe("a clear yes in Spanish", () => {
  it.each([
    "sí, si no es molestia",
    "sí, resérvela si me hace el favor",
    "oiga, sí, está bien",
    "pues mire usted, claro que sí",
    "a ver, déjeme ver, claro, resérvela",
    "perdón mi español, sí por favor",
    "fíjese que la cabra se llevó mis zapatos, en fin, claro, resérvela",
    "sí, eso sería genial, tengo muchas ganas",
    "sí",
    "si",
    "sí, por favor",
    "claro que sí",
    "cómo no, señorita",
    "ándele pues",
    "órale",
    "sale y vale",
    "dale",
    "simón",
    "ajá",
    "está bien",
    "sí está bien, gracias",
    "me parece perfecto",
    "me queda bien",
    "sí, no hay problema",
    "ningún problema",
    "por qué no",
    "con mucho gusto",
    "resérvela",
    "sí, resérvela por favor",
    "apúnteme",
    "agéndela, muchas gracias",
    "así es",
    "sí, el jueves a las diez",
    "a las diez está perfecto",
    "el jueves por favor",
    "sí, el tres de diciembre en la mañana",
    "creo que está bien",
    "supongo que sí",
    "sí, se lo agradezco mucho",
    "eh, sí, gracias",
    "sí gracias, hasta luego",
    "bueno, está bien, resérvela",
    "👍",
  ])("is %j", (words) => {
    expect(taken(booking, words)).toBe("clear yes")
    expect(taken(booking, words, "Denied")).toBe("clear yes")
  })
})

describe("no clear yes in Spanish, whatever Lex says", () => {
  it.each([
    ["no", "no"],
    ["no, gracias", "no"],
    ["no es correcto", "no"],
    ["no está bien", "no"],
    ["está mal", "no"],
    ["claro que no", "no"],
    ["creo que no", "no"],
    ["no me queda bien", "no"],
    ["sí pero no puedo ir", "no"],
    ["bueno, olvídelo", "no"],
    ["sí pero no a las diez", "no"],
    ["mejor no", "no"],
    // What a bad line leaves of "no le escuché bien": these pronouns never stand so.
    ["lo le bien", "unclear"],
    ["tal vez", "unclear"],
    ["creo que sí", "unclear"],
    ["no sé", "unclear"],
    ["pues no estoy seguro", "unclear"],
    ["bueno, déjeme ver", "unclear"],
    ["sí, déjeme pensar", "unclear"],
    ["déjeme pensar, bueno", "unclear"],
    ["la cabra no quiere, en fin, bueno", "no"],
    ["sí, si hay estacionamiento", "unclear"],
    ["depende", "unclear"],
    ["está bien pero", "unclear"],
    ["sí, más tarde", "unclear"],
    ["mejor el viernes", "unclear"],
    ["sí, el viernes", "unclear"],
    ["bueno a las once", "unclear"],
    ["sí, por la tarde", "unclear"],
    ["espere un momento", "unclear"],
    ["sí, ¿a qué hora era?", "unclear"],
    ["bueno, ¿hay otra hora?", "unclear"],
    ["¿me puede decir el precio?", "unclear"],
  ])("is %j: %s", (words, expected) => {
    expect(taken(booking, words)).toBe(expected)
    expect(taken(booking, words, "Confirmed")).toBe(expected)
  })

  it.each(["sí, la vecina", "bueno y", "¿sí?"])("is asked once more of %j", (words) => {
    expect(taken(booking, words, "Confirmed")).toBe("yes in doubt")
    expect(taken(booking, words, "Denied")).toBe("no")
  })
})

describe("the verb of a task in Spanish", () => {
  it.each([
    ["cancélela", cancellation, "clear yes"],
    ["sí, cancélela por favor", cancellation, "clear yes"],
    ["sí, ya no puedo ir", cancellation, "clear yes"],
    ["no, déjela así", cancellation, "no"],
    ["déjela como está", cancellation, "no"],
    ["no la cancele", cancellation, "no"],
    ["sí pero no la cancele", cancellation, "unclear"],
    ["cámbiela", move, "clear yes"],
    ["sí, del miércoles al jueves", move, "clear yes"],
    ["déjela así", move, "no"],
    ["cancélela", booking, "no"],
  ])("in %j to %o: %s", (words, readBack, expected) => {
    expect(taken(readBack, words)).toBe(expected)
  })
})

describe("politeness and promises in Spanish that sound like a yes", () => {
  it.each([
    "estoy bien",
    "así estoy bien gracias",
    "si mi jefe quiere",
    "yo le confirmo",
    "mañana le confirmo",
    "ya está reservada",
    "perdón por favor",
    "ya basta",
  ])("are none: %j", (words) => {
    expect(taken(booking, words, "Confirmed")).toMatch(/unclear|no/u)
  })
})
