import type { Business } from "@call-center/domain"

import type { Attempts, BotCatalogue, ChoiceWords } from "../catalogue.ts"
import { questionUtterances } from "./es-us/question-utterances.ts"
import { talkUtterances } from "./es-us/talk-utterances.ts"
import { taskUtterances } from "./es-us/task-utterances.ts"

/** What callers answer when one slot is asked for. */
const answers: BotCatalogue["answers"] = {
  date: ["{date}", "el {date}", "para {date}", "{date} por favor", "puede ser {date}"],
  time: ["{time}", "a las {time}", "{time} por favor", "como a las {time}"],
  offer: ["{offer}", "{offer} por favor", "la {offer}", "me quedo con {offer}", "número {offer}"],
  whichDemo: ["{whichDemo}", "la {whichDemo}", "número {whichDemo}"],
  phoneNumber: ["{phoneNumber}", "es el {phoneNumber}", "mi número es {phoneNumber}"],
  code: ["{code}", "es el {code}", "el código es {code}"],
}

/** How callers name the choices of a list; an hour (la hora) and a time (el horario) differ in gender. */
const choices: ChoiceWords = {
  ordinals: [
    ["uno", "una", "primera", "la primera", "primero", "el primero", "opción uno"],
    ["dos", "segunda", "la segunda", "segundo", "el segundo", "opción dos"],
    ["tres", "tercera", "la tercera", "tercero", "el tercero", "opción tres"],
    ["cuatro", "cuarta", "la cuarta"],
    ["cinco", "quinta", "la quinta"],
    ["seis", "sexta", "la sexta"],
    ["siete", "séptima", "la séptima"],
    ["ocho", "octava", "la octava"],
    ["nueve", "novena", "la novena"],
  ],
  noOffer: [
    "ninguna",
    "ninguno",
    "no",
    "no gracias",
    "ninguna de esas",
    "ninguno de esos",
    "ninguna me queda bien",
    "ninguna me sirve",
    "otra hora",
    "otro día",
    "otro horario",
    "en otro momento",
  ],
  noDemo: ["ninguna", "no", "ninguna de esas", "ninguna de ellas", "déjelas como están"],
}

/** What is asked for each slot: short at first, then with an example, then with the keypad. */
const prompts: BotCatalogue["prompts"] = (business) => {
  const person = orAPerson(business)
  return {
    date: [
      "¿Qué día le conviene?",
      "¿Qué día? Por ejemplo, mañana, o el dos de diciembre.",
      `Marque el día con cuatro dígitos, primero el mes: 1 2 0 2 es el dos de diciembre.${person}`,
    ],
    time: [
      "¿A qué hora le conviene?",
      "¿A qué hora? Por ejemplo, a las diez y media de la mañana.",
      `Marque la hora con cuatro dígitos: 1 0 3 0 son las diez y media, 1 4 0 0 son las dos de la tarde.${person}`,
    ],
    offer: [
      "¿Cuál de estos horarios prefiere?",
      "¿Cuál? Diga el primero, el segundo o el tercero, o diga ninguno.",
      `Oprima 1 para el primer horario, 2 para el segundo, o 3 para el tercero.${person}`,
    ],
    whichDemo: [
      "¿A cuál de sus demostraciones se refiere?",
      "¿Cuál? Diga el día, o la primera, la segunda, etcétera.",
      `Oprima 1 para la primera demostración, 2 para la segunda, y así sucesivamente.${person}`,
    ],
    phoneNumber: [
      `Su número está oculto. ${business.name} guarda su demostración con un número de teléfono y solo lo usa para sus demostraciones. ¿Cuál es su número de teléfono?`,
      "Por favor, diga el número de teléfono dígito por dígito, con el código de área.",
      `Marque el número de teléfono con el código de área, y luego la tecla numeral.${person}`,
    ],
    code: [
      "¿Cuáles son los cuatro dígitos del código que recibió por mensaje de texto?",
      "Por favor, diga los cuatro dígitos del código uno por uno.",
      `Marque los cuatro dígitos del código.${person}`,
    ],
  }
}

/** Asked when the hook has no words of its own: it reads back the day and time, or the number. */
const confirmations: BotCatalogue["confirmations"] = (business) => ({
  ScheduleDemo: yesOrNo("¿Reservo esa demostración?", business),
  CheckDemo: yesOrNo("¿Es correcto ese número de teléfono?", business),
  MoveDemo: yesOrNo("¿Cambio su demostración?", business),
  CancelDemo: yesOrNo("¿Cancelo su demostración?", business),
})

function yesOrNo(question: string, business: Business): Attempts {
  return [
    question,
    `${question} Por favor, diga sí o no.`,
    `${question} Oprima 1 para sí, o 2 para no.${orAPerson(business)}`,
  ]
}

function orAPerson(business: Business): string {
  return business.agentHandOff ? " O marque 0 para hablar con una persona." : ""
}

/** US Spanish. */
export const esUs: BotCatalogue = {
  utterances: { ...taskUtterances, ...questionUtterances, ...talkUtterances },
  answers,
  choices,
  prompts,
  mentions: {
    demoDate: "¿Para qué día es la demostración?",
    demoTime: "¿A qué hora es la demostración?",
  },
  confirmations,
  declination: "De acuerdo.",
  wait: {
    waiting: "Tómese su tiempo. Diga continuar cuando esté listo.",
    stillWaiting: "Sigo aquí. Diga continuar cuando esté listo.",
    welcomeBack: "Gracias. Sigamos.",
  },
}
