import { type Dialogue, startTask } from "../conversation/dialogue.ts"
import type { Reply } from "../conversation/reply.ts"
import type { Said } from "../conversation/said.ts"
import type { Context } from "../dialogue/context.ts"
import { askAgain, giveUp, isHopeless } from "../dialogue/retries.ts"
import { askTask } from "./ask-again.ts"

/** Asks what can be done for the caller, when nothing that was said so far tells. */
export function fallback(context: Context, dialogue: Dialogue, said: Said): Reply {
  // "Yes" to "is there anything else": no answer yet, and nothing wrong with it.
  if (said.answer === "yes") return askTask(context, startTask(dialogue, undefined))
  const failures = dialogue.failures + 1
  const failed: Dialogue = { ...startTask(dialogue, undefined), failures }
  if (isHopeless(failed)) return giveUp(context, failed)
  return askAgain(context, askTask(context, failed), said)
}
