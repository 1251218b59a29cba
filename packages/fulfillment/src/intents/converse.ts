import { intentNames, menuKeys } from "@call-center/lex-bot"

import { type Dialogue, type Task, tasks } from "../conversation/dialogue.ts"
import type { Reply } from "../conversation/reply.ts"
import { isRunning, type RunningDialogue } from "../conversation/running-dialogue.ts"
import type { Said } from "../conversation/said.ts"
import { isEmpty } from "../conversation/wish.ts"
import type { Context } from "../dialogue/context.ts"
import { giveUp } from "../dialogue/retries.ts"
import { counted, isStalled } from "../dialogue/stalls.ts"
import type { LexEvent } from "../lex/lex-event.ts"
import { keysOf } from "../understanding/hear.ts"
import { answerAlong } from "./answer-along.ts"
import { questionIn, strayQuestion } from "./answer-question.ts"
import { answerTo } from "./answers.ts"
import { confidenceOf, isTaskName, openingIntent, otherTask } from "./change-of-task.ts"
import { continueTask } from "./continue-task.ts"
import { hearTurn, type HeardTurn } from "./hear-turn.ts"
import { inOtherLanguage } from "./other-language.ts"
import { openSeveral, takeUpNext, withNext } from "./several-wishes.ts"
import { talkToAgent } from "./talk-to-agent.ts"

/** Decides one turn: an answer to the last question, or a new intent; further wishes are taken up as others end. */
export async function converse(
  context: Context,
  event: LexEvent,
  dialogue: Dialogue,
): Promise<Reply> {
  const heard = hearTurn(context, event, dialogue)
  context.onHeard?.(heard)
  const reply = parting(context, heard.said, await answer(context, event, { dialogue, heard }))
  const next = await takeUpNext(context, reply)
  if (next.type === "close") return next
  const after = counted(dialogue, next.dialogue)
  return isStalled(after) ? giveUp(context, after) : { ...next, dialogue: after }
}

interface Heard {
  readonly dialogue: Dialogue
  readonly heard: HeardTurn
}

function answer(
  context: Context,
  event: LexEvent,
  { dialogue, heard }: Heard,
): Promise<Reply> | Reply {
  const { said, several, further } = heard
  const keys = keysOf(event)
  // A person is wanted, whatever was asked.
  if (keys === menuKeys.TalkToAgent) return talkToAgent(context, dialogue)
  if (said.isOtherLanguage === true) return inOtherLanguage(context, dialogue)
  if (several !== undefined) return openSeveral(context, dialogue, several)
  // "How kind of you, yes" is a yes, and "leave it as it is" a no.
  const isAnswer = said.clearYes !== undefined || said.isAbandoned === true
  const mayAsk = keys === undefined && !isAnswer
  const question = mayAsk ? questionIn(context, event, said) : undefined
  if (question !== undefined) return answerAlong(context, dialogue, { question, event, said })
  if (!isRunning(dialogue)) {
    const name = taskOfKeys(keys, dialogue) ?? openingIntent(event, said)
    const stray = name === intentNames.fallback ? strayIn(context, event, said) : undefined
    return answerTo(stray ?? name)(context, dialogue, said)
  }
  if (further !== undefined)
    return continueTask(
      context,
      { ...withNext(dialogue, further.wish), task: dialogue.task },
      further.said,
    )
  if (keys !== undefined) return continueTask(context, dialogue, said)
  const other = otherTask(dialogue, said) ?? otherIntent(event, dialogue, said)
  const name = other ?? strayIn(context, event, said)
  if (name !== undefined) return answerTo(name)(context, dialogue, said)
  return continueTask(context, dialogue, said)
}

/** The question in words that hold nothing else. */
function strayIn(context: Context, event: LexEvent, said: Said): string | undefined {
  const isSomething = hasContent(said) || said.isBare === true || said.number !== undefined
  return isSomething ? undefined : strayQuestion(context, event)
}

/** "Yes please, bye": what was done ends the call as well. */
function parting({ prompts, business }: Context, said: Said, reply: Reply): Reply {
  const isDone = reply.type === "close" && isTaskName(reply.intent) && reply.state === "Fulfilled"
  if (said.isFarewell !== true || !isDone || reply.dialogue.next.length > 0) return reply
  return {
    ...reply,
    intent: intentNames.goodbye,
    say: [...reply.say, prompts.goodbye(business)],
  }
}

/** So sure Lex must be at least of another intent than the one under way; less sure only if it is surer of it. */
const sure = 0.7
const fairlySure = 0.6

/** The other intent that a turn means which answers nothing, if Lex is sure of it or has turned to it by itself. */
function otherIntent(event: LexEvent, dialogue: RunningDialogue, said: Said): string | undefined {
  const { name } = event.intent
  if (name === dialogue.task || name === intentNames.fallback)
    return otherCandidate(event, dialogue, said)
  // "No" as a goodbye, "Thursday at ten" as a new booking: an answer all the same when every word of it is.
  if (name !== intentNames.talkToAgent && name !== intentNames.help) {
    if (said.clearYes !== undefined || (said.isBare === true && hasContent(said))) return undefined
    if (confidenceOf(event, name) < sure && hasContent(said)) return undefined
  }
  return confidenceOf(event, name) < fairlySure ? undefined : name
}

/** While it asks for a slot, Lex keeps to the intent under way, and only tells what else it may be. */
function otherCandidate(
  event: LexEvent,
  dialogue: RunningDialogue,
  said: Said,
): string | undefined {
  if (hasContent(said) || said.isBare === true || said.number !== undefined) return undefined
  const own = confidenceOf(event, dialogue.task)
  const [best] = event.alternatives
    .filter(({ name }) => name !== dialogue.task && name !== intentNames.fallback)
    .toSorted((one, another) => another.confidence - one.confidence)
  if (best === undefined) return undefined
  const isMeant =
    best.confidence >= sure || (best.confidence >= fairlySure && best.confidence > own)
  return isMeant ? best.name : undefined
}

function hasContent(said: Said): boolean {
  const { wish, about, answer: given, choice, half, shift } = said
  const isNamed = [given, choice, half, shift].some((part) => part !== undefined)
  const isAboutTime = !isEmpty(wish) || !isEmpty(about)
  return isNamed || isAboutTime || said.isAbandoned === true || said.isWaiting === true
}

/** The task of a key of the menu, should Lex not have matched the key itself. */
function taskOfKeys(keys: string | undefined, { asked }: Dialogue): Task | undefined {
  return asked === "task" ? tasks.find((task) => menuKeys[task] === keys) : undefined
}
