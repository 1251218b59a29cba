import { localDate, type LocalDate } from "@call-center/domain"
import { describe, expect, it } from "vitest"

import type { Question } from "../../src/conversation/dialogue.ts"
import { enUs } from "../../src/understanding/lexicons/en-us.ts"
import { esUs } from "../../src/understanding/lexicons/es-us.ts"
import { understand } from "../../src/understanding/understand.ts"

// A Tuesday.
const today = localDate("2026-12-01") as LocalDate

const hear = (text: string, lexicon = enUs, asked: Question = "date") =>
  understand(text, { lexicon, today, asked, choices: 0, now: 9 * 60 })

describe("one day, told in a whole phrase", () => {
  it.each([
    ["two weeks from today", "2026-12-15"],
    ["eleven", "2026-12-11"],
    ["twenty", "2026-12-20"],
    ["two weeks from Friday", "2026-12-18"],
    ["three weeks from tomorrow", "2026-12-23"],
    ["a week tomorrow", "2026-12-09"],
    ["for a week tomorrow", "2026-12-09"],
    ["the thursday after", "2026-12-10"],
    ["tomorrow week", "2026-12-09"],
    ["december the ninth, that's a wednesday", "2026-12-09"],
    ["this thursday no the next one", "2026-12-10"],
    ["the following tuesday", "2026-12-08"],
    ["first week of january, whatever, the tuesday", "2027-01-05"],
    ["next week, let me think, maybe the friday", "2026-12-11"],
    ["a week on Thursday", "2026-12-10"],
    ["a fortnight from Thursday", "2026-12-17"],
    ["in ten days", "2026-12-11"],
    ["in three weeks' time", "2026-12-22"],
    ["in a month", "2027-01-01"],
    ["in three business days", "2026-12-04"],
    ["two Sundays from now", "2026-12-13"],
    ["the first Monday of January", "2027-01-04"],
    ["the second Tuesday of January", "2027-01-12"],
    ["the last Thursday in January", "2027-01-28"],
    ["the first Friday of next month", "2027-01-01"],
    ["the last day of the month", "2026-12-31"],
    ["the sixteenth of this month", "2026-12-16"],
    ["the fifth of next month", "2027-01-05"],
    ["Sunday this week", "2026-12-06"],
    ["next week on Wednesday", "2026-12-09"],
    ["Wednesday of next week", "2026-12-09"],
    ["Wednesday week", "2026-12-09"],
    ["the Thursday after next", "2026-12-10"],
    ["Monday of the week after next", "2026-12-14"],
    ["last Friday", "2026-11-27"],
    ["the day before New Year's Eve", "2026-12-30"],
    ["the day after Christmas", "2026-12-26"],
    ["the Monday after Christmas", "2026-12-28"],
    ["the Friday before Christmas", "2026-12-18"],
    ["not tomorrow, the day after", "2026-12-03"],
    ["not this Friday but the next one", "2026-12-11"],
    ["not Friday but the next day", "2026-12-05"],
    ["the penultimate day of the year", "2026-12-30"],
    ["the last but one day of January", "2027-01-30"],
    ["my kid is 9, so tomorrow", "2026-12-02"],
    ["I fly out on the ninth so I need it before that, Monday", "2026-12-07"],
    ["Thursday December third twenty twenty six", "2026-12-03"],
    ["March twelfth nineteen eighty five", "1985-03-12"],
    ["one two oh four", "2026-12-04"],
    ["twelve four", "2026-12-04"],
  ])("%s is %s", (words, date) => {
    expect(hear(words).wish.days).toEqual({ from: date, to: date })
  })

  it.each([
    ["el primer lunes de enero", "2027-01-04"],
    ["no este viernes sino el siguiente", "2026-12-11"],
    ["no mañana sino el día siguiente", "2026-12-03"],
    ["el penúltimo día del año", "2026-12-30"],
    ["de mañana en ocho días", "2026-12-09"],
    ["de hoy en quince", "2026-12-15"],
    ["el último jueves de enero", "2027-01-28"],
    ["el viernes de esta semana", "2026-12-04"],
    ["el domingo de la próxima semana", "2026-12-13"],
    ["el lunes después de Navidad", "2026-12-28"],
    ["el día antes de Nochevieja", "2026-12-30"],
    ["dentro de tres semanas", "2026-12-22"],
    ["de hoy en ocho días", "2026-12-09"],
    ["el dieciséis de este mes", "2026-12-16"],
    ["el cinco del próximo mes", "2027-01-05"],
    ["el veintiuno de mayo", "2027-05-21"],
    ["el 17 del 12", "2026-12-17"],
    ["no mañana, sino el día siguiente", "2026-12-03"],
    ["el viernes pasado", "2026-11-27"],
  ])("%s is %s", (words, date) => {
    expect(hear(words, esUs).wish.days).toEqual({ from: date, to: date })
  })
})

