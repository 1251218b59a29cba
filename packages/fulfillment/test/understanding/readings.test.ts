import { addDays, type LocalDate, localDate, weekdayOf, weekdays } from "@call-center/domain"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

import { newDialogue } from "../../src/conversation/dialogue.ts"
import { recallDialogue, rememberDialogue } from "../../src/conversation/remembered-dialogue.ts"
import { clocks } from "../../src/understanding/constructions/clocks.ts"
import { constructions } from "../../src/understanding/constructions/constructions.ts"
import { dates } from "../../src/understanding/constructions/dates.ts"
import { days } from "../../src/understanding/constructions/days.ts"
import { noise } from "../../src/understanding/constructions/noise.ts"
import { numbers } from "../../src/understanding/constructions/numbers.ts"
import { periods } from "../../src/understanding/constructions/periods.ts"
import { shifts } from "../../src/understanding/constructions/shifts.ts"
import { times } from "../../src/understanding/constructions/times.ts"
import { weekdays as byWeekday } from "../../src/understanding/constructions/weekdays.ts"
import { problemsIn } from "../../src/understanding/grammar/grammar.ts"
import { rulesOfLexicon } from "../../src/understanding/language-grammar.ts"
import { enUs } from "../../src/understanding/lexicons/en-us.ts"
import { esUs } from "../../src/understanding/lexicons/es-us.ts"
import { literalsOf } from "../../src/understanding/literals.ts"
import { understand } from "../../src/understanding/understand.ts"
import { wordsOf } from "../../src/understanding/words.ts"

const today = localDate("2026-12-01") as LocalDate
const lexicons = [enUs, esUs] as const

/** Words of a lexicon's own, mixed with some that it does not know. */
function vocabulary(lexicon: (typeof lexicons)[number]): readonly string[] {
  const valued = Object.values(lexicon.values).flatMap((each) => Object.keys(each))
  const patterned = Object.values(lexicon.patterns).flatMap(
    (pattern) => pattern.match(/(?<!\p{L})\p{Ll}+/gu) ?? [],
  )
  const known = [...valued, ...patterned, ...Object.values(lexicon.phrases).flat()]
  return [...new Set([...known, "10", "10:30", "12/2", "2nd", "3", "blah", "demo"])]
}

describe("every lexicon", () => {
  it.each(lexicons)("has patterns with every part that their meaning needs", (lexicon) => {
    expect(problemsIn(rulesOfLexicon(lexicon), literalsOf(lexicon))).toEqual([])
  })

  it("knows each construction by a name of its own", () => {
    const parts = [numbers, dates, byWeekday, periods, days, clocks, times, shifts, noise]

    expect(Object.keys(constructions)).toHaveLength(
      parts.reduce((sum, part) => sum + Object.keys(part).length, 0),
    )
  })
})

describe("readings of any words", () => {
  it.each(lexicons)("lie within the words and do not overlap", (lexicon) => {
    const text = fc
      .array(fc.constantFrom(...vocabulary(lexicon)), { maxLength: 14 })
      .map((words) => words.join(" "))
    const asked = fc.constantFrom("task", "date", "time", "offer", "confirm", "change" as const)

    fc.assert(
      fc.property(text, asked, (words, question) => {
        const said = understand(words, { lexicon, today, asked: question, choices: 3, now: 540 })
        const count = wordsOf(words).length
        let end = 0
        for (const { from, to } of said.readings ?? []) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(to).toBeGreaterThan(from)
          end = to
        }
        expect(end).toBeLessThanOrEqual(count)
        const read = (said.readings ?? []).reduce((sum, { from, to }) => sum + to - from, 0)
        expect(read + (said.unread ?? []).length).toBe(count)
      }),
      { numRuns: 300 },
    )
  })

  it.each(lexicons)("give wishes that outlive the turn", (lexicon) => {
    const text = fc
      .array(fc.constantFrom(...vocabulary(lexicon)), { maxLength: 10 })
      .map((words) => words.join(" "))

    fc.assert(
      fc.property(text, (words) => {
        const { wish } = understand(words, { lexicon, today, asked: "date", choices: 0, now: 540 })
        const dialogue = { ...newDialogue, wish }
        const remembered = recallDialogue({ dialogue: rememberDialogue(dialogue) })

        expect(remembered.wish).toEqual(JSON.parse(JSON.stringify(wish)))
      }),
      { numRuns: 300 },
    )
  })
})

