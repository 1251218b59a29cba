import type { BotCatalogue } from "../catalogue.ts"
import { answers } from "./en-us/answers.ts"
import { choices } from "./en-us/choices.ts"
import { confirmations, prompts } from "./en-us/prompts.ts"
import { talkUtterances } from "./en-us/talk-utterances.ts"
import { taskUtterances } from "./en-us/task-utterances.ts"

/** US English. */
export const enUs: BotCatalogue = {
  utterances: { ...taskUtterances, ...talkUtterances },
  answers,
  choices,
  prompts,
  mentions: {
    demoDate: "On which day is the demo you mean?",
    demoTime: "At what time is the demo you mean?",
  },
  confirmations,
  declinations: {
    ScheduleDemo: "All right, nothing was booked.",
    CheckDemo: "All right, not that number.",
    MoveDemo: "All right, your demo stays as it is.",
    CancelDemo: "All right, your demo stays booked.",
  },
  wait: {
    waiting: "Take your time. Say continue when you are ready.",
    stillWaiting: "I am still here. Say continue when you are ready.",
    welcomeBack: "Thank you. Let us go on.",
  },
}
