import type { Attempts, BotCatalogue, PromptFacts } from "../../catalogue.ts"

/** What is asked for each slot: short at first, then with an example, then with the keypad. */
export const prompts: BotCatalogue["prompts"] = (facts) => {
  const person = orAPerson(facts)
  return {
    date: [
      "Which day would you like?",
      "Which day? For example, tomorrow, or December second.",
      `Please key in the day as four digits, month first: 1 2 0 2 is December second.${person}`,
    ],
    time: [
      "What time would you like?",
      "What time? For example, ten thirty in the morning.",
      `Please key in the time as four digits: 1 0 3 0 is half past ten, 1 4 0 0 is two in the afternoon.${person}`,
    ],
    offer: [
      "Which of these times would you like?",
      "Which one? Say first, second or third, or say none of them.",
      `Please press 1 for the first time, 2 for the second, or 3 for the third.${person}`,
    ],
    whichDemo: [
      "Which of your demos do you mean?",
      "Which one? Say the day, or first, second and so on.",
      `Please press 1 for the first demo, 2 for the second, and so on.${person}`,
    ],
    phoneNumber: [
      `Your number is withheld. ${facts.businessName} keeps your demo under a phone number and uses it only for your demos. What is your phone number?`,
      "Please say the phone number digit by digit, with the area code.",
      `Please key in the phone number with its area code, then press the pound key.${person}`,
    ],
  }
}

/** Asked when the hook has no words of its own: it reads back the day and time, or the number. */
export const confirmations: BotCatalogue["confirmations"] = (facts) => ({
  ScheduleDemo: yesOrNo("Shall I book that demo?", facts),
  CheckDemo: yesOrNo("Is that the right phone number?", facts),
  MoveDemo: yesOrNo("Shall I move your demo?", facts),
  CancelDemo: yesOrNo("Shall I cancel your demo?", facts),
})

function yesOrNo(question: string, facts: PromptFacts): Attempts {
  return [
    question,
    `${question} Please say yes or no.`,
    `${question} Press 1 for yes, or 2 for no.${orAPerson(facts)}`,
  ]
}

function orAPerson(facts: PromptFacts): string {
  return facts.agentHandOff ? " Or press 0 for a person." : ""
}
