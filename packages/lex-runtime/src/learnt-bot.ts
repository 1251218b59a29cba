import { type Bot, parseBot } from "./definition/bot.ts"
import { type Understanding, learnBot } from "./understanding/understanding.ts"

/** One locale of a bot, and what it understands. */
export interface LearntBot {
  readonly bot: Bot
  readonly understanding: Understanding
}

/**
 * Reads a bot's definition and learns its language, the same one once: call centres are started again for every call script.
 * @throws LexFault when the definition is no bot, or has no such locale.
 */
export function learntBot(definition: unknown, localeId: string): LearntBot {
  const bot = parseBot(definition, localeId)
  const key = `${localeId} ${JSON.stringify(definition)}`
  const before = learnt.get(key)
  if (before !== undefined) return before
  const now = { bot, understanding: learnBot(bot) }
  if (learnt.size >= mostLearnt) learnt.clear()
  learnt.set(key, now)
  return now
}

const learnt = new Map<string, LearntBot>()
const mostLearnt = 8
