import type { Business } from "@call-center/domain"

import type { Attempts, BotCatalogue, ChoiceWords } from "../catalogue.ts"
import { questionUtterances } from "./en-us/question-utterances.ts"
import { talkUtterances } from "./en-us/talk-utterances.ts"
import { taskUtterances } from "./en-us/task-utterances.ts"

/** What callers answer when one slot is asked for. */
const answers: BotCatalogue["answers"] = {
  date: ["{date}", "on {date}", "{date} please", "maybe {date}"],
  time: ["{time}", "at {time}", "{time} please", "around {time}"],
  offer: ["{offer}", "{offer} please", "the {offer} one", "I'll take {offer}", "number {offer}"],
  whichDemo: ["{whichDemo}", "the {whichDemo} one", "number {whichDemo}"],
  phoneNumber: ["{phoneNumber}", "it's {phoneNumber}", "my number is {phoneNumber}"],
  code: ["{code}", "it's {code}", "the code is {code}"],
}

/** How callers name the choices of a list. */
const choices: ChoiceWords = {
  ordinals: [
    ["one", "first", "the first", "first one", "the first one", "option one", "the earliest one"],
    ["two", "second", "the second", "second one", "the second one", "option two"],
    ["three", "third", "the third", "third one", "the third one", "option three"],
    ["four", "fourth", "the fourth one"],
    ["five", "fifth", "the fifth one"],
    ["six", "sixth", "the sixth one"],
    ["seven", "seventh", "the seventh one"],
    ["eight", "eighth", "the eighth one"],
    ["nine", "ninth", "the ninth one"],
  ],
  noOffer: [
    "none of them",
    "none of these",
    "none of those",
    "neither",
    "no",
    "no thanks",
    "something else",
    "another time",
    "another day",
    "a different time",
    "a different day",
    "they don't work",
    "none work for me",
  ],
  noDemo: ["none of them", "none of these", "neither", "no", "not one of them", "leave them"],
}

/** What is asked for each slot: short at first, then with an example, then with the keypad. */
const prompts: BotCatalogue["prompts"] = (business) => {
  const person = orAPerson(business)
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
      `Your number is withheld. ${business.name} keeps your demo under a phone number and uses it only for your demos. What is your phone number?`,
      "Please say the phone number digit by digit, with the area code.",
      `Please key in the phone number with its area code, then press the pound key.${person}`,
    ],
    code: [
      "What are the four digits of the code that you were texted?",
      "Please say the four digits of the code one by one.",
      `Please key in the four digits of the code.${person}`,
    ],
  }
}

/** Asked when the hook has no words of its own: it reads back the day and time, or the number. */
const confirmations: BotCatalogue["confirmations"] = (business) => ({
  ScheduleDemo: yesOrNo("Shall I book that demo?", business),
  CheckDemo: yesOrNo("Is that the right phone number?", business),
  MoveDemo: yesOrNo("Shall I move your demo?", business),
  CancelDemo: yesOrNo("Shall I cancel your demo?", business),
})

function yesOrNo(question: string, business: Business): Attempts {
  return [
    question,
    `${question} Please say yes or no.`,
    `${question} Press 1 for yes, or 2 for no.${orAPerson(business)}`,
  ]
}

function orAPerson(business: Business): string {
  return business.agentHandOff ? " Or press 0 for a person." : ""
}

/** US English. */
export const enUs: BotCatalogue = {
  utterances: { ...taskUtterances, ...questionUtterances, ...talkUtterances },
  answers,
  choices,
  prompts,
  mentions: {
    demoDate: "On which day is the demo you mean?",
    demoTime: "At what time is the demo you mean?",
  },
  confirmations,
  declination: "All right.",
  wait: {
    waiting: "Take your time. Say continue when you are ready.",
    stillWaiting: "I am still here. Say continue when you are ready.",
    welcomeBack: "Thank you. Let us go on.",
  },
}
