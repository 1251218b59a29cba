import { describe, expect, it } from "vitest"

import { spanish } from "../../src/understanding/es/spanish.ts"
import { readUtterance } from "../../src/understanding/utterance.ts"
import { bot, bothHooks, intent, prompt, response, slot } from "../support/bot-builder.ts"
import { Conversation, say } from "../support/conversation.ts"
import { readSlots } from "./read-slots.ts"

const read = readSlots(spanish, { dayFirst: true })

describe("AMAZON.Date and AMAZON.Time in Spanish", () => {
  it.each([
    ["mañana", "2026-12-03", "MO"],
    ["mañana por la mañana", "2026-12-03", "MO"],
    ["mañana a las diez de la mañana", "2026-12-03", "10:00"],
    ["pasado mañana a las tres y media", "2026-12-04", "03:30/15:30"],
    ["el viernes a las cuatro menos cuarto de la tarde", "2026-12-04", "15:45"],
    ["el próximo miércoles", "2026-12-09", ""],
    ["el lunes que viene a mediodía", "2026-12-07", "12:00"],
    ["el jueves de la próxima semana", "2026-12-10", ""],
    ["el quince de diciembre", "2026-12-15", ""],
    ["el primero de enero de dos mil veintiocho", "2028-01-01", ""],
    ["el 15 a las 14:30", "2026-12-15", "14:30"],
    ["dentro de dos semanas", "2026-12-16", ""],
    ["de hoy en ocho", "2026-12-09", ""],
    ["la semana que viene", "2026-12-06", ""],
    ["nochebuena", "2026-12-24", ""],
    ["el último viernes del mes", "2026-12-25", ""],
    ["un cuarto para las cuatro", "", "03:45/15:45"],
    ["las ocho y veinticinco de la noche", "", "20:25"],
    ["a las doce de la noche", "", "00:00"],
    ["a la una en punto", "", "01:00/13:00"],
    ["esta tarde", "2026-12-02", "AF"],
    ["3/12", "2026-12-03", ""],
    ["no sé", "", ""],
  ])('reads "%s" as %s and %s', (words, date, time) => {
    expect(read(words)).toEqual({ date, time })
  })

  it.each([
    ["treinta y uno", "31"],
    ["las tres y cuarto", "las 3 y cuarto"],
    ["dos mil veintisiete", "2027"],
  ])('reads the number words "%s" as %s', (words, text) => {
    expect(readUtterance(words, spanish.numberWords).text).toBe(text)
  })
})

describe("a bot in Spanish", () => {
  const definition = bot(
    [
      intent("Reservar", ["quiero una cita", "una cita para {fecha} a {hora}"], {
        ...bothHooks,
        slots: [
          slot(["fecha", "AMAZON.Date"], "¿Qué día?"),
          slot(["hora", "AMAZON.Time"], "¿A qué hora?"),
        ],
        IntentConfirmationSetting: {
          PromptSpecification: prompt("¿Confirmo {fecha} a las {hora}?"),
          DeclinationResponse: response("De acuerdo."),
        },
      }),
    ],
    { LocaleId: "es_US" },
  )
  const called = (): Conversation =>
    new Conversation({ definition, runtime: { localeId: "es_US" } })

  it("is spoken to in Spanish, accents or not", async () => {
    const call = called()

    await call.turns(
      say("quisiera agendar una cita"),
      say("manana"),
      say("a las diez de la mañana"),
    )
    expect(call.heard).toBe("¿Confirmo 2026-12-02 a las 10:00?")
    await call.turn(say("sí, por favor"))

    expect(call.effect).toMatchObject({ type: "closed", result: { intentState: "Fulfilled" } })
  })

  it("takes no for no", async () => {
    const call = called()

    await call.turns(say("una cita para el viernes a las tres de la tarde"), say("no, gracias"))

    expect(call.lastEvent.sessionState.intent.confirmationState).toBe("Denied")
  })
})
