import type { IntentName, QuestionName, TaskName } from "@call-center/lex-bot"

import type { Dialogue } from "../conversation/dialogue.ts"
import type { Reply } from "../conversation/reply.ts"
import type { Said } from "../conversation/said.ts"
import type { Context } from "../dialogue/context.ts"
import { answerQuestion, isQuestion } from "./answer-question.ts"
import { sameDemo } from "./change-of-task.ts"
import { fallback } from "./fallback.ts"
import { goodbye } from "./goodbye.ts"
import { help } from "./help.ts"
import { openTask } from "./open-task.ts"
import { repeat } from "./repeat.ts"
import { talkToAgent } from "./talk-to-agent.ts"

/** How an intent is answered that a caller's words open, with everything said in the same breath. */
export type Answer = (context: Context, dialogue: Dialogue, said: Said) => Reply | Promise<Reply>

/** The answer to every intent of the bot but questions; one that nobody answers does not compile. */
export type Answers = Readonly<Record<Exclude<IntentName, QuestionName>, Answer>>

const answers: Answers = {
  ScheduleDemo: opening("ScheduleDemo"),
  CheckDemo: opening("CheckDemo"),
  MoveDemo: opening("MoveDemo"),
  CancelDemo: opening("CancelDemo"),
  TalkToAgent: talkToAgent,
  Repeat: repeat,
  Help: help,
  Goodbye: goodbye,
  FallbackIntent: fallback,
}

/** The answer to an intent by its name; one that the bot does not have is answered as if nothing was understood. */
export function answerTo(name: string): Answer {
  if (isNoQuestion(name)) return answers[name]
  return (context, dialogue, said) =>
    isQuestion(context, name)
      ? answerQuestion(context, dialogue, { name, said })
      : fallback(context, dialogue, said)
}

function isNoQuestion(name: string): name is keyof Answers {
  return Object.hasOwn(answers, name)
}

function opening(task: TaskName): Answer {
  return (context, dialogue, said) =>
    openTask(context, dialogue, { task, said, demoId: sameDemo(dialogue, task) })
}
