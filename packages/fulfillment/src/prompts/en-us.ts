import type { Business, NoText } from "@call-center/domain"

import type { Question, Task } from "../conversation/dialogue.ts"
import { listed, spelledOut } from "./lists.ts"
import type { OfferReason, Prompts } from "./prompts.ts"

const words = { press: (key: number) => `press ${key}`, and: "and", or: "or", oxfordComma: true }

const questionAnswers: Prompts["questionAnswers"] = {
  OpeningHours: ({ openings, day }) => {
    if (day?.hours !== undefined) return `On ${day.name} we're open ${day.hours}.`
    const closed = day && `We're closed on ${day.name}${day.holiday ? ` for ${day.holiday}` : ""}.`
    const weekly = openings.map(({ from, to, hours }) =>
      from === to ? `${from} ${hours}` : `${from} to ${to} ${hours}`,
    )
    const open = weekly.length === 0 ? "" : `We're open ${spelledOut(weekly, "and", words)}.`
    return [closed, open].filter(Boolean).join(" ") || undefined
  },
  DemoLength: ({ demoMinutes }) => `A demo takes ${duration(demoMinutes)}.`,
  Location: ({ business: { address } }) => address && `We're at ${address}.`,
  WhoIsThis: ({ business }) =>
    `I'm the automated assistant of ${business.name}, not a person.${
      business.agentHandOff ? " To speak to a person, just say agent." : ""
    }`,
  DataKept: ({ business, daysKept }) =>
    `I keep your phone number and your demos until ${daysKept} days after them, for nothing else. ${
      business.recordingEnabled
        ? "This call is recorded only if you agreed to it."
        : "This call is not recorded."
    }`,
}

