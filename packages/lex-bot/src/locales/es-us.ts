import type { BotCatalogue } from "../catalogue.ts"
import { answers } from "./es-us/answers.ts"
import { choices } from "./es-us/choices.ts"
import { confirmations, prompts } from "./es-us/prompts.ts"
import { talkUtterances } from "./es-us/talk-utterances.ts"
import { taskUtterances } from "./es-us/task-utterances.ts"

/** US Spanish. */
export const esUs: BotCatalogue = {
  utterances: { ...taskUtterances, ...talkUtterances },
  answers,
  choices,
  prompts,
  mentions: {
    demoDate: "¿Para qué día es la demostración?",
    demoTime: "¿A qué hora es la demostración?",
  },
  confirmations,
  declinations: {
    ScheduleDemo: "De acuerdo, no se reservó nada.",
    CheckDemo: "De acuerdo, ese número no.",
    MoveDemo: "De acuerdo, su demostración queda como estaba.",
    CancelDemo: "De acuerdo, su demostración sigue reservada.",
  },
  wait: {
    waiting: "Tómese su tiempo. Diga continuar cuando esté listo.",
    stillWaiting: "Sigo aquí. Diga continuar cuando esté listo.",
    welcomeBack: "Gracias. Sigamos.",
  },
}
