import type { Dialogue } from "../conversation/dialogue.ts"
import type { Reply } from "../conversation/reply.ts"
import { isRunning } from "../conversation/running-dialogue.ts"
import type { Context } from "../dialogue/context.ts"
import { askTask, repeatQuestion } from "./ask-again.ts"

/** Asks the running question again, or says the last words of the task before, or what can be done. */
export async function repeat(context: Context, dialogue: Dialogue): Promise<Reply> {
  if (isRunning(dialogue)) return repeatQuestion(context, dialogue, "")
  if (dialogue.lastWords === "") return askTask(context, dialogue)
  return { type: "ask", dialogue: { ...dialogue, asked: "task" }, say: [dialogue.lastWords] }
}
