import { type Demo, localDateOf } from "@call-center/domain"

import type { Card } from "../conversation/card.ts"
import type { Dialogue } from "../conversation/dialogue.ts"
import { mostNext } from "../conversation/remembered-dialogue.ts"
import type { Reply } from "../conversation/reply.ts"
import { hasTime, isEmpty, isPartOf, oneDay, type Wish } from "../conversation/wish.ts"
import { isoWeekday } from "../understanding/calendar-days.ts"
import { type Context, spokenWhen } from "./context.ts"
import { keysFor } from "./retries.ts"
import type { Turn } from "./turn.ts"
import { wishFor } from "./wish-for.ts"

/** The demo that a task is about, or the question or answer that comes before it. */
export type WhichDemo =
  | { readonly isSettled: true; readonly demo: Demo; readonly dialogue: Dialogue }
  | { readonly isSettled: false; readonly reply: Reply }

/** Finds out which of the caller's demos is meant: the only one, the one chosen, or the one of that day or time. */
export function settleDemo(turn: Turn, demos: readonly Demo[]): WhichDemo {
  const { context, answered, said } = turn
  const heard = demoFromWish(turn, demos)
  // What was said of the demo before was of the one that is not meant.
  const dialogue = said.isOther === true ? { ...heard, about: said.about } : heard
  const { task = "MoveDemo" } = dialogue
  const demoId = said.isOther === true ? otherThan(dialogue, demos) : dialogue.demoId
  const known = demos.find((demo) => demo.demoId === demoId)
  if (known !== undefined) return settled(dialogue, known)
  if (demoId !== undefined) return ending(turn, context.prompts.noSuchDemo)
  const [first, ...others] = demos
  if (first === undefined) return ending(turn, context.prompts.noDemos(task))
  if (others.length === 0) return settled(dialogue, first)
  const matching = demos.filter((demo) => isPartOf(wishFor(context, demo.startsAt), dialogue.about))
  const [match, ...alike] = matching.length > 0 ? matching : ofWeekday(turn, demos)
  if (!isEmpty(dialogue.about) && match !== undefined && alike.length === 0)
    return settled(dialogue, match)
  // "The one on Friday" of two on Friday: only these are left to choose from, now and at the next turn.
  const choices: readonly [Demo, ...Demo[]] =
    match === undefined || alike.length === 0 ? [first, ...others] : [match, ...alike]
  if (said.isAll === true) return allOf(dialogue, choices)
  if (answered === "whichDemo" && isNone(said)) return ending(turn, context.prompts.notDone(task))
  const chosen = chosenDemo(turn, choices)
  return chosen === undefined ? asking(turn, dialogue, choices) : settled(dialogue, chosen)
}

/** "The Friday one", although that Friday is not the next there is. */
function ofWeekday({ context, said: { weekday } }: Turn, demos: readonly Demo[]): readonly Demo[] {
  const { timeZone } = context.rules
  return demos.filter(({ startsAt }) => isoWeekday(localDateOf(timeZone, startsAt)) === weekday)
}

/** The one that was not spoken of, if there are two. */
function otherThan({ demoId, focus }: Dialogue, demos: readonly Demo[]): Dialogue["demoId"] {
  const spokenOf = demoId ?? focus
  const [other, ...more] = demos.filter((demo) => demo.demoId !== spokenOf)
  return spokenOf !== undefined && more.length === 0 ? other?.demoId : undefined
}

/** All of them: one after the other. */
function allOf(dialogue: Dialogue, [first, ...others]: readonly [Demo, ...Demo[]]): WhichDemo {
  const { task = "MoveDemo", wish, about } = dialogue
  const next = others.map(({ demoId }) => ({ task, wish, about, demoId }))
  return settled({ ...dialogue, next: [...next, ...dialogue.next].slice(0, mostNext) }, first)
}

/** The demo that was pointed at: in the list that was just read, or in the order of their days. */
function chosenDemo({ said, answered, dialogue }: Turn, demos: readonly Demo[]): Demo | undefined {
  const { choice, place, tasks } = said
  if (answered === "whichDemo") return choiceOf(choice ?? place, demos)
  if (answered !== undefined) return undefined
  if (place !== undefined) return choiceOf(place, demos)
  // "Cancel it", just after it was booked.
  const isLoose = tasks?.some(({ isSure }) => !isSure) === true && isEmpty(dialogue.about)
  return isLoose ? demos.find(({ demoId }) => demoId === dialogue.focus) : undefined
}

function isNone({ choice, answer }: Turn["said"]): boolean {
  return choice === "none" || (answer === "no" && choice === undefined)
}

/** "Move my Thursday demo": a day alone that is a demo's own tells which demo is meant, not where it should go. */
function demoFromWish(turn: Turn, demos: readonly Demo[]): Dialogue {
  const { context, answered } = turn
  const dialogue = answered === undefined ? withoutPlace(turn) : turn.dialogue
  const day = oneDay(dialogue.wish)
  const isDayAlone = day !== undefined && !hasTime(dialogue.wish)
  if (answered !== undefined || !isDayAlone || !isEmpty(dialogue.about)) return dialogue
  const isDemoDay = demos.some((demo) => localDateOf(context.rules.timeZone, demo.startsAt) === day)
  return isDemoDay ? { ...dialogue, about: dialogue.wish, wish: {} } : dialogue
}

/** "The first one" is no first of the month. */
function withoutPlace({ dialogue, said: { place } }: Turn): Dialogue {
  if (typeof place !== "number") return dialogue
  const { wish, about } = dialogue
  const isPlace = (when: Wish): boolean => Number(oneDay(when)?.slice(-2)) === place
  return {
    ...dialogue,
    wish: isPlace(wish) ? withoutDay(wish) : wish,
    about: isPlace(about) ? withoutDay(about) : about,
  }
}

function withoutDay({ times, window, earliest }: Wish): Wish {
  return { times, window, earliest }
}

function choiceOf(choice: Turn["said"]["choice"], demos: readonly Demo[]): Demo | undefined {
  if (choice === "earliest") return demos[0]
  if (choice === "middle") return demos.length === 3 ? demos[1] : undefined
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

function asking(turn: Turn, dialogue: Dialogue, demos: readonly Demo[]): WhichDemo {
  const { context, said } = turn
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
      say: [prompts.askWhichDemo(spoken, keysFor(context, dialogue, said))],
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
