import { type Demo, localDateOf } from "@call-center/domain"

import type { Card } from "../conversation/card.ts"
import type { Dialogue } from "../conversation/dialogue.ts"
import type { Reply } from "../conversation/reply.ts"
import { isEmpty, isPartOf, oneDay } from "../conversation/wish.ts"
import { type Context, spokenWhen } from "./context.ts"
import type { Turn } from "./turn.ts"
import { wishFor } from "./wish-for.ts"

/** The demo that a task is about, or the question or answer that comes before it. */
export type WhichDemo =
  | { readonly isSettled: true; readonly demo: Demo; readonly dialogue: Dialogue }
  | { readonly isSettled: false; readonly reply: Reply }

/** Finds out which of the caller's demos is meant: the only one, the one chosen, or the one of that day or time. */
export function settleDemo(turn: Turn, demos: readonly Demo[]): WhichDemo {
  const { context, answered, said } = turn
  const dialogue = demoFromWish(turn, demos)
  const { task = "MoveDemo", demoId } = dialogue
  const known = demos.find((demo) => demo.demoId === demoId)
  if (known !== undefined) return settled(dialogue, known)
  if (demoId !== undefined) return ending(turn, context.prompts.noSuchDemo)
  if (demos.length === 0) return ending(turn, context.prompts.noDemos(task))
  const [first, second] = demos
  if (first !== undefined && second === undefined) return settled(dialogue, first)
  const matching = demos.filter((demo) => isPartOf(wishFor(context, demo.startsAt), dialogue.about))
  const [match, ambiguous] = matching
  if (!isEmpty(dialogue.about) && match !== undefined && ambiguous === undefined)
    return settled(dialogue, match)
  if (answered === "whichDemo" && isNone(said)) return ending(turn, context.prompts.notDone(task))
  // "The one on Friday" of two on Friday: only these are left to choose from, now and at the next turn.
  const choices = ambiguous === undefined ? demos : matching
  const chosen = answered === "whichDemo" ? choiceOf(said.choice, choices) : undefined
  if (chosen !== undefined) return settled(dialogue, chosen)
  return asking(context, dialogue, choices)
}

function isNone({ choice, answer }: Turn["said"]): boolean {
  return choice === "none" || (answer === "no" && choice === undefined)
}

/** "Move my Thursday demo": a day alone that is a demo's own tells which demo is meant, not where it should go. */
function demoFromWish({ context, dialogue, answered }: Turn, demos: readonly Demo[]): Dialogue {
  const day = oneDay(dialogue.wish)
  const isDayAlone =
    day !== undefined && dialogue.wish.times === undefined && dialogue.wish.window === undefined
  if (answered !== undefined || !isDayAlone || !isEmpty(dialogue.about)) return dialogue
  const isDemoDay = demos.some((demo) => localDateOf(context.rules.timeZone, demo.startsAt) === day)
  return isDemoDay ? { ...dialogue, about: dialogue.wish, wish: {} } : dialogue
}

function choiceOf(choice: Turn["said"]["choice"], demos: readonly Demo[]): Demo | undefined {
  if (choice === "earliest") return demos[0]
  if (choice === "latest" || choice === "last") return demos.at(-1)
  return typeof choice === "number" ? demos[choice - 1] : undefined
}

function settled(dialogue: Dialogue, demo: Demo): WhichDemo {
  return { isSettled: true, demo, dialogue: { ...dialogue, demoId: demo.demoId } }
}

function ending({ dialogue }: Turn, say: string): WhichDemo {
  const intent = dialogue.task ?? "MoveDemo"
  return {
    isSettled: false,
    reply: { type: "close", intent, state: "Failed", say: [say], dialogue },
  }
}

function asking(context: Context, dialogue: Dialogue, demos: readonly Demo[]): WhichDemo {
  const { prompts, channel } = context
  const spoken = demos.map((demo, index) => ({
    key: index + 1,
    text: spokenWhen(context, demo.startsAt),
  }))
  return {
    isSettled: false,
    reply: {
      type: "ask",
      dialogue: { ...dialogue, asked: "whichDemo" },
      say: [prompts.askWhichDemo(spoken, channel)],
      card: channel === "chat" ? cardOf(context, spoken) : undefined,
    },
  }
}

function cardOf({ prompts }: Context, demos: readonly { key: number; text: string }[]): Card {
  return {
    title: prompts.cardTitle,
    buttons: demos.map(({ key, text }) => ({ text, value: String(key) })),
  }
}
