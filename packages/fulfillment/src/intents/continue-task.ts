import { awaitingYes, type Dialogue } from "../conversation/dialogue.ts"
import type { Reply } from "../conversation/reply.ts"
import type { RunningDialogue } from "../conversation/running-dialogue.ts"
import type { Said } from "../conversation/said.ts"
import { isEmpty } from "../conversation/wish.ts"
import { absorb, asksForOthers } from "../dialogue/absorb.ts"
import { refusesNumber, withoutNumber } from "../dialogue/caller.ts"
import type { Context } from "../dialogue/context.ts"
import { askAgain, giveUp, isHopeless } from "../dialogue/retries.ts"
import { askOnceMore, repeatQuestion, resume } from "./ask-again.ts"
import { goodbye } from "./goodbye.ts"
import { insteadOfCancelling } from "./instead-of-cancelling.ts"
import { takeTurn } from "./take-turn.ts"

/** Takes what was said as the answer to the last question of the task that runs. */
export async function continueTask(
  context: Context,
  dialogue: RunningDialogue,
  said: Said,
): Promise<Reply> {
  if (refusesNumber(dialogue, said)) return withoutNumber(context, dialogue)
  if (isLeaving(dialogue, said)) return goodbye(context, dialogue)
  const instead = await insteadOfCancelling(context, dialogue, said)
  if (instead !== undefined) return instead
  if (said.isAbandoned === true || isDroppedAfterNo(dialogue, said))
    return abandoned(context, dialogue)
  if (said.isWaiting === true)
    return repeatQuestion(context, dialogue, context.prompts.takeYourTime)
  if (isAboutDemo(dialogue, said)) {
    const kept = { ...dialogue, failures: 0 }
    return takeTurn(dialogue.task, { context, dialogue: kept, answered: dialogue.asked, said })
  }
  if (isYesInDoubt(dialogue, said)) return askOnceMore(context, dialogue)
  const answered = absorb(context, dialogue, said)
  if (answered === undefined) return notUnderstood(context, dialogue, said)
  const understood = { ...answered, failures: 0 }
  if (isHopeless(understood)) return giveUp(context, understood)
  return takeTurn(dialogue.task, { context, dialogue: understood, answered: dialogue.asked, said })
}

async function notUnderstood(
  context: Context,
  dialogue: RunningDialogue,
  said: Said,
): Promise<Reply> {
  const failed = { ...dialogue, failures: dialogue.failures + 1, digits: "" }
  if (isHopeless(failed)) return giveUp(context, failed)
  return askAgain(context, await resume(context, failed), said)
}

/** A yes to what was read back, as far as it was understood, and not further. */
function isYesInDoubt(dialogue: Dialogue, said: Said): boolean {
  const { answer, clearYes, number } = said
  const isOtherNumber = number !== undefined && number !== dialogue.number
  return (
    awaitingYes(dialogue) !== undefined &&
    answer === "yes" &&
    clearYes === undefined &&
    !isOtherNumber &&
    !asksForOthers(dialogue, said)
  )
}

/** "No, the other one", "both of them": which of the demos is meant is settled anew. */
function isAboutDemo({ task, asked }: Dialogue, { isOther, isAll }: Said): boolean {
  if (task !== "MoveDemo" && task !== "CancelDemo") return false
  return (asked === "confirm" && isOther === true) || (asked === "whichDemo" && isAll === true)
}

/** "No thank you, goodbye": the caller wants no more of this, and no more of the call. */
function isLeaving({ asked }: Dialogue, said: Said): boolean {
  const isYes = asked === "confirm" && said.answer === "yes"
  return said.isFarewell === true && !isYes && isEmpty(said.wish)
}

/** "No" to what was proposed, and no again to what it should be instead. */
function isDroppedAfterNo({ isRejected }: Dialogue, said: Said): boolean {
  return isRejected && said.answer === "no" && isEmpty(said.wish)
}

function abandoned({ prompts }: Context, dialogue: RunningDialogue): Reply {
  const { task } = dialogue
  return { type: "close", intent: task, state: "Failed", say: [prompts.notDone(task)], dialogue }
}
