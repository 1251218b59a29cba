import { intentNames, menuKeys } from "@call-center/lex-bot"

import { awaitingYes, type Dialogue, type Task, tasks } from "../conversation/dialogue.ts"
import { isRunning, type RunningDialogue } from "../conversation/running-dialogue.ts"
import type { Said } from "../conversation/said.ts"
import { isEmpty } from "../conversation/wish.ts"
import type { Context } from "../dialogue/context.ts"
import type { LexEvent } from "../lex/lex-event.ts"
import { keysOf } from "../understanding/hear.ts"
import { questionIn, strayQuestion } from "./answer-question.ts"
import { confidenceOf, openingIntent, otherTask } from "./change-of-task.ts"
import type { HeardTurn } from "./hear-turn.ts"
import type { HeardWish } from "./several-wishes.ts"

/** What a turn is taken for. */
export type TurnDecision =
  | { readonly type: "otherLanguage" }
  | { readonly type: "wrongNumber" }
  /** Has nothing to say yet. */
  | { readonly type: "waiting" }
  | { readonly type: "several"; readonly wishes: NonNullable<HeardTurn["several"]> }
  /** A question, perhaps with something said besides. */
  | { readonly type: "question"; readonly question: string }
  /** An intent, a question or nothing that is known, by its name. */
  | { readonly type: "intent"; readonly name: string }
  /** An answer to the running question, and a further wish. */
  | {
      readonly type: "further"
      readonly dialogue: RunningDialogue
      readonly said: Said
      readonly wish: HeardWish
    }
  | { readonly type: "answer"; readonly dialogue: RunningDialogue }

/** Decides what one turn is: an answer to the last question, a new intent, a question, or several wishes. */
export function decideTurn(
  context: Context,
  event: LexEvent,
  { dialogue, heard }: { readonly dialogue: Dialogue; readonly heard: HeardTurn },
): TurnDecision {
  const { said, several, further } = heard
  const keys = keysOf(event)
  // A person is wanted, whatever was asked.
  if (keys === menuKeys.TalkToAgent) return { type: "intent", name: intentNames.talkToAgent }
  if (said.isOtherLanguage === true) return { type: "otherLanguage" }
  if (several !== undefined) return { type: "several", wishes: several }
  // "How kind of you, yes" is a yes, and "leave it as it is" a no.
  const isAnswer = said.clearYes !== undefined || said.isAbandoned === true
  const mayAsk = keys === undefined && !isAnswer
  const question = mayAsk ? questionIn(context, event, said) : undefined
  if (question === undefined && isMisdialed(said, dialogue)) return { type: "wrongNumber" }
  if (question === undefined && said.wantsPerson === true)
    return { type: "intent", name: intentNames.talkToAgent }
  const mayRepeat = isRunning(dialogue) || dialogue.lastWords !== ""
  if (question === undefined && mayRepeat && isToRepeat(said))
    return { type: "intent", name: intentNames.repeat }
  if (question === intentNames.help) return { type: "intent", name: question }
  if (question !== undefined) return { type: "question", question }
  if (!isRunning(dialogue)) {
    const name = taskOfKeys(keys, dialogue) ?? openingIntent(event, said)
    const stray = name === intentNames.fallback ? strayIn(context, event, said) : undefined
    if (stray === undefined && isPause(said, name)) return { type: "waiting" }
    return { type: "intent", name: stray ?? name }
  }
  if (further !== undefined) return { type: "further", ...further, dialogue }
  if (keys !== undefined) return { type: "answer", dialogue }
  const other = otherTask(dialogue, said) ?? otherIntent(event, dialogue, said)
  const name = other ?? strayIn(context, event, said)
  return name === undefined ? { type: "answer", dialogue } : { type: "intent", name }
}

/** "One second please", for which Lex hears all kinds of intents; but "wait, cancel that one" asks for something. */
function isPause(
  { isWaiting, isBare, isFarewell, tasks: named = [] }: Said,
  name: string,
): boolean {
  const isAlone = isBare === true || name === intentNames.fallback
  return isWaiting === true && isAlone && isFarewell !== true && named.length === 0
}

/** Has called somebody else; but "that's the wrong number" is a no where a number was asked for or read back. */
function isMisdialed({ isWrongNumber }: Said, { asked }: Dialogue): boolean {
  return isWrongNumber === true && asked !== "phoneNumber" && asked !== "confirmNumber"
}

/** "Which day was that": the last words again, where nothing else is said. */
function isToRepeat({ isToRepeat: isAsked, wish, clearYes, tasks: named = [] }: Said): boolean {
  return isAsked === true && isEmpty(wish) && clearYes === undefined && named.length === 0
}

/** The question in words that hold nothing else. */
function strayIn(context: Context, event: LexEvent, said: Said): string | undefined {
  const isSomething = hasContent(said) || said.isBare === true || said.number !== undefined
  return isSomething ? undefined : strayQuestion(context, event)
}

/** So sure Lex must be at least of another intent than the one under way; less sure only if it is surer of it. */
const sure = 0.7
const fairlySure = 0.6

/** The other intent that a turn means which answers nothing, if Lex is sure of it or has turned to it by itself. */
function otherIntent(event: LexEvent, dialogue: RunningDialogue, said: Said): string | undefined {
  const { name } = event.intent
  if (name === dialogue.task || name === intentNames.fallback)
    return otherCandidate(event, dialogue, said)
  if (name === intentNames.goodbye && isToAnswer(dialogue, said)) return undefined
  // "No" as a goodbye, "Thursday at ten" as a new booking: an answer all the same when every word of it is.
  if (name !== intentNames.talkToAgent && name !== intentNames.help) {
    if (said.clearYes !== undefined || (said.isBare === true && hasContent(said))) return undefined
    if (confidenceOf(event, name) < sure && hasContent(said)) return undefined
  }
  return confidenceOf(event, name) < fairlySure ? undefined : name
}

/** "So it's fine" at a read-back leans to a yes; it ends no call. */
function isToAnswer(dialogue: RunningDialogue, { isFarewell, answer: given }: Said): boolean {
  return awaitingYes(dialogue) !== undefined && isFarewell !== true && given !== "no"
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
    .filter(({ name }) => name !== intentNames.goodbye || !isToAnswer(dialogue, said))
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
