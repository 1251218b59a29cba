import type { Context } from "../dialogue/context.ts"
import type { Dialogue } from "../dialogue/dialogue.ts"
import type { Reply } from "../dialogue/reply.ts"
import { askAgain, giveUp, isHopeless } from "../dialogue/retries.ts"
import type { Said } from "../dialogue/said.ts"

/** Asks what can be done for the caller, when nothing that was said so far tells. */
export function fallback(context: Context, dialogue: Dialogue, said: Said): Reply {
  const failed: Dialogue = {
    ...dialogue,
    task: undefined,
    asked: "task",
    failures: dialogue.failures + 1,
  }
  if (isHopeless(failed)) return giveUp(context, failed)
  const say = [context.prompts.askTask(context.business)]
  return askAgain(context, { type: "ask", dialogue: failed, say }, said)
}
