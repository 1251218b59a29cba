import { absorb } from "../dialogue/absorb.ts"
import { refusesNumber, withoutNumber } from "../dialogue/caller.ts"
import type { Context } from "../dialogue/context.ts"
import { type Dialogue, startTask, type Task } from "../dialogue/dialogue.ts"
import type { Reply } from "../dialogue/reply.ts"
import { askAgain, giveUp, isHopeless, prefaced } from "../dialogue/retries.ts"
import { nothingSaid, type Said } from "../dialogue/said.ts"
import type { Turn } from "../dialogue/turn.ts"
import { isEmpty } from "../dialogue/wish.ts"
import { cancelDemo } from "./cancel-demo.ts"
import { checkDemo } from "./check-demo.ts"
import { moveDemo } from "./move-demo.ts"
import { scheduleDemo } from "./schedule-demo.ts"

/** A dialogue in which a task is under way. */
export type RunningDialogue = Dialogue & { readonly task: Task }

/** Opens a task with everything that the caller said in the same breath. */
export function openTask(
  context: Context,
  dialogue: Dialogue,
  opening: { readonly task: Task; readonly said: Said },
): Promise<Reply> {
  const { task, said } = opening
  const fresh = startTask(dialogue, task)
  const opened = absorb(context, fresh, said) ?? fresh
  return run(task, { context, dialogue: opened, answered: undefined, said })
}

/** Takes what was said as the answer to the last question of the task that runs. */
export async function continueTask(
  context: Context,
  dialogue: RunningDialogue,
  said: Said,
): Promise<Reply> {
  if (refusesNumber(dialogue, said)) return withoutNumber(context, dialogue)
  if (said.isAbandoned === true || isDroppedAfterNo(dialogue, said))
    return abandoned(context, dialogue)
  if (said.isWaiting === true)
    return repeatQuestion(context, dialogue, context.prompts.takeYourTime)
  const answered = absorb(context, dialogue, said)
  if (answered === undefined) return notUnderstood(context, dialogue, said)
  const understood = { ...answered, failures: 0 }
  if (isHopeless(understood)) return giveUp(context, understood)
  return run(dialogue.task, { context, dialogue: understood, answered: dialogue.asked, said })
}

/** Asks the running question once more, with something said before it. */
export async function repeatQuestion(
  context: Context,
  dialogue: RunningDialogue,
  remark: string,
): Promise<Reply> {
  return prefaced(remark, await resume(context, dialogue))
}

async function notUnderstood(
  context: Context,
  dialogue: RunningDialogue,
  said: Said,
): Promise<Reply> {
  const failed = { ...dialogue, failures: dialogue.failures + 1 }
  if (isHopeless(failed)) return giveUp(context, failed)
  return askAgain(context, await resume(context, failed), said)
}

function resume(context: Context, dialogue: RunningDialogue): Promise<Reply> {
  return run(dialogue.task, {
    context,
    dialogue,
    answered: dialogue.asked,
    said: nothingSaid(false),
  })
}

/** "No" to what was proposed, and no again to what it should be instead. */
function isDroppedAfterNo({ isRejected }: Dialogue, said: Said): boolean {
  return isRejected && said.answer === "no" && isEmpty(said.wish)
}

function abandoned({ prompts }: Context, dialogue: RunningDialogue): Reply {
  const { task } = dialogue
  return { type: "close", intent: task, state: "Failed", say: [prompts.notDone(task)], dialogue }
}

function run(task: Task, turn: Turn): Promise<Reply> {
  switch (task) {
    case "ScheduleDemo":
      return scheduleDemo(turn)
    case "CheckDemo":
      return checkDemo(turn)
    case "MoveDemo":
      return moveDemo(turn)
    case "CancelDemo":
      return cancelDemo(turn)
  }
}
