import { localDate, type LocalDate } from "@call-center/domain"
import { describe, expect, it } from "vitest"

import type { Question } from "../../src/conversation/dialogue.ts"
import { enUs } from "../../src/understanding/lexicons/en-us.ts"
import { esUs } from "../../src/understanding/lexicons/es-us.ts"
import { understand } from "../../src/understanding/understand.ts"

// A Tuesday.
const today = localDate("2026-12-01") as LocalDate

const hear = (text: string, lexicon = enUs, asked: Question = "time") =>
  understand(text, { lexicon, today, asked, choices: 0, now: 9 * 60 })

describe("spoken clocks", () => {
  it.each([
    ["quarter to one in the afternoon", ["12:45"]],
    ["twelve oh three pm", ["12:03"]],
    ["half nine", ["09:30", "21:30"]],
    ["tenish", ["10:00", "22:00"]],
    ["11ish", ["11:00", "23:00"]],
    ["ten to eleven in the morning", ["10:50"]],
    ["three minutes to eight pm", ["19:57"]],
    ["half past seven o'clock in the evening", ["19:30"]],
    ["evening four fifteen", ["16:15"]],
    ["in the afternoon at seven", ["19:00"]],
    ["fifteen thirty", ["15:30"]],
    ["340pm", ["15:40"]],
    ["twelve in the night", ["00:00"]],
    ["eleven o'clock at lunchtime", ["11:00"]],
    ["noonish", ["12:00"]],
    ["I'm up early so half nine in the morning", ["09:30"]],
    ["nine o'clock sharp", ["09:00", "21:00"]],
    ["two or three pm", ["14:00", "15:00"]],
    ["two or actually three thirty pm", ["15:30"]],
    ["he's free at three pm or at eleven am, eleven am would be better", ["11:00"]],
    ["at ten no ten thirty am", ["10:30"]],
    ["I have a meeting at ten make it eleven am", ["11:00"]],
    ["in two hours", ["11:00"]],
    ["good afternoon, eleven am please", ["11:00"]],
  ])("%s is %j", (words, times) => {
    expect(hear(words).wish.times).toEqual(times)
  })

  it.each([
    ["a las ocho y media de la noche", ["20:30"]],
    ["las nueve menos cuarto de la mañana", ["08:45"]],
    ["tres minutos para las ocho de la tarde", ["19:57"]],
    ["a la tarde a las siete", ["19:00"]],
    ["a las siete treinta y cinco pm", ["19:35"]],
    ["once y cinco de la mañana", ["11:05"]],
    ["a las diez en punto", ["10:00", "22:00"]],
    ["dentro de dos horas", ["11:00"]],
  ])("%s is %j", (words, times) => {
    expect(hear(words, esUs).wish.times).toEqual(times)
  })
})

