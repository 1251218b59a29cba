import {
  connectParticipantWithLexBot,
  contactId,
  customerEndpoint,
  type FlowFragment,
  lex,
  loop,
} from "@call-center/flow-language"
import { type ClosingIntentName, intentNames } from "@call-center/lex-bot"

import type { FlowPrompts } from "../prompts/flow-prompts.ts"
import { resources } from "../resources.ts"

/** The blocks of a conversation. */
export type ConversationKey = "ask" | "anythingElse" | "misheard" | "menu"

/** Where a conversation with the bot can lead. */
export interface ConversationExits<Exit extends string> {
  readonly onTalkToAgent: Exit
  /** The bot has said goodbye. */
  readonly onGoodbye: Exit
  /** Neither speech nor keys were understood. */
  readonly onGiveUp: Exit
  /** The bot failed. */
  readonly onTrouble: Exit
}

/**
 * How Lex listens to an open question, which no slot says. A caller may think for as long as about a date, where Connect
 * gives three seconds; and the keys of the menu are one each, so that none waits for another. The hook drops these when a
 * slot is asked for: each slot has settings of its own.
 * https://docs.aws.amazon.com/lexv2/latest/dg/session-attribs-speech.html
 */
const openListening = {
  "x-amz-lex:audio:start-timeout-ms:*:*": "6000",
  "x-amz-lex:dtmf:max-length:*:*": "1",
} as const

/**
 * The conversation with the bot: what can I do for you, anything else, and the keypad where speech leads nowhere.
 *
 * The keypad menu is a turn of the bot as well: keys reach it as what was said, and its intents know them. So a choice
 * by key needs no way of its own into the bot, and a caller who speaks after all is heard.
 */
export function conversation<const Exit extends string>(
  prompts: FlowPrompts,
  exits: ConversationExits<Exit>,
): FlowFragment<ConversationKey, Exit> {
  const caller = { callerNumber: customerEndpoint.address, contactId: contactId }
  const turn = {
    bot: resources.bot,
    onIntent: {
      [intentNames.scheduleDemo]: "anythingElse",
      [intentNames.checkDemo]: "anythingElse",
      [intentNames.moveDemo]: "anythingElse",
      [intentNames.cancelDemo]: "anythingElse",
      [intentNames.talkToAgent]: exits.onTalkToAgent,
      [intentNames.goodbye]: exits.onGoodbye,
    } satisfies Readonly<Record<ClosingIntentName, Exit | ConversationKey>>,
    onNoMatch: "misheard",
    onError: exits.onTrouble,
  } as const
  // Lex forgets its session attributes between two blocks; the dialogue holds the number of a caller who withheld it.
  const known = { ...caller, dialogue: lex.sessionAttribute("dialogue") }
  return {
    ask: connectParticipantWithLexBot({
      ...turn,
      text: prompts.howCanIHelp,
      sessionAttributes: { ...caller, ...openListening },
    }),
    anythingElse: connectParticipantWithLexBot({
      ...turn,
      text: prompts.anythingElse,
      sessionAttributes: { ...known, ...openListening },
    }),
    misheard: loop({
      times: 2,
      onContinue: "menu",
      onDone: exits.onGiveUp,
    }),
    menu: connectParticipantWithLexBot({
      ...turn,
      text: prompts.keypadMenu,
      sessionAttributes: { ...known, ...openListening },
    }),
  }
}
