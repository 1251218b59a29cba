import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

import { dayOf, isoDate, partsOf, weekdayOf } from "../../src/understanding/day.ts"
import { english } from "../../src/understanding/en/english.ts"
import { readUtterance } from "../../src/understanding/utterance.ts"
import { readSlots, TODAY } from "./read-slots.ts"

const read = readSlots(english, { dayFirst: false })

const onNovember25 = readSlots(english, { dayFirst: false, today: dayOf(2020, 11, 25) ?? 0 })

const months =
  "january february march april may june july august september october november december".split(" ")
const weekdays = "monday tuesday wednesday thursday friday saturday sunday".split(" ")
const ordinals = (
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth " +
  "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split(" ")
const ordinal = (day: number): string =>
  day <= 20
    ? (ordinals[day - 1] ?? "")
    : day === 30
      ? "thirtieth"
      : `${day < 30 ? "twenty" : "thirty"} ${ordinals[(day % 10) - 1] ?? ""}`
const hours = "one two three four five six seven eight nine ten eleven twelve".split(" ")

describe("AMAZON.Date in English", () => {
  // [D] built-in-slot-date, with AWS's own examples and their day, 2020-11-25.
  it.each([
    ["today", "2020-11-25"],
    ["now", "2020-11-25"],
    ["November twenty-fifth", "2020-11-25"],
    ["next week", "2020-11-29"],
    ["last week", "2020-11-16"],
    ["next month", "2020-12-31"],
    ["this month", "2020-11-01"],
    ["next year", "2021-12-31"],
    ["last year", "2019-01-01"],
  ])('reads "%s" as AWS documents it: %s', (words, date) => {
    expect(onNovember25(words).date).toBe(date)
  })

  it.each([
    ["tomorrow", "2026-12-03"],
    ["the day after tomorrow", "2026-12-04"],
    ["yesterday", "2026-12-01"],
    ["friday", "2026-12-04"],
    ["wednesday", "2026-12-02"],
    ["next wednesday", "2026-12-09"],
    ["last friday", "2026-11-27"],
    ["thursday next week", "2026-12-10"],
    ["next week on thursday", "2026-12-10"],
    ["some time next week, maybe on friday", "2026-12-11"],
    ["friday week", "2026-12-11"],
    ["the monday after next", "2026-12-14"],
    ["monday in two weeks", "2026-12-14"],
    ["a week from monday", "2026-12-14"],
    ["tomorrow week", "2026-12-10"],
    ["in a couple of days", "2026-12-04"],
    ["three weeks from now", "2026-12-23"],
    ["two days after christmas", "2026-12-27"],
    ["the day before new year's eve", "2026-12-30"],
    ["the eighteenth", "2026-12-18"],
    ["the first", "2027-01-01"],
    ["the 5th of next month", "2027-01-05"],
    ["the 31st of next month", "2027-01-31"],
    ["monday the seventh", "2026-12-07"],
    ["december the tenth", "2026-12-10"],
    ["the 3rd of January", "2027-01-03"],
    ["3 jan 2028", "2028-01-03"],
    ["the second of march twenty twenty eight", "2028-03-02"],
    ["12/15", "2026-12-15"],
    ["1/2/27", "2027-01-02"],
    ["2027-02-03", "2027-02-03"],
    ["the first monday in january", "2027-01-04"],
    ["the last friday of the month", "2026-12-25"],
    ["the third tuesday of next month", "2027-01-19"],
    ["the end of the month", "2026-12-31"],
    ["the end of the week", "2026-12-04"],
    ["this weekend", "2026-12-05"],
    ["christmas eve", "2026-12-24"],
    ["thanksgiving", "2027-11-25"],
    ["the twenty ninth of february", "2028-02-29"],
  ])('reads "%s" as %s', (words, date) => {
    expect(read(words).date).toBe(date)
  })

  // [R] originalValue 4 became 2027-04-01.
  it.each([
    ["4", "2027-04-01"],
    ["15", "2026-12-15"],
    ["1202", "2026-12-02"],
    ["1201", "2027-12-01"],
    ["115", "2027-01-15"],
    ["01152027", "2027-01-15"],
  ])("reads the bare digits %s as %s", (digits, date) => {
    expect(read(digits).date).toBe(date)
  })

  it.each([
    "february thirtieth",
    "13/45",
    "9999",
    "just a second",
    "first thing",
    "the first one",
    "at ten",
    "next available",
    "fribble",
    "",
  ])('finds no day in "%s"', (words) => {
    expect(read(words).date).toBe("")
  })

  it("reads the day first where the locale writes it first", () => {
    expect(readSlots(english, { dayFirst: true })("5/1").date).toBe("2027-01-05")
  })

  // [D] built-in-slot-date: "This defaults to dates on or after the current date."
  it("reads every day of the year, said in either order, as that day on or after today", () => {
    const anyDay = fc.integer({ min: 0, max: 365 })
    fc.assert(
      fc.property(anyDay, fc.boolean(), (ahead, monthFirst) => {
        const { month, day } = partsOf(TODAY + ahead)
        fc.pre(!(month === 12 && day === 2 && ahead > 0))
        const name = months[month - 1] ?? ""
        const words = monthFirst ? `${name} ${ordinal(day)}` : `the ${ordinal(day)} of ${name}`

        expect(read(words).date).toBe(isoDate(TODAY + ahead))
      }),
    )
  })

  it("reads a weekday as its next occurrence, whatever today is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 15000, max: 40000 }), fc.nat(6), (today, index) => {
        const on = readSlots(english, { dayFirst: false, today })
        const found = Date.parse(on(weekdays[index] ?? "").date) / 86_400_000

        expect(weekdayOf(found)).toBe(index + 1)
        expect(found - today).toBeGreaterThanOrEqual(0)
        expect(found - today).toBeLessThan(7)
      }),
    )
  })
})

