import { intentNames, menuKeys } from "@call-center/lex-bot"

import { type Dialogue, type Task, tasks } from "../conversation/dialogue.ts"
import type { Reply } from "../conversation/reply.ts"
import { isRunning } from "../conversation/running-dialogue.ts"
import type { Said } from "../conversation/said.ts"
import { isEmpty } from "../conversation/wish.ts"
import type { Context } from "../dialogue/context.ts"
import type { LexEvent } from "../lex/lex-event.ts"
import { hear, keysOf } from "../understanding/hear.ts"
import { answerTo } from "./answers.ts"
import { continueTask } from "./run-task.ts"
import { talkToAgent } from "./talk-to-agent.ts"

/** Decides one turn: an answer to the last question, or a new intent. */
export async function converse(
  context: Context,
  event: LexEvent,
  dialogue: Dialogue,
): Promise<Reply> {
  const { lexicon, answers, today, rules } = context
  const said = hear(event, dialogue, { lexicon, answers, today, timeZone: rules.timeZone })
  const keys = keysOf(event)
  // A person is wanted, whatever was asked.
  if (keys === menuKeys.TalkToAgent) return talkToAgent(context, dialogue)
  if (isRunning(dialogue) && (keys !== undefined || isAnswer(event, dialogue, said))) {
    const other = keys === undefined ? otherIntent(event, dialogue, said) : undefined
    if (other === undefined) return continueTask(context, dialogue, said)
    return answerTo(other)(context, dialogue, said)
  }
  const name = taskOf(event, dialogue) ?? event.intent.name
  return answerTo(name)(context, dialogue, said)
}

/**
 * Whether a turn answers the running question rather than changes the subject. Lex may hear an answer as another intent
 * ("no" as a goodbye, "Thursday at ten" as a new booking), which is one all the same when every word of it is.
 */
function isAnswer({ intent }: LexEvent, dialogue: Dialogue, said: Said): boolean {
  if (intent.name === dialogue.task || intent.name === intentNames.fallback) return true
  if (intent.name === intentNames.talkToAgent || intent.name === intentNames.help) return false
  return said.clearYes !== undefined || (said.isBare === true && hasContent(said))
}

/** So sure Lex must be at least of another intent than the one under way; less sure only if it is surer of it. */
const sure = 0.7
const fairlySure = 0.6

/** The other intent that words mean which answer nothing: while it asks for a slot, Lex keeps to the one under way. */
function otherIntent(event: LexEvent, dialogue: Dialogue, said: Said): string | undefined {
  if (hasContent(said) || said.isBare === true || said.number !== undefined) return undefined
  const own = event.alternatives.find(({ name }) => name === dialogue.task)?.confidence ?? 1
  const [best] = event.alternatives
    .filter(({ name }) => name !== dialogue.task && name !== intentNames.fallback)
    .toSorted((one, other) => other.confidence - one.confidence)
  if (best === undefined) return undefined
  const isMeant =
    best.confidence >= sure || (best.confidence >= fairlySure && best.confidence > own)
  return isMeant ? best.name : undefined
}

function hasContent(said: Said): boolean {
  const { wish, about, answer, choice, half, shift } = said
  const isNamed = [answer, choice, half, shift].some((part) => part !== undefined)
  const isAboutTime = !isEmpty(wish) || !isEmpty(about)
  return isNamed || isAboutTime || said.isAbandoned === true || said.isWaiting === true
}

/** The task of an intent; or of a key of the menu, should Lex not have matched the key itself. */
function taskOf(event: LexEvent, dialogue: Dialogue): Task | undefined {
  const named = tasks.find((task) => task === event.intent.name)
  if (named !== undefined || dialogue.asked !== "task") return named
  const keys = keysOf(event)
  return tasks.find((task) => menuKeys[task] === keys)
}
