import type { LexEvent } from "./lex-event.ts"

/** The bot alias that this Lambda serves. Ids are checked where they are known; names always. */
export interface OurBot {
  readonly name: string
  readonly aliasName: string
  readonly id?: string | undefined
  readonly aliasId?: string | undefined
}

/** Whether an event comes from that alias: a hook answers no other bot, whoever may invoke it. */
export function isFromOurBot(event: LexEvent, ours: OurBot): boolean {
  const { bot } = event
  return (
    bot.name === ours.name &&
    bot.aliasName === ours.aliasName &&
    (ours.id === undefined || bot.id === ours.id) &&
    (ours.aliasId === undefined || bot.aliasId === ours.aliasId)
  )
}
