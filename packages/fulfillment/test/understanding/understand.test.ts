import { localDate, type LocalDate } from "@call-center/domain"
import { describe, expect, it } from "vitest"

import { enUs } from "../../src/understanding/lexicons/en-us.ts"
import { esUs } from "../../src/understanding/lexicons/es-us.ts"
import { understand } from "../../src/understanding/understand.ts"

// A Tuesday.
const today = localDate("2026-12-01") as LocalDate

const hear = (text: string, lexicon = enUs) =>
  understand(text, { lexicon, today, asked: "date", choices: 0 })

const choose = (text: string) =>
  understand(text, { lexicon: enUs, today, asked: "offer", choices: 3 }).choice

describe("days in words", () => {
  it.each([
    ["today", "2026-12-01"],
    ["tomorrow", "2026-12-02"],
    ["the day after tomorrow", "2026-12-03"],
    ["yesterday", "2026-11-30"],
    ["friday", "2026-12-04"],
    ["tuesday", "2026-12-08"],
    ["this tuesday", "2026-12-01"],
    ["next thursday", "2026-12-10"],
    ["thursday next week", "2026-12-10"],
    ["a week from friday", "2026-12-11"],
    ["in three days", "2026-12-04"],
    ["in two weeks", "2026-12-15"],
    ["in a week", "2026-12-08"],
    ["december 15", "2026-12-15"],
    ["december fifteenth", "2026-12-15"],
    ["the twenty first of december", "2026-12-21"],
    ["on the twenty first of december", "2026-12-21"],
    ["for the twenty third of december", "2026-12-23"],
    ["on the twenty fifth december", "2026-12-25"],
    ["on the thirty first of december", "2026-12-31"],
    ["on the twenty second of next month", "2027-01-22"],
    ["on the twentieth of december", "2026-12-20"],
    ["dec 2nd", "2026-12-02"],
    ["the 18th", "2026-12-18"],
    ["the first", "2026-12-01"],
    ["the thirty first", "2026-12-31"],
    ["the fifth of next month", "2027-01-05"],
    ["january the third", "2027-01-03"],
    ["monday the seventh", "2026-12-07"],
    ["wednesday december 9", "2026-12-09"],
    ["february 29", "2028-02-29"],
    ["march 3rd 2027", "2027-03-03"],
    ["12/15", "2026-12-15"],
    ["1/5/2027", "2027-01-05"],
    ["2026-12-24", "2026-12-24"],
    ["christmas eve", "2026-12-24"],
    ["may I come on the 9th", "2026-12-09"],
    ["not thursday, friday", "2026-12-04"],
    ["thursday, no, friday", "2026-12-04"],
  ])("%s is %s", (words, date) => {
    expect(hear(words).wish.days).toEqual({ from: date, to: date })
  })

  it.each([
    ["next week", "2026-12-07", "2026-12-13"],
    ["this week", "2026-11-30", "2026-12-06"],
    ["the weekend", "2026-12-05", "2026-12-06"],
    ["next weekend", "2026-12-12", "2026-12-13"],
    ["next month", "2027-01-01", "2027-01-31"],
    ["this month", "2026-12-01", "2026-12-31"],
    ["march", "2027-03-01", "2027-03-31"],
  ])("%s is from %s to %s", (words, from, to) => {
    expect(hear(words).wish.days).toEqual({ from, to })
  })

  it.each(["", "blah", "I may come", "wait a second", "february 30", "31st of november", "13/45"])(
    "%j is no day",
    (words) => {
      expect(hear(words).wish.days).toBeUndefined()
    },
  )
})

