import { intentNames } from "@call-center/lex-bot"

import type { Dialogue, Task } from "../conversation/dialogue.ts"
import type { Reply } from "../conversation/reply.ts"
import { isRunning } from "../conversation/running-dialogue.ts"
import type { Said } from "../conversation/said.ts"
import type { Context } from "../dialogue/context.ts"
import { prefaced } from "../dialogue/retries.ts"
import type { LexEvent } from "../lex/lex-event.ts"
import { answerOf, answerQuestion } from "./answer-question.ts"
import { isTaskName, openingIntent } from "./change-of-task.ts"
import { continueTask } from "./continue-task.ts"
import { openTask } from "./open-task.ts"

/** A question, and the turn that it was asked in. */
export interface AskedQuestion {
  readonly question: string
  readonly event: LexEvent
  readonly said: Said
}

/** Answers a question, and goes on with what was said besides it: a day to come on, or a task by its name. */
export async function answerAlong(
  context: Context,
  dialogue: Dialogue,
  { question, event, said }: AskedQuestion,
): Promise<Reply> {
  const remark = answerOf(context, question, said) ?? context.prompts.noAnswer(context.business)
  if (isRunning(dialogue)) {
    return hasWish(question, said)
      ? prefaced(remark, await continueTask(context, dialogue, said))
      : answerQuestion(context, dialogue, { name: question, said })
  }
  const task = taskBeside({ question, event, said })
  return task === undefined
    ? answerQuestion(context, dialogue, { name: question, said })
    : prefaced(remark, await openTask(context, dialogue, { task, said }))
}

/** The task that is opened in the same breath as a question is asked. */
export function taskBeside({ question, event, said }: AskedQuestion): Task | undefined {
  const name = openingIntent(event, said)
  const isNamed = said.tasks?.some(({ task, isSure }) => isSure && task === name) === true
  return isTaskName(name) && (hasWish(question, said) || isNamed) ? name : undefined
}

/** "Are you open on Saturday" is no wish for Saturday, nor "can I bring my two colleagues" one for two o'clock. */
function hasWish(question: string, { wish }: Said): boolean {
  return wish.days !== undefined && question !== intentNames.openingHours
}
