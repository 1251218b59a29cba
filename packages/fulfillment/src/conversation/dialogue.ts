import type { DemoId, Instant, PhoneNumber } from "@call-center/domain"
import { type TaskName, taskNames } from "@call-center/lex-bot"

import type { ReadBack } from "./read-back.ts"
import type { ShiftBy } from "./shift-by.ts"
import type { Wish } from "./wish.ts"

/** What a caller can have done; each is an intent of the bot. */
export const tasks = taskNames

export type Task = TaskName

/** A wish in terms of a demo: "an hour later", "at the same time". */
export interface FromDemo {
  /** How much later it should be; earlier where it is below zero. */
  readonly by?: ShiftBy | undefined
  /** Just earlier or later, on the same day. */
  readonly way?: "earlier" | "later" | undefined
  readonly isSameTime?: boolean | undefined
  readonly isSameDay?: boolean | undefined
}

/** A wish that is taken up once the present task has ended. */
export interface NextWish {
  readonly task: Task
  readonly wish: Wish
  readonly about: Wish
  /** The demo that is meant, where that is known. */
  readonly demoId?: DemoId | undefined
}

/** What the caller was asked last. `task` is the open question what can be done. */
export const questions = [
  "task",
  "phoneNumber",
  "confirmNumber",
  /** The digits of a code that was texted. */
  "code",
  "whichDemo",
  "date",
  "time",
  /** A day or a time instead of what was turned down. */
  "change",
  "amOrPm",
  "offer",
  "confirm",
] as const

export type Question = (typeof questions)[number]

/** Everything that is remembered from one turn to the next. */
export interface Dialogue {
  readonly task: Task | undefined
  readonly asked: Question
  /** Turns in a row that could not be understood. */
  readonly failures: number
  /** How often the caller turned down what was proposed. */
  readonly declined: number
  readonly wish: Wish
  /** The caller turned the present wish down, and has not said yet what should change. */
  readonly isRejected: boolean
  readonly offers: readonly Instant[]
  /** What was said of the demo that is meant: its day, its time. */
  readonly about: Wish
  /** The demo to move or cancel, once that is settled. */
  readonly demoId: DemoId | undefined
  /** The number that a caller with a withheld one gave, and whether it was read back and confirmed. */
  readonly number: PhoneNumber | undefined
  readonly isNumberConfirmed: boolean
  /** What was read back last, and whether that was done a second time to be sure of the answer. */
  readonly readBack: ReadBack | undefined
  readonly isAskedOnceMore: boolean
  /** What of the wish is counted from the demo that is moved, until it is known which that is. */
  readonly fromDemo: FromDemo | undefined
  /** The demo that was spoken of last in this call. */
  readonly focus: DemoId | undefined
  /** Digits of a number that comes in pieces. */
  readonly digits: string
  /** What the caller wants besides, in the order in which it was said. */
  readonly next: readonly NextWish[]
  /** Turns in a row that brought nothing new. */
  readonly stalls: number
  /** What was said last, once a task has ended and there is no question to repeat. */
  readonly lastWords: string
}

/** A conversation in which nothing was said yet. */
export const newDialogue: Dialogue = {
  task: undefined,
  asked: "task",
  failures: 0,
  declined: 0,
  wish: {},
  isRejected: false,
  offers: [],
  about: {},
  demoId: undefined,
  number: undefined,
  isNumberConfirmed: false,
  readBack: undefined,
  isAskedOnceMore: false,
  fromDemo: undefined,
  focus: undefined,
  digits: "",
  next: [],
  stalls: 0,
  lastWords: "",
}

/** The question whether something is right, which only a clear yes to it answers. */
export function asksYes(
  dialogue: Dialogue,
  asked: "confirm" | "confirmNumber",
  readBack: ReadBack,
): Dialogue {
  const isSame = JSON.stringify(readBack) === JSON.stringify(dialogue.readBack)
  const isAskedOnceMore = isSame && dialogue.isAskedOnceMore
  return { ...dialogue, asked, readBack, isAskedOnceMore }
}

/** What waits for a yes; undefined while another kind of question is open. */
export function awaitingYes({ asked, readBack }: Dialogue): ReadBack | undefined {
  if (asked !== "confirm" && asked !== "confirmNumber") return undefined
  return (asked === "confirmNumber") === (readBack?.of === "number") ? readBack : undefined
}

/** A new task in a running conversation: only the caller's number is kept, and which demo was spoken of. */
export function startTask(dialogue: Dialogue, task: Task | undefined): Dialogue {
  const { number, isNumberConfirmed, focus } = dialogue
  return { ...newDialogue, task, number, isNumberConfirmed, focus }
}

/** The conversation after a task, with what was said last. */
export function endTask(dialogue: Dialogue, lastWords: string): Dialogue {
  return { ...startTask(dialogue, undefined), lastWords }
}
