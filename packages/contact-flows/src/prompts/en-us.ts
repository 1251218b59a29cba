import type { Business } from "@call-center/domain"
import { menuKeys } from "@call-center/lex-bot"

import type { FlowPrompts } from "./flow-prompts.ts"

/** What the flows say in American English. */
export function enUs({ name, reachUsAt, agentHandOff }: Business): FlowPrompts {
  const reachUs =
    reachUsAt === undefined ? "Please call again later." : `You can reach us at ${reachUsAt}.`
  const orPerson = agentHandOff ? ` To talk to a person, press ${menuKeys.TalkToAgent}.` : ""
  return {
    languageCode: "en-US",
    greeting: `Thanks for calling ${name}. I'm an automated assistant.`,
    lineClosed: `We are closed at the moment. ${reachUs} Goodbye.`,
    askConsent:
      "May we record this call to improve our service? Press 1 if you agree, or 2 if you don't.",
    recordingOn: "Thank you. This call is being recorded.",
    recordingOff: "All right, this call is not recorded.",
    howCanIHelp: `I can schedule, check, move or cancel a demo${agentHandOff ? ", or put you through to a person" : ""}. How can I help you?`,
    anythingElse: "Is there anything else I can help you with?",
    keypadMenu: `Let's use the keypad. To schedule a demo, press ${menuKeys.ScheduleDemo}. To check your demo, press ${menuKeys.CheckDemo}. To move it, press ${menuKeys.MoveDemo}. To cancel it, press ${menuKeys.CancelDemo}.${orPerson}`,
    giveUp: agentHandOff
      ? `I'm sorry, I still couldn't understand you. To talk to a person, press ${menuKeys.TalkToAgent}. Otherwise, goodbye.`
      : `I'm sorry, I still couldn't understand you. ${reachUs} Goodbye.`,
    trouble: `I'm sorry, something went wrong on our side. To try again, press 1.${orPerson}`,
    sorry: `I'm sorry, I can't help you at the moment. ${reachUs} Goodbye.`,
    agents: {
      connecting: "I'm putting you in the queue. Please stay on the line.",
      afterHours: "I'm sorry, our team is not in at the moment. I can still look after your demos.",
      nobodyThere: "I'm sorry, nobody can take your call at the moment.",
      queueFull: "I'm sorry, too many people are waiting already.",
      unreachable: `I'm sorry, I can't put you through right now. ${reachUs}`,
      queueMessages: [
        "Thank you for waiting. The next person who is free will take your call.",
        "You are still in the queue. Thank you for your patience.",
      ],
      queueTrouble: "Please stay on the line, you keep your place in the queue.",
      wantsPerson: "to speak to a person",
      whisper: (wanted) => `This caller wants ${wanted}.`,
      customerOnHold: "You are on hold. Please stay on the line.",
      agentOnHold: "You are on hold.",
    },
    callbacks: {
      offer:
        "You don't have to wait: press 1, and we will call you back on this number as soon as someone is free.",
      booked: "Thank you. We will call you back on this number. Goodbye.",
      failed: "I'm sorry, we can't call this number back.",
    },
  }
}
