import type { Context } from "../dialogue/context.ts"
import { type Dialogue, type Task, tasks } from "../dialogue/dialogue.ts"
import type { Reply } from "../dialogue/reply.ts"
import { toAgent } from "../dialogue/retries.ts"
import type { LexEvent } from "../lex/lex-event.ts"
import { hear, keysOf } from "../understanding/hear.ts"
import { fallback } from "./fallback.ts"
import { goodbye } from "./goodbye.ts"
import { continueTask, openTask } from "./run-task.ts"

/** Decides one turn: an answer to the last question, or a new intent. */
export async function converse(
  context: Context,
  event: LexEvent,
  dialogue: Dialogue,
): Promise<Reply> {
  const said = hear(event, dialogue, context.today)
  const { name } = event.intent
  const task = tasks.find((each) => each === name) ?? menuTask(event, dialogue)
  if (keysOf(event) === "0") return toAgent(context, dialogue)
  if (isAnswer(event, dialogue)) return continueTask(context, dialogue, said)
  if (task !== undefined) return openTask(context, dialogue, { task, said })
  if (name === "Goodbye") return goodbye(dialogue)
  return fallback(context, dialogue, said)
}

function isAnswer(
  event: LexEvent,
  dialogue: Dialogue,
): dialogue is Dialogue & { readonly task: Task } {
  if (dialogue.task === undefined || dialogue.asked === "task") return false
  const { name } = event.intent
  if (keysOf(event) !== undefined) return true
  return (
    name === dialogue.task || name === "FallbackIntent" || (name === "Goodbye" && isYesNo(dialogue))
  )
}

function isYesNo({ asked }: Dialogue): boolean {
  return asked === "confirm" || asked === "confirmNumber"
}

/** The keypad's menu, should Lex not have matched the key itself. */
function menuTask(event: LexEvent, dialogue: Dialogue): Task | undefined {
  return dialogue.asked === "task" ? tasks[Number(keysOf(event) ?? 0) - 1] : undefined
}