/** What is said in American English. */
export const enUs: Prompts = {
  language: "en-US",
  notHeard: "Sorry, I didn't hear anything.",
  notUnderstood: (question) => notUnderstood[question],
  noSuchDay: (named) => {
    if (named.what === "other") return "There is no such day."
    const date = `${named.month} ${named.day}`
    if (named.what === "weekday") return `${date} is a ${named.weekday}.`
    return `There is no ${date}${named.year === undefined ? "" : ` in ${named.year}`}.`
  },
  example: (question) => examples[question],
  takeYourTime: "Of course, take your time.",
  toBeSure: "Let me make sure.",
  apology:
    "I'm sorry, something went wrong on our side. I can't be sure that your request went through. Please try again in a moment.",
  refusedEvent: "I'm sorry, I can't help with that here.",
  connecting: "All right, one moment please.",
  when: (day, time) => `${day} at ${time}`,
  range: (from, until) => `from ${from} to ${until}`,
  goodbye: (business) => `Thank you for calling ${business.name}. Goodbye.`,
  wrongNumber: ({ name }) => `No problem, this is ${name}. Goodbye.`,
  giveUpToAgent: "I'm sorry, this isn't working out. Let me bring you to a person.",
  giveUp: (business) => `I'm sorry, this isn't working out today. ${reachUs(business)}`,
  noAgent: (business) => `I'm sorry, I can't put you through to a person. ${reachUs(business)}`,
  nothingFree: (business) =>
    `I'm sorry, there is no free time for a demo in the coming weeks. ${reachUs(business)}`,
  noNumber: (business) =>
    `All right. Demos are kept under your number, so I can't do it without one. ${reachUs(business)}`,
  otherLanguage: ({ agentHandOff, reachUsAt }) =>
    `Lo siento, este servicio solo habla inglés. ${
      agentHandOff
        ? "Le comunico con una persona."
        : reachUsAt === undefined
          ? "Por favor, llame de nuevo en otro momento."
          : `Puede comunicarse con nosotros en ${reachUsAt}.`
    }`,
  help: ({ name, agentHandOff }) =>
    `At ${name} I can schedule a demo, tell you when yours is, move it, or cancel it.${
      agentHandOff ? " Say agent to speak to a person." : ""
    } What would you like to do?`,
  askAfterAnswer: "What else can I do for you?",
  askWhatElse: "Sure. What would you like to do?",
  askTask: ({ agentHandOff }) =>
    `You can schedule, check, move or cancel a demo${agentHandOff ? ", or speak to a person" : ""}. What would you like to do?`,
  askNumber: "Your number is withheld, and I need one. What is your phone number, with area code?",
  askRestOfNumber: (digits) => `I have ${digits} so far. What comes next?`,
  confirmNumber: (digits) => `I have ${digits}. Is that right?`,
  codeSent: (digits) =>
    `To be sure it's your number, I'm texting a code to ${digits}. What are its four digits?`,
  askCode: "What are the four digits of the code I texted you? If it hasn't come, say new code.",
  wrongCode: "That's not the code. What are its four digits?",
  codeExpired: "That code has expired.",
  unproven: "I'm sorry, I can't be sure that it's your number.",
  unprovenToAgent:
    "I'm sorry, I can't check today whether it's your number. Let me bring you to a person.",
  callFromYourNumber: ({ agentHandOff }) =>
    `Please call from the number you booked with${agentHandOff ? ", or say agent to speak to a person" : ""}.`,
  tooManyNumbers: (maximum) => `I'm sorry, I can take ${maximum} numbers in a call at most.`,
  tooManyChanges: (maximum) => `I'm sorry, I can change ${maximum} demos in a call at most.`,
  moreLater: (business) =>
    business.agentHandOff ? "For more, say agent to speak to a person." : reachUs(business),
  limitReachedUnproven: "I'm sorry, I can't book more demos for that number.",
  notTexted: (why) => notTexted[why],
  askWhichDemo: (demos, keys) =>
    `You have ${listed(demos, { keys, join: "and" }, words)}. Which one do you mean?`,
  askDate: "What day would you like to come?",
  askMoveDate: (current) => `Your demo is on ${current}. What day would you like instead?`,
  askOtherDate: "What other day would suit you?",
  askTime: (day) => (day === undefined ? "What time would suit you?" : `What time on ${day}?`),
  askAmOrPm: (morning, evening) => `Do you mean ${morning} or ${evening}?`,
  askChange: "What day or time would you like instead?",
  offers: ({ offers, day, hasMore }, keys) => {
    const later = hasMore && keys === "withoutKeys" ? [{ key: 0, text: "something later" }] : []
    const list = listed([...offers, ...later], { keys, join: "or" }, words)
    const question = offers.length === 1 ? "Would that suit you?" : "Which would you like?"
    return `${day === undefined ? "I have" : `On ${day} I have`} ${list}. ${question}`
  },
  offerReason,
  confirmBooking: (when) => `That's ${when}. Shall I book it?`,
  confirmMove: (from, to) => `That's from ${from} to ${to}. Shall I move it?`,
  confirmCancellation: (when) => `Your demo is on ${when}. Shall I cancel it?`,
  booked: (when, business, minutes) =>
    `Done! Your demo is booked for ${when}. It takes ${minutes} minutes${
      business.address === undefined ? "" : `, at ${business.address}`
    }.${texted(business)}`,
  moved: (when, business) => `Done! Your demo is now on ${when}.${texted(business)}`,
  cancelled: (when, business) => `Done. Your demo on ${when} is cancelled.${texted(business)}`,
  notDone: (task) => notDone[task],
  upcoming: (whens) =>
    whens.length === 1
      ? `You have a demo on ${whens[0]}.`
      : `You have ${whens.length} demos: on ${spelledOut(whens, "and", words)}.`,
  noDemos: (task) =>
    task === "CheckDemo"
      ? "You have no demo booked at the moment."
      : `You have no demo booked, so there is nothing to ${task === "MoveDemo" ? "move" : "cancel"}.`,
  limitReached: (days) =>
    `You already have ${days.length === 1 ? "a demo" : `${days.length} demos`}, on ${spelledOut(days, "and", words)}, and I can't book more. You can move or cancel one.`,
  alreadyBooked: (when) => `You already have a demo on ${when}.`,
  alreadyCancelled: "That demo is cancelled already.",
  noSuchDemo: "I can't find that demo any more.",
  alreadyStarted: "That demo has started already, so it can't be changed any more.",
  keys: (question, example) => keyHints(example)[question],
  wanted: (task) => (task === undefined ? "to speak to a person" : wanted[task]),
  questionAnswers,
  noAnswer: (business) =>
    `I'm sorry, I can't tell you that. ${
      business.agentHandOff ? "A person can: just say agent." : reachUs(business)
    }`,
  cardTitle: "Which one would you like?",
}

const notTexted: Record<NoText, string> = {
  off: "",
  country: "I can't text your number, so please make a note of it.",
  kind: "I can't text your number, so please make a note of it.",
  optedOut: "You won't get a text, since you asked for none.",
  numberLimit: "I can't text you, since your number has had all its texts for today.",
  centerLimit: "I can't send any more texts today, so please make a note of it.",
}

