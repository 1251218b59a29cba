import type { Attempts, BotCatalogue, PromptFacts } from "../../catalogue.ts"

/** What is asked for each slot: short at first, then with an example, then with the keypad. */
export const prompts: BotCatalogue["prompts"] = (facts) => {
  const person = orAPerson(facts)
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
      `Su número está oculto. ${facts.businessName} guarda su demostración con un número de teléfono y solo lo usa para sus demostraciones. ¿Cuál es su número de teléfono?`,
      "Por favor, diga el número de teléfono dígito por dígito, con el código de área.",
      `Marque el número de teléfono con el código de área, y luego la tecla numeral.${person}`,
    ],
  }
}

/** Asked when the hook has no words of its own: it reads back the day and time, or the number. */
export const confirmations: BotCatalogue["confirmations"] = (facts) => ({
  ScheduleDemo: yesOrNo("¿Reservo esa demostración?", facts),
  CheckDemo: yesOrNo("¿Es correcto ese número de teléfono?", facts),
  MoveDemo: yesOrNo("¿Cambio su demostración?", facts),
  CancelDemo: yesOrNo("¿Cancelo su demostración?", facts),
})

function yesOrNo(question: string, facts: PromptFacts): Attempts {
  return [
    question,
    `${question} Por favor, diga sí o no.`,
    `${question} Oprima 1 para sí, o 2 para no.${orAPerson(facts)}`,
  ]
}

function orAPerson(facts: PromptFacts): string {
  return facts.agentHandOff ? " O marque 0 para hablar con una persona." : ""
}
