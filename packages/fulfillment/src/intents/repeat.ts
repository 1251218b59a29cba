import type { Context } from "../dialogue/context.ts"
import type { Dialogue } from "../dialogue/dialogue.ts"
import type { Reply } from "../dialogue/reply.ts"
import { askTask } from "./fallback.ts"
import { isRunning } from "./is-running.ts"
import { repeatQuestion } from "./run-task.ts"

/** Asks the running question again, or says the last words of the task before, or what can be done. */
export async function repeat(context: Context, dialogue: Dialogue): Promise<Reply> {
  if (isRunning(dialogue)) return repeatQuestion(context, dialogue, "")
  if (dialogue.lastWords === "") return askTask(context, dialogue)
  return { type: "ask", dialogue: { ...dialogue, asked: "task" }, say: [dialogue.lastWords] }
}
