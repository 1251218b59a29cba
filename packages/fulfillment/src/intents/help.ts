import type { Context } from "../dialogue/context.ts"
import type { Dialogue } from "../dialogue/dialogue.ts"
import type { Reply } from "../dialogue/reply.ts"
import { keyHint, prefaced } from "../dialogue/retries.ts"
import { askTask } from "./fallback.ts"
import { isRunning } from "./is-running.ts"
import { repeatQuestion } from "./run-task.ts"

/** Tells what can be done, or how the running question can be answered, and asks again. */
export async function help(context: Context, dialogue: Dialogue): Promise<Reply> {
  if (isRunning(dialogue))
    return repeatQuestion(context, dialogue, keyHint(context, dialogue.asked))
  return prefaced(context.prompts.help(context.business), askTask(context, dialogue))
}