describe("days in a row", () => {
  it.each([
    ["the week after next", "2026-12-14", "2026-12-20"],
    ["between now and friday", "2026-12-01", "2026-12-04"],
    ["the weekend after next", "2026-12-19", "2026-12-20"],
    ["the end of next week", "2026-12-10", "2026-12-13"],
    ["early next week", "2026-12-07", "2026-12-09"],
    ["the middle of next week", "2026-12-08", "2026-12-11"],
    ["later this week", "2026-12-02", "2026-12-06"],
    ["the rest of the week", "2026-12-01", "2026-12-06"],
    ["mid January", "2027-01-10", "2027-01-20"],
    ["the beginning of January", "2027-01-01", "2027-01-15"],
    ["sometime in January", "2027-01-01", "2027-01-31"],
    ["the week of the 18th", "2026-12-14", "2026-12-20"],
    ["the third week of January", "2027-01-18", "2027-01-24"],
    ["between Monday and Wednesday", "2026-12-07", "2026-12-09"],
    ["from Friday to Tuesday", "2026-12-04", "2026-12-08"],
    ["next week between Wednesday and Friday", "2026-12-09", "2026-12-11"],
    ["from 2 to 7 February", "2027-02-02", "2027-02-07"],
    ["December 19 to 20", "2026-12-19", "2026-12-20"],
    ["the next three days", "2026-12-02", "2026-12-04"],
    ["by Friday", "2026-12-01", "2026-12-04"],
    ["before the fifth of December", "2026-12-01", "2026-12-04"],
    ["after the fifth of December", "2026-12-06", "2027-12-06"],
    ["not before Monday", "2026-12-07", "2027-12-08"],
  ])("%s is from %s to %s", (words, from, to) => {
    expect(hear(words).wish.days).toEqual({ from, to })
  })

  it.each([
    ["entre el lunes y el miércoles", "2026-12-07", "2026-12-09"],
    ["a finales de la próxima semana", "2026-12-10", "2026-12-13"],
    ["a mediados de enero", "2027-01-10", "2027-01-20"],
    ["la semana después de la próxima", "2026-12-14", "2026-12-20"],
    ["en enero", "2027-01-01", "2027-01-31"],
    ["la segunda quincena de enero", "2027-01-16", "2027-01-31"],
    ["el resto de la semana", "2026-12-01", "2026-12-06"],
  ])("%s is from %s to %s", (words, from, to) => {
    expect(hear(words, esUs).wish.days).toEqual({ from, to })
  })

  it("names the weekdays that would do", () => {
    expect(hear("any day but Friday").wish).toEqual({ weekdays: [1, 2, 3, 4, 6, 7] })
    expect(hear("any day next week except Friday").wish).toEqual({
      days: { from: "2026-12-07", to: "2026-12-13" },
      weekdays: [1, 2, 3, 4, 6, 7],
    })
    expect(hear("Tuesday or Thursday").wish).toEqual({
      days: { from: "2026-12-03", to: "2026-12-08" },
      weekdays: [2, 4],
    })
    expect(hear("cualquier día menos el viernes", esUs).wish).toEqual({
      weekdays: [1, 2, 3, 4, 6, 7],
    })
  })
})

describe("days that were spoken of", () => {
  const near = {
    from: localDate("2026-12-14") as LocalDate,
    to: localDate("2026-12-20") as LocalDate,
  }

  it.each([
    ["the Monday at ten", "2026-12-14"],
    ["Wednesday", "2026-12-16"],
    ["the fifteenth", "2026-12-15"],
    ["tomorrow", "2026-12-02"],
  ])("%s is %s", (words, date) => {
    const { wish } = understand(words, { lexicon: enUs, today, asked: "date", choices: 0, near })

    expect(wish.days).toEqual({ from: date, to: date })
  })
})

describe("the one day that is spoken of", () => {
  const spoken = localDate("2026-12-17") as LocalDate

  it.each([
    ["the following week on tuesday", "2026-12-22"],
    ["the tuesday after", "2026-12-22"],
    ["the friday after that", "2026-12-18"],
    ["the following thursday", "2026-12-24"],
    ["the monday before", "2026-12-14"],
  ])("makes %s of it %s", (words, date) => {
    const { wish } = understand(words, { lexicon: enUs, today, asked: "date", choices: 0, spoken })

    expect(wish.days).toEqual({ from: date, to: date })
  })
})

describe("what is no day that is wished", () => {
  it.each([
    "I rang yesterday",
    "good morning",
    "I have been a customer for ten years",
    "since January",
    "may I ask something",
    "may you repeat what you said",
    "I'll be in Chicago until Monday",
  ])("%j", (words) => {
    expect(hear(words).wish.days).toBeUndefined()
  })

  it.each(["february 30", "31st of november", "february 29 2027", "friday the fifth", "13/45"])(
    "%j, which is on no calendar",
    (words) => {
      const said = hear(words)

      expect(said.wish.days).toBeUndefined()
      expect(said.noSuchDay !== undefined || (said.unread ?? []).length > 0).toBe(true)
    },
  )

  it.each([
    "the thursday after whatever",
    "the thursday after my exam",
    "some weeks after friday",
    "friday until december",
  ])("%j, of which a word of days is left unread", (words) => {
    const { wish, unread } = hear(words)

    expect(wish.days).toBeUndefined()
    expect(unread).not.toEqual([])
  })

  it("keeps a day of the last month in the past, and takes an earlier one for next year's", () => {
    expect(hear("november twentieth").wish.days?.from).toBe("2026-11-20")
    expect(hear("october twentieth").wish.days?.from).toBe("2027-10-20")
  })
})

describe("words that look like a day", () => {
  it.each([
    ["the week before christmas", { from: "2026-12-14", to: "2026-12-20" }],
    ["the week after new year's day", { from: "2027-01-04", to: "2027-01-10" }],
    ["la semana antes de navidad", { from: "2026-12-14", to: "2026-12-20" }],
    ["la semana del 16 de diciembre", { from: "2026-12-14", to: "2026-12-20" }],
  ])("are a week beside another day: %j", (words, days) => {
    expect(hear(words, words.startsWith("la") ? esUs : enUs).wish.days).toEqual(days)
  })

  it.each(["november 19-20", "the second half of 2027"])(
    "are asked for rather than guessed: %j",
    (words) => {
      expect(hear(words).wish).toEqual({})
    },
  )

  it("tell how long somebody is away, or until when something is put off", () => {
    expect(hear("I'm in Chicago until monday").wish).toEqual({})
    expect(hear("put off my demo until monday").wish.days?.from).toBe("2026-12-07")
  })
})