const months =
  `January February March April May June July August September October November December`.split(" ")
const meses =
  `enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre`.split(
    " ",
  )
const ordinals = ["first", "second", "third", "fourth"]
const ordinales = ["primer", "segundo", "tercer", "cuarto"]
const dias = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]

/** A phrase, the day that it means, and the language it is in. */
interface Phrase {
  readonly text: string
  readonly date: LocalDate
  readonly isSpanish: boolean
}

/** The so-and-so-manieth such weekday of a month, found by going through its days one by one. */
function nthOf(year: number, month: number, { nth, isoDay }: { nth: number; isoDay: number }) {
  let date = localDate(`${year}-${String(month).padStart(2, "0")}-01`) as LocalDate
  for (let seen = 0; ; date = addDays(date, 1)) {
    if (weekdays.indexOf(weekdayOf(date)) + 1 === isoDay) seen += 1
    if (seen === nth) return date
  }
}

const nthWeekday: fc.Arbitrary<Phrase> = fc
  .record({
    nth: fc.integer({ min: 1, max: 4 }),
    isoDay: fc.integer({ min: 1, max: 7 }),
    month: fc.integer({ min: 1, max: 12 }),
    isSpanish: fc.boolean(),
  })
  .map(({ nth, isoDay, month, isSpanish }) => ({
    text: isSpanish
      ? `el ${ordinales[nth - 1]} ${dias[isoDay - 1]} de ${meses[month - 1]} de 2027`
      : `the ${ordinals[nth - 1]} ${weekdays[isoDay - 1]} of ${months[month - 1]} 2027`,
    date: nthOf(2027, month, { nth, isoDay }),
    isSpanish,
  }))

const dayOfMonth: fc.Arbitrary<Phrase> = fc
  .record({ ahead: fc.integer({ min: 0, max: 330 }), isSpanish: fc.boolean() })
  .map(({ ahead, isSpanish }) => {
    const date = addDays(today, ahead)
    const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8))]
    return {
      text: isSpanish ? `el ${day} de ${meses[month - 1]}` : `${months[month - 1]} ${day}`,
      date,
      isSpanish,
    }
  })

const weeksFrom: fc.Arbitrary<Phrase> = fc
  .record({ weeks: fc.integer({ min: 2, max: 9 }), ahead: fc.integer({ min: 1, max: 7 }) })
  .map(({ weeks, ahead }) => ({
    text: `${weeks} weeks from ${weekdayOf(addDays(today, ahead))}`,
    date: addDays(today, ahead + 7 * weeks),
    isSpanish: false,
  }))

const around = fc.record({
  before: fc.constantFrom("", "I would like to come on ", "could we say ", "blah blah "),
  after: fc.constantFrom("", " please", " if you can", " after whatever", " of month", " blah"),
})

it("reads a day that was told in a phrase as that day, or not at all, never as another", () => {
  let read = 0
  fc.assert(
    fc.property(
      fc.oneof(nthWeekday, dayOfMonth, weeksFrom),
      around,
      (phrase, { before, after }) => {
        const { text, date, isSpanish } = phrase
        const { wish } = understand(before + text + after, {
          lexicon: isSpanish ? esUs : enUs,
          today,
          asked: "date",
          choices: 0,
        })
        if (wish.days === undefined) return
        read += 1
        expect(wish.days).toEqual({ from: date, to: date })
      },
    ),
    { numRuns: 500 },
  )
  expect(read).toBeGreaterThan(250)
})
