import type { Dialogue } from "../conversation/dialogue.ts"
import type { Reply } from "../conversation/reply.ts"
import type { Context } from "../dialogue/context.ts"

/** Says goodbye, and before it that nothing was done where a task was under way; the contact flow hangs up. */
export function goodbye({ prompts, business }: Context, dialogue: Dialogue): Reply {
  const { task } = dialogue
  const say = [task === undefined ? "" : prompts.notDone(task), prompts.goodbye(business)]
  return { type: "close", intent: "Goodbye", state: "Fulfilled", say, dialogue }
}
