import type { Dialogue } from "../conversation/dialogue.ts"
import type { Reply } from "../conversation/reply.ts"
import { isRunning } from "../conversation/running-dialogue.ts"
import type { Context } from "../dialogue/context.ts"
import { keyHint } from "../dialogue/retries.ts"
import { repeatQuestion } from "./ask-again.ts"

/** Tells what can be done, or how the running question can be answered, and asks again. */
export async function help(context: Context, dialogue: Dialogue): Promise<Reply> {
  if (isRunning(dialogue))
    return repeatQuestion(context, dialogue, keyHint(context, dialogue.asked))
  const say = [context.prompts.help(context.business)]
  return { type: "ask", dialogue: { ...dialogue, asked: "task" }, say }
}
