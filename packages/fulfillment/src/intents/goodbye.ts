import type { Dialogue } from "../conversation/dialogue.ts"
import type { Reply } from "../conversation/reply.ts"
import type { Context } from "../dialogue/context.ts"

/** Says goodbye, and before it that nothing was done where a task was under way; the contact flow hangs up. */
export function goodbye({ prompts, business }: Context, dialogue: Dialogue): Reply {
  return parting(dialogue, [notDone(prompts, dialogue), prompts.goodbye(business)])
}

/** Tells a caller who wanted to reach somebody else whom they have reached, and lets them go. */
export function wrongNumber({ prompts, business }: Context, dialogue: Dialogue): Reply {
  return parting(dialogue, [notDone(prompts, dialogue), prompts.wrongNumber(business)])
}

function notDone(prompts: Context["prompts"], { task }: Dialogue): string {
  return task === undefined ? "" : prompts.notDone(task)
}

function parting(dialogue: Dialogue, say: readonly string[]): Reply {
  return { type: "close", intent: "Goodbye", state: "Fulfilled", say, dialogue }
}