describe("limits and windows", () => {
  it.each([
    ["no earlier than three", "15:00", "24:00"],
    ["I finish work at three so anything after that", "15:00", "24:00"],
    ["my shift ends at two pm", "14:00", "24:00"],
    ["I start work at one pm", "00:00", "13:00"],
    ["I have to leave by three pm", "00:00", "15:00"],
    ["not before ten", "10:00", "24:00"],
    ["any time after half past three", "15:30", "24:00"],
    ["three or later", "15:00", "24:00"],
    ["before eleven", "00:00", "11:00"],
    ["by eleven", "00:00", "11:01"],
    ["from 5 to 6 pm", "17:00", "18:00"],
    ["between two and four", "14:00", "16:00"],
    ["eleven to three pm", "11:00", "15:00"],
    ["from 11 pm to 3", "23:00", "03:00"],
    ["from ten for two hours", "10:00", "12:00"],
    ["after lunch", "13:00", "18:00"],
    ["after work", "17:00", "24:00"],
    ["lunchtime", "12:00", "14:00"],
    ["late morning", "10:30", "12:00"],
    ["early afternoon", "12:00", "14:30"],
    ["mid morning", "10:00", "11:30"],
  ])("%s is from %s until %s", (words, from, until) => {
    expect(hear(words).wish.window).toEqual({ from, until })
  })

  it.each([
    ["de 5 a 6 de la tarde", "17:00", "18:00"],
    ["entre las dos y las cuatro", "14:00", "16:00"],
    ["después de las tres", "15:00", "24:00"],
    ["antes de las once", "00:00", "11:00"],
    ["salgo de trabajar a las tres", "15:00", "24:00"],
    ["entro a trabajar a la una", "00:00", "13:00"],
    ["después de comer", "13:00", "18:00"],
    ["a media mañana", "10:00", "11:30"],
  ])("%s is from %s until %s", (words, from, until) => {
    expect(hear(words, esUs).wish.window).toEqual({ from, until })
  })

  it("names what would not do, and the edge of the day", () => {
    expect(hear("anything but nine").wish.except).toEqual([
      { from: "09:00", until: "09:01" },
      { from: "21:00", until: "21:01" },
    ])
    expect(hear("any time thursday except the morning").wish).toEqual({
      days: { from: "2026-12-03", to: "2026-12-03" },
      except: [{ from: "00:00", until: "12:00" }],
    })
    expect(hear("first thing in the morning").wish).toEqual({
      edge: "first",
      window: { from: "00:00", until: "12:00" },
    })
    expect(hear("as late as possible").wish).toEqual({ edge: "last" })
    expect(hear("a última hora", esUs).wish).toEqual({ edge: "last" })
  })
})

describe("what is no time that is wished", () => {
  it.each([
    "good afternoon",
    "I have been a customer for 10 years",
    "two people",
    "my kids are 5 and 7 years old",
    "she works afternoons",
  ])("%j", (words) => {
    const { times, window } = hear(words, enUs, "date").wish

    expect([times, window]).toEqual([undefined, undefined])
  })
})

describe("the edge of a day's times", () => {
  it.each([
    "the last slot on friday",
    "your last slot",
    "the very last appointment of the day",
    "as late as you can",
  ])("is the last in %j", (words) => {
    expect(hear(words).wish.edge).toBe("last")
  })

  it("is the last in Spanish", () => {
    expect(hear("su último turno", esUs).wish.edge).toBe("last")
  })

  it.each(["as early as you can", "as soon as you can", "your first opening"])(
    "is the earliest in %j",
    (words) => {
      expect(hear(words).wish.earliest).toBe(true)
    },
  )
})

describe("a one that is no hour", () => {
  it.each(["I read about one of those demonstrations", "one of your demos"])("in %j", (words) => {
    expect(hear(words).wish).toEqual({})
  })

  it("in Spanish", () => {
    expect(hear("una de esas citas", esUs).wish).toEqual({})
    expect(hear("a la una de la tarde", esUs).wish.times).toEqual(["13:00"])
  })
})

describe("times beside other words", () => {
  it("are a window where a dash stands between them", () => {
    for (const words of ["4pm-5pm", "4 pm - 5 pm", "4 p.m.–5 p.m."])
      expect(hear(words).wish.window).toEqual({ from: "16:00", until: "17:00" })
    expect(hear("de las 13 h a las 15 h", esUs).wish.window).toEqual({
      from: "13:00",
      until: "15:00",
    })
  })

  it("are where a move goes to, also when only a bare hour is said", () => {
    expect(hear("push my demo back to two", enUs, "task").wish.times).toEqual(["02:00", "14:00"])
    expect(hear("I have two kids", enUs, "task").wish).toEqual({})
  })

  it("are not given up with a day before the one that they belong to", () => {
    const { wish, about } = hear("instead of thursday I'd like friday at ten", enUs, "task")

    expect(wish.times).toEqual(["10:00", "22:00"])
    expect(about.times).toBeUndefined()
  })

  it("are no hour in the afternoon one", () => {
    expect(hear("cancel the afternoon one", enUs, "task").wish.window?.from).toBe("12:00")
  })

  it("are a year in 2027, but where a time is asked for", () => {
    expect(hear("2027", enUs, "task").wish).toEqual({})
    expect(hear("2015").wish.times).toEqual(["20:15"])
  })
})
