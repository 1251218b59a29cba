import type { Dialogue } from "../conversation/dialogue.ts"

/** So many turns in a row may bring nothing new: repeated questions, pauses, answers that lead back to where they began. */
const mostStalls = 8

/** The dialogue after a turn, with how many turns in a row brought nothing new. */
export function counted(before: Dialogue, after: Dialogue): Dialogue {
  return { ...after, stalls: isSame(before, after) ? before.stalls + 1 : 0 }
}

/** Whether the conversation turns in a circle. */
export function isStalled({ stalls }: Dialogue): boolean {
  return stalls >= mostStalls
}

function isSame(one: Dialogue, other: Dialogue): boolean {
  return substance(one) === substance(other)
}

function substance({ task, asked, wish, about, offers, demoId, number, digits, next }: Dialogue) {
  return JSON.stringify([task, asked, wish, about, offers, demoId, number, digits, next])
}
