import { type FlowFragment, updateFlowLoggingBehavior } from "@call-center/flow-language"

import type { FlowPrompts } from "../prompts/flow-prompts.ts"
import { type ConversationExits, type ConversationKey, conversation } from "./conversation.ts"

type LogKey =
  | "askUnlogged"
  | "anythingElseUnlogged"
  | "logTalkToAgent"
  | "logGoodbye"
  | "logGiveUp"
  | "logTrouble"

/**
 * The conversation with the bot while Connect logs nothing: its blocks are given the caller's number. The log goes on with
 * whatever comes after. https://docs.aws.amazon.com/connect/latest/adminguide/set-logging-behavior.html
 */
export function unloggedConversation<const Exit extends string>(
  prompts: FlowPrompts,
  exits: ConversationExits<Exit>,
): FlowFragment<ConversationKey | LogKey, Exit> {
  const { ask, anythingElse, misheard, menu } = conversation(prompts, {
    onTalkToAgent: "logTalkToAgent",
    onGoodbye: "logGoodbye",
    onGiveUp: "logGiveUp",
    onTrouble: "logTrouble",
  })
  return {
    ask: updateFlowLoggingBehavior({ enabled: false, next: "askUnlogged" }),
    askUnlogged: ask,
    anythingElse: updateFlowLoggingBehavior({ enabled: false, next: "anythingElseUnlogged" }),
    anythingElseUnlogged: anythingElse,
    misheard,
    menu,
    logTalkToAgent: updateFlowLoggingBehavior({ enabled: true, next: exits.onTalkToAgent }),
    logGoodbye: updateFlowLoggingBehavior({ enabled: true, next: exits.onGoodbye }),
    logGiveUp: updateFlowLoggingBehavior({ enabled: true, next: exits.onGiveUp }),
    logTrouble: updateFlowLoggingBehavior({ enabled: true, next: exits.onTrouble }),
  }
}
