import { describe, expect, it } from "vitest"

import { openCallCenter, slot } from "./support/call-center.ts"

const schedule = { intent: "ScheduleDemo" }
const yes = { confirmationState: "Confirmed" } as const

describe("a call in US Spanish", () => {
  it("books", async () => {
    const center = openCallCenter({ locale: "es_US" })
    const call = center.dial()

    expect(await call.says("quisiera programar una demostración", schedule)).toBe(
      "¿Qué día le gustaría venir?",
    )
    expect(await call.says("mañana", { slots: { date: slot("mañana", "2026-12-03") } })).toBe(
      "¿A qué hora el miércoles, 2 de diciembre?",
    )
    expect(await call.says("a las diez")).toBe(
      "Sería el miércoles, 2 de diciembre a las 10:00 a.m. ¿La reservo?",
    )
    expect(await call.says("sí", yes)).toContain(
      "Su demostración quedó reservada para el miércoles",
    )
    expect(center.booked()).toEqual(["2026-12-02 10:00"])
  })

  it.each([
    ["el viernes a las dos y media de la tarde", "viernes, 4 de diciembre a las 2:30 p.m."],
    ["mañana por la mañana a las once", "miércoles, 2 de diciembre a las 11:00 a.m."],
    ["el 15 de diciembre a las cuatro menos cuarto", "empieza exactamente a las 3:45 p.m."],
    ["pasado mañana a la una", "jueves, 3 de diciembre a la 1:00 p.m."],
    ["el próximo martes a mediodía", "martes, 8 de diciembre a las 12:00 p.m."],
    ["lo antes posible", "martes, 1 de diciembre a las 10:00 a.m."],
  ])("understands %j", async (words, when) => {
    const call = openCallCenter({ locale: "es_US" }).dial()

    const heard = await call.says(words, schedule)

    expect(heard).toContain(when)
  })

  it("offers times, takes a choice and a correction", async () => {
    const center = openCallCenter({ locale: "es_US" })
    await center.take("2026-12-02 10:00")
    const call = center.dial()

    expect(await call.says("una demostración mañana a las diez", schedule)).toBe(
      "Lo siento, el miércoles, 2 de diciembre a las 10:00 a.m. ya está ocupado. Tengo 9:00 a.m., 9:30 a.m. o 10:30 a.m. ¿Cuál prefiere?",
    )
    expect(await call.says("la segunda")).toContain("9:30 a.m.")
    expect(await call.says("no, mejor el viernes", { confirmationState: "Denied" })).toContain(
      "viernes, 4 de diciembre a las 9:30 a.m.",
    )
    await call.presses("1")
    expect(center.booked()).toEqual(["2026-12-04 09:30"])
  })

  it("follows the bot's locale even where another is configured", async () => {
    const center = openCallCenter({ locale: "es_US" })
    const call = center.dial()
    await call.says("cambiar mi demostración", { intent: "MoveDemo" })

    expect(call.last.messages?.[0]).toMatchObject({
      content: "No tiene ninguna demostración reservada, así que no hay nada que cambiar.",
    })
  })
})
