import type { BotTurn, KeptInterpretation } from "./bot-turn.ts"
import type { Conversation } from "./conversation.ts"
import type { DeployedBot, DeployedSession } from "./deployed-bot.ts"
import { type Difference, differences } from "./differences.ts"
import type { LocalTurn } from "./local-bot.ts"

/** One thing said, and what each side made of it. */
export interface ComparedTurn {
  readonly conversation: string
  readonly said: string
  /** The slot that was asked for, if any. */
  readonly asked: string | undefined
  readonly local: BotTurn
  readonly deployed: BotTurn
  readonly differs: readonly Difference[]
  readonly interpretations: readonly KeptInterpretation[]
}

/**
 * Says to the deployed bot what was said on this machine, block by block as the flow has them. After a turn that differs the
 * deployed session is put where the local one is, so that every difference counts once.
 */
export async function compareTurns(
  conversation: Conversation,
  turns: readonly LocalTurn[],
  bot: DeployedBot,
): Promise<readonly ComparedTurn[]> {
  const compared: ComparedTurn[] = []
  let session: DeployedSession | undefined
  let asked: string | undefined
  for (const { said, turn, state, begins } of turns) {
    if (session === undefined || begins !== undefined) session = bot.begin(begins ?? {})
    const answer = await session.say(said)
    const differs = differences(turn, answer.turn)
    compared.push({
      conversation: conversation.name,
      said,
      asked,
      local: turn,
      deployed: answer.turn,
      differs,
      interpretations: answer.interpretations,
    })
    asked = state?.dialogAction.slotToElicit
    if (differs.length > 0 && state !== undefined) await session.resume(state)
  }
  return compared
}
