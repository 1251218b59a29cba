import { addDays } from "@call-center/domain"

import { type Dialogue, startTask, type Task } from "../conversation/dialogue.ts"
import type { Reply } from "../conversation/reply.ts"
import type { Said } from "../conversation/said.ts"
import { isEmpty } from "../conversation/wish.ts"
import type { Context } from "../dialogue/context.ts"
import { askAgain, giveUp, isHopeless } from "../dialogue/retries.ts"
import { fromDemoOf } from "../dialogue/shifted-wish.ts"
import { askTask } from "./ask-again.ts"
import { looselyNamed } from "./change-of-task.ts"
import { goodbye } from "./goodbye.ts"
import { isOfLastDemo, openTask } from "./open-task.ts"

/** Takes up what was heard although the words were not understood as a whole, or asks what can be done for the caller. */
export function fallback(context: Context, dialogue: Dialogue, said: Said): Reply | Promise<Reply> {
  const taken = takenUp(context, dialogue, said)
  if (taken === "Goodbye") return goodbye(context, dialogue)
  if (taken !== undefined) return openTask(context, dialogue, { task: taken, said })
  // "Yes" to "is there anything else": no answer yet, and nothing wrong with it.
  if (said.answer === "yes" && said.isBare === true) {
    const open: Dialogue = { ...startTask(dialogue, undefined), asked: "task" }
    return { type: "ask", dialogue: open, say: [context.prompts.askWhatElse] }
  }
  const failures = dialogue.failures + 1
  const failed: Dialogue = { ...startTask(dialogue, undefined), failures }
  if (isHopeless(failed)) return giveUp(context, failed)
  return askAgain(context, askTask(context, failed), said)
}

/** What words that were not understood as a whole are taken for all the same. */
export function takenUp(
  context: Context,
  dialogue: Dialogue,
  said: Said,
): Task | "Goodbye" | undefined {
  return isParting(dialogue, said) ? "Goodbye" : fittingTask(context, dialogue, said)
}

/** A goodbye; or, once a task has ended, silence or a no to "is there anything else". */
function isParting({ lastWords }: Dialogue, said: Said): boolean {
  if (said.isFarewell === true) return isEmpty(said.wish)
  const isOver = lastWords !== ""
  const isNo = said.answer === "no" && said.isBare === true && isEmpty(said.wish)
  return isOver && (said.isSilence || isNo)
}

/** What a day, a time or a verb fits best, where the rest was not understood: a day without a verb is one to come on. */
function fittingTask({ today }: Context, dialogue: Dialogue, said: Said): Task | undefined {
  const { lastWords } = dialogue
  const named = looselyNamed(said)
  // "I won't be able to come on Thursday after all, my knee hurts": the read-back leaves room for another day.
  if (said.isUnableToCome === true && isEmpty(said.wish) && named === undefined) return "CancelDemo"
  // "What is the weather tomorrow", "book a flight for Monday".
  if (said.isForeign === true || said.isOfSomethingElse === true) return undefined
  // "Can I come half an hour earlier" is earlier than a demo.
  const isOfDemo = said.shiftBy !== undefined || said.isSameTime === true
  if (isOfDemo && (named ?? "ScheduleDemo") === "ScheduleDemo") return "MoveDemo"
  if (named !== undefined) return named
  if (isOfLastDemo(dialogue, said)) return "MoveDemo"
  if (lastWords !== "" && fromDemoOf(said) !== undefined) return "MoveDemo"
  const { days, earliest } = said.wish
  // A date of birth is no day to come on.
  const isNear = days === undefined || (days.to >= today && days.from <= addDays(today, 366))
  // "How are you today" is no wish to come.
  if (days?.from === today && said.wish.times === undefined && said.wish.window === undefined)
    return undefined
  if (said.noSuchDay !== undefined) return "ScheduleDemo"
  return isEmpty(said.wish) || earliest === true || !isNear ? undefined : "ScheduleDemo"
}
