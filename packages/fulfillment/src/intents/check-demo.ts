import type { Reply } from "../conversation/reply.ts"
import { settleCaller } from "../dialogue/caller.ts"
import { spokenWhen } from "../dialogue/context.ts"
import type { Turn } from "../dialogue/turn.ts"

/** Tells the caller's upcoming demos. */
export async function checkDemo({ context, dialogue }: Turn): Promise<Reply> {
  const caller = settleCaller(context, dialogue)
  if (!caller.isKnown) return caller.reply
  const { prompts, store } = context
  const demos = await store.upcomingDemos(caller.number)
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
