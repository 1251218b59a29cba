import type { Reply } from "../conversation/reply.ts"
import { spokenWhen } from "../dialogue/context.ts"
import { settleOwnDemos } from "../dialogue/own-demos.ts"
import type { Turn } from "../dialogue/turn.ts"

/** Tells the caller's upcoming demos. */
export async function checkDemo(turn: Turn): Promise<Reply> {
  const own = await settleOwnDemos(turn)
  if (!own.isKnown) return own.reply
  const { context, dialogue } = turn
  const { prompts } = context
  const { demos } = own
  const whens = demos.map((demo) => spokenWhen(context, demo.startsAt))
  const say = [whens.length === 0 ? prompts.noDemos("CheckDemo") : prompts.upcoming(whens)]
  const [only, ...others] = demos
  const focus = others.length === 0 ? only?.demoId : undefined
  return {
    type: "close",
    intent: "CheckDemo",
    state: "Fulfilled",
    say,
    dialogue: { ...dialogue, focus },
  }
}