const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`

describe("AMAZON.Time in English", () => {
  it.each([
    ["10:00 AM", "10:00"],
    ["10 o'clock", "10:00/22:00"],
    ["ten thirty", "10:30/22:30"],
    ["half past two", "02:30/14:30"],
    ["half two", "02:30/14:30"],
    ["quarter to four p.m.", "15:45"],
    ["twenty to nine in the morning", "08:40"],
    ["five past ten a m", "10:05"],
    ["nine oh five am", "09:05"],
    ["noon", "12:00"],
    ["midnight", "00:00"],
    ["twelve at night", "00:00"],
    ["12 pm", "12:00"],
    ["12 am", "00:00"],
    ["sixteen hundred", "16:00"],
    ["oh nine hundred hours", "09:00"],
    ["14.30", "14:30"],
    ["09:30", "09:30"],
    ["at like eleven a.m.", "11:00"],
    ["three ish", "03:00/15:00"],
    ["seven thirty at night", "19:30"],
    ["quarter to twelve at night", "23:45"],
    ["quarter past twelve at night", "00:15"],
    ["tomorrow morning at nine", "09:00"],
    ["any time after three", "03:00/15:00"],
    ["1430", "14:30"],
    ["7", "07:00/19:00"],
  ])('reads "%s" as %s', (words, time) => {
    expect(read(words).time).toBe(time)
  })

  // [E] A sample of AWS's gets AM PM MO AF EV NI for a part of the day.
  it.each([
    ["in the morning", "MO"],
    ["late afternoon", "AF"],
    ["friday evening", "EV"],
    ["at night", "NI"],
    ["am", "AM"],
    ["pm please", "PM"],
  ])('reads the part of the day "%s" as %s', (words, period) => {
    expect(read(words).time).toBe(period)
  })

  it.each(["good morning", "I am free", "25:00", "10:75", "three people", "in 5 days", "fribble"])(
    'finds no time in "%s"',
    (words) => {
      expect(read(words).time).toBe("")
    },
  )

  it("reads every spoken time with its half of the day exactly, and without it as both halves", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom(0, 15, 30, 45),
        (hour, minute) => {
          const spoken = hours[hour - 1] ?? ""
          const words =
            minute === 0
              ? `${spoken} o'clock`
              : `${spoken} ${{ 15: "fifteen", 30: "thirty", 45: "forty five" }[minute] ?? ""}`
          const morning = (hour % 12) * 60 + minute

          expect(read(`${words} am`).time).toBe(clockText(morning))
          expect(read(`${words} pm`).time).toBe(clockText(morning + 720))
          expect(read(words).time).toBe(`${clockText(morning)}/${clockText(morning + 720)}`)
        },
      ),
    )
  })

  it.each([
    ["december fifteenth at two pm", "2026-12-15", "14:00"],
    ["monday the seventh at 1:15", "2026-12-07", "01:15/13:15"],
    ["two thirty p.m. on the tenth", "2026-12-10", "14:30"],
    ["december 5 10 am", "2026-12-05", "10:00"],
    ["tonight at seven", "2026-12-02", "19:00"],
    ["this afternoon", "2026-12-02", "AF"],
  ])('keeps day and time apart in "%s"', (words, date, time) => {
    expect(read(words)).toEqual({ date, time })
  })
})

describe("spelled numbers in English", () => {
  it.each([
    ["twenty one", "21"],
    ["the twenty-first", "the 21th"],
    ["two hundred and six", "206"],
    ["two thousand twenty six", "2026"],
    ["ten thirty", "10 30"],
    ["twenty to nine", "20 to 9"],
  ])('reads "%s" as %s', (words, text) => {
    expect(readUtterance(words, english.numberWords).text).toBe(text)
  })
})
