import { intentNames, questionNames } from "@call-center/lex-bot"

import { type Dialogue, type Task, tasks } from "../conversation/dialogue.ts"
import type { RunningDialogue } from "../conversation/running-dialogue.ts"
import type { Said } from "../conversation/said.ts"
import { isEmpty } from "../conversation/wish.ts"
import type { LexEvent } from "../lex/lex-event.ts"

/** So sure Lex must be of an intent that the words do not name: its threshold where a bot sets none. */
const leastConfidence = 0.4

/** More where the words that mean it are known here as well, or where they tell of something else: "change my oil". */
const surerConfidence = 0.6

/** The intent that opens a conversation: what the words name, or else what Lex heard, if it was sure enough. */
export function openingIntent(event: LexEvent, said: Said): string {
  const { name } = event.intent
  const isForeign = said.isForeign === true
  const isNamed =
    said.tasks?.some(({ task, isSure }) => task === name && (isSure || !isForeign)) === true
  const isOurs = isTaskName(name) || mayBeTask.has(name)
  const sure = surelyNamed(said)
  // "I've got to pull out of my demo" sounds like "I've got to go".
  if (sure !== undefined && name === intentNames.goodbye) return sure
  const named = sure ?? (isNamed || isForeign ? undefined : looselyNamed(said))
  if (isOurs && named !== undefined) return named
  // "Make it an hour later": later than a demo that there is.
  if (name === intentNames.scheduleDemo && said.shiftBy !== undefined && isEmpty(said.wish))
    return intentNames.moveDemo
  // "Don't cancel it".
  if (named === undefined && said.notWanted?.some((task) => task === name) === true)
    return intentNames.fallback
  const isKnownHere = name === intentNames.help || questionNames.some((each) => each === name)
  const isElsewhere = isForeign || said.isOfSomethingElse === true
  const least = isKnownHere || isElsewhere ? surerConfidence : leastConfidence
  if (isNamed || confidenceOf(event, name) >= least) return name
  return intentNames.fallback
}

/** Intents that Lex also takes words for that name a task: "sorry, cancel that one" for what asks to hear it again. */
const mayBeTask: ReadonlySet<string> = new Set([
  intentNames.fallback,
  intentNames.repeat,
  intentNames.help,
])

/** How sure Lex is of an intent; entirely where it does not say. */
export function confidenceOf({ alternatives }: LexEvent, intent: string): number {
  return alternatives.find(({ name }) => name === intent)?.confidence ?? 1
}

/** The other task that a caller names in the middle of one: "actually I want to cancel my demo". */
export function otherTask({ task: running, asked }: RunningDialogue, said: Said): Task | undefined {
  const named = surelyNamed(said)
  if (named !== undefined && named !== running) return named
  // "Actually, move it": the demo that is spoken of is no other one.
  const [loose, ...more] = new Set((said.tasks ?? []).map(({ task }) => task))
  if (loose === undefined || more.length > 0 || asked === "phoneNumber") return undefined
  if (running === "CancelDemo" && loose === "MoveDemo") return loose
  const isAboutDemo = running === "MoveDemo" && loose === "CancelDemo"
  // "Cancel it" at the read-back of a move drops the move; before that, it is asked whether the demo is meant.
  return isAboutDemo && (said.isAbandoned !== true || asked !== "confirm") ? loose : undefined
}

/** The one task that is named together with a demo. */
function surelyNamed({ tasks: named = [] }: Said): Task | undefined {
  const [only, ...more] = new Set(named.filter(({ isSure }) => isSure).map(({ task }) => task))
  return more.length === 0 ? only : undefined
}

/** The task that words name without a demo: "book", "can I move it". */
export function looselyNamed({ tasks: named = [] }: Said): Task | undefined {
  const [only, ...more] = new Set(named.map(({ task }) => task))
  return more.length === 0 ? only : undefined
}

/** Whether a name is that of a task. */
export function isTaskName(name: string): name is Task {
  return tasks.some((task) => task === name)
}

/** The demo that stays the subject when a caller turns from moving to cancelling or back. */
export function sameDemo({ task, demoId }: Dialogue, next: Task): Dialogue["demoId"] {
  return isChange(task) && isChange(next) ? demoId : undefined
}

function isChange(task: Task | undefined): boolean {
  return task === "MoveDemo" || task === "CancelDemo"
}