const notDone: Record<Task, string> = {
  ScheduleDemo: "All right, nothing was booked.",
  CheckDemo: "All right.",
  MoveDemo: "All right, your demo stays as it was.",
  CancelDemo: "All right, your demo stays as it was.",
}

const wanted: Record<Task, string> = {
  ScheduleDemo: "to schedule a demo",
  CheckDemo: "to check a demo",
  MoveDemo: "to move a demo",
  CancelDemo: "to cancel a demo",
}

const notUnderstood: Record<Question, string> = {
  task: "Sorry, I didn't get that.",
  phoneNumber: "Sorry, I didn't catch the number.",
  confirmNumber: "Sorry, is that a yes or a no?",
  code: "Sorry, I didn't catch the code.",
  whichDemo: "Sorry, I didn't catch which one.",
  date: "Sorry, I didn't catch the day.",
  time: "Sorry, I didn't catch the time.",
  change: "Sorry, I didn't catch that.",
  amOrPm: "Sorry, I didn't catch which.",
  offer: "Sorry, I didn't catch which one.",
  confirm: "Sorry, is that a yes or a no?",
}

const examples: Record<Question, string> = {
  task: "What would you like to do? You can say, for example, book a demo for Thursday.",
  phoneNumber: "Please say it digit by digit.",
  confirmNumber: "",
  code: "Please say them one by one.",
  whichDemo: "",
  date: "For example, tomorrow, or Monday of next week.",
  time: "For example, half past ten, or any time in the afternoon.",
  change: "For example, Friday, or an hour later.",
  amOrPm: "Just say morning or afternoon.",
  offer: "",
  confirm: "",
}

function keyHints(example: string) {
  return {
    task: "Press 1 to schedule a demo, 2 to check it, 3 to move it, or 4 to cancel it.",
    phoneNumber: "You can type your number on the keypad, with area code.",
    confirmNumber: "Press 1 for yes or 2 for no.",
    code: "You can type the four digits on the keypad, or say new code if none has come.",
    whichDemo: "Press the number of the demo.",
    date: `You can type month and day as four digits, for example ${example.split("").join(" ")}.`,
    time: "You can type the time as four digits, for example 1 0 3 0 for half past ten.",
    change:
      "You can type a day as four digits, month first, or a time, for example 1 0 3 0 for half past ten.",
    amOrPm: "Press 1 for the morning or 2 for the afternoon or evening.",
    offer: "Press the number of the time that you would like.",
    confirm: "Press 1 for yes or 2 for no.",
  }
}

function offerReason(reason: OfferReason): string {
  switch (reason.code) {
    case "slot_taken":
      return `I'm sorry, ${reason.when} is taken.`
    case "own_demo":
      return `You already have a demo on ${reason.when}.`
    case "closed_day":
      return reason.holiday === undefined
        ? `I'm sorry, we're closed on ${reason.day}.`
        : `I'm sorry, we're closed on ${reason.day} for ${reason.holiday}.`
    case "closed_time":
      return `I'm sorry, we're only open ${reason.hours} on ${reason.day}.`
    case "off_grid":
      return `I'm sorry, no demo starts at exactly ${reason.time}.`
    case "in_the_past":
      return `I'm sorry, ${reason.when} has passed already.`
    case "too_soon":
      return `I'm sorry, ${reason.when} is too soon for us to get ready.`
    case "beyond_horizon":
      return `I'm sorry, I can only book up to ${reason.lastDay}.`
    case "day_over":
      return `I'm sorry, it's too late for a demo on ${reason.day}.`
    case "fully_booked":
      return `I'm sorry, ${reason.day} is fully booked.`
    case "none_in_window":
      return "I'm sorry, nothing is free then."
    case "asked_for":
      return ""
  }
}

function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const inHours = hours === 0 ? "" : hours === 1 ? "one hour" : `${hours} hours`
  return [inHours, rest === 0 ? "" : `${rest} minutes`].filter(Boolean).join(" and ")
}

function texted({ smsEnabled }: Business): string {
  return smsEnabled ? " You'll get a text message." : ""
}

function reachUs({ reachUsAt }: Business): string {
  return reachUsAt === undefined
    ? "Please call again another time."
    : `You can reach us at ${reachUsAt}.`
}
