import { absorb } from "../dialogue/absorb.ts"
import type { Context } from "../dialogue/context.ts"
import { type Dialogue, startTask, type Task } from "../dialogue/dialogue.ts"
import type { Reply } from "../dialogue/reply.ts"
import { askAgain, giveUp, isHopeless } from "../dialogue/retries.ts"
import type { Said } from "../dialogue/said.ts"
import type { Turn } from "../dialogue/turn.ts"
import { checkDemo } from "./check-demo.ts"
import { scheduleDemo } from "./schedule-demo.ts"

/** Opens a task with everything that the caller said in the same breath. */
export function openTask(
  context: Context,
  dialogue: Dialogue,
  opening: { task: Task; said: Said },
): Promise<Reply> {
  const { task, said } = opening
  const fresh = startTask(dialogue, task)
  const opened = absorb(context, fresh, said) ?? fresh
  return run(task, { context, dialogue: opened, answered: undefined, said })
}

/** Takes what was said as the answer to the last question of the task that runs. */
export async function continueTask(
  context: Context,
  dialogue: Dialogue & { readonly task: Task },
  said: Said,
): Promise<Reply> {
  const { task } = dialogue
  const answered = absorb(context, dialogue, said)
  if (answered === undefined) return notUnderstood(context, dialogue, said)
  const understood = { ...answered, failures: 0 }
  if (isHopeless(understood)) return giveUp(context, understood)
  return run(task, { context, dialogue: understood, answered: dialogue.asked, said })
}

async function notUnderstood(
  context: Context,
  dialogue: Dialogue & { readonly task: Task },
  said: Said,
): Promise<Reply> {
  const failed = { ...dialogue, failures: dialogue.failures + 1 }
  if (isHopeless(failed)) return giveUp(context, failed)
  const nothing: Said = { isSilence: said.isSilence, wish: {} }
  const reply = await run(dialogue.task, {
    context,
    dialogue: failed,
    answered: dialogue.asked,
    said: nothing,
  })
  return askAgain(context, reply, said)
}

function run(task: Task, turn: Turn): Promise<Reply> {
  switch (task) {
    case "ScheduleDemo":
      return scheduleDemo(turn)
    case "CheckDemo":
      return checkDemo(turn)
    case "MoveDemo":
    case "CancelDemo":
      return checkDemo(turn)
  }
}