describe("times in words", () => {
  it.each([
    ["at 10 am", ["10:00"]],
    ["at 10:30 p.m.", ["22:30"]],
    ["ten thirty am", ["10:30"]],
    ["ten oh five am", ["10:05"]],
    ["half past two in the afternoon", ["14:30"]],
    ["quarter to four pm", ["15:45"]],
    ["a quarter past nine in the morning", ["09:15"]],
    ["twenty past eleven am", ["11:20"]],
    ["three o'clock", ["03:00", "15:00"]],
    ["at ten", ["10:00", "22:00"]],
    ["around 4", ["04:00", "16:00"]],
    ["14:30", ["14:30"]],
    ["sixteen hundred", ["16:00"]],
    ["noon", ["12:00"]],
    ["12 pm", ["12:00"]],
    ["12 am", ["00:00"]],
    ["tomorrow morning at nine", ["09:00"]],
    ["eight at night", ["20:00"]],
    ["two at night", ["02:00"]],
    ["friday ten thirty", ["10:30", "22:30"]],
    ["not ten, at eleven am", ["11:00"]],
    ["not ten, eleven", ["11:00", "23:00"]],
    ["not at nine but ten thirty am", ["10:30"]],
    ["not ten thirty but eleven am", ["11:00"]],
  ])("%s is %j", (words, times) => {
    expect(hear(words).wish.times).toEqual(times)
  })

  it.each([
    ["in the morning", "00:00", "12:00"],
    ["friday afternoon", "12:00", "18:00"],
    ["after three", "15:00", "24:00"],
    ["after 6 pm", "18:00", "24:00"],
    ["before ten am", "00:00", "10:00"],
    ["between two and four", "14:00", "16:00"],
    ["after lunch", "13:00", "18:00"],
    ["I have golf in the morning so it has to be the afternoon", "12:00", "18:00"],
    ["the morning or rather the afternoon", "12:00", "18:00"],
  ])("%s is from %s until %s", (words, from, until) => {
    expect(hear(words).wish.window).toEqual({ from, until })
  })

  it("tells from ten to eleven from ten to eleven, and both from what is moved from ten to eleven", () => {
    const { wish, about } = hear("move it from ten am to eleven am")

    expect([about.times, wish.times]).toEqual([["10:00"], ["11:00"]])
    expect(hear("from ten am to eleven am").wish.window).toEqual({ from: "10:00", until: "11:00" })
    expect(hear("at ten to eleven am").wish.times).toEqual(["10:50"])
  })

  it.each(["one demo please", "two people", "I need a time slot", "25:61", "the first one"])(
    "%j is no time of day",
    (words) => {
      const { wish } = hear(words)

      expect(wish.times).toBeUndefined()
      expect(wish.window).toBeUndefined()
    },
  )
})

describe("Spanish days and times", () => {
  it.each([
    ["mañana", "2026-12-02"],
    ["pasado mañana", "2026-12-03"],
    ["el viernes", "2026-12-04"],
    ["el próximo jueves", "2026-12-10"],
    ["el jueves que viene", "2026-12-03"],
    ["el 15 de diciembre", "2026-12-15"],
    ["el quince de diciembre", "2026-12-15"],
    ["el tres de enero", "2027-01-03"],
    ["nochebuena", "2026-12-24"],
  ])("%s is %s", (words, date) => {
    expect(hear(words, esUs).wish.days).toEqual({ from: date, to: date })
  })

  it.each([
    ["a las diez de la mañana", ["10:00"]],
    ["a las dos y media de la tarde", ["14:30"]],
    ["a las tres y cuarto de la tarde", ["15:15"]],
    ["a las cuatro menos cuarto de la tarde", ["15:45"]],
    ["a las cinco menos diez de la tarde", ["16:50"]],
    ["a la una", ["01:00", "13:00"]],
    ["a mediodía", ["12:00"]],
    ["mañana por la mañana a las nueve", ["09:00"]],
    ["a las 15:30", ["15:30"]],
  ])("%s is %j", (words, times) => {
    expect(hear(words, esUs).wish.times).toEqual(times)
  })

  it("tells the morning from tomorrow", () => {
    expect(hear("mañana por la mañana", esUs).wish).toEqual({
      days: { from: "2026-12-02", to: "2026-12-02" },
      window: { from: "00:00", until: "12:00" },
    })
  })
})

it.each([
  ["la semana que viene", "2026-12-07", "2026-12-13"],
  ["el fin de semana que viene", "2026-12-12", "2026-12-13"],
  ["el mes que viene", "2027-01-01", "2027-01-31"],
])("%s is from %s to %s", (words, from, to) => {
  expect(hear(words, esUs).wish.days).toEqual({ from, to })
})

describe("answers", () => {
  it.each([
    ["the second", 2],
    ["two", 2],
    ["option three please", 3],
    ["number one", 1],
    ["I'll take the first one", 1],
    ["the last one", "last"],
    ["the latest", "latest"],
    ["the earliest one", "earliest"],
    ["neither", "none"],
    ["no", "none"],
    ["none of these work", "none"],
  ])("%j chooses %j", (words, choice) => {
    expect(choose(words)).toBe(choice)
  })

  it.each(["ten", "the fourth", "the thursday one", "ten thirty", "half past two", "blah"])(
    "%j chooses nothing by its place",
    (words) => {
      expect(choose(words)).toBeUndefined()
    },
  )
})
