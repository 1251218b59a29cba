import type { HeldCall } from "./converse.ts"

/** How a call went, in numbers. */
export interface CallFigures {
  readonly turns: number
  /** Words that the person had to listen to. */
  readonly wordsHeard: number
  /** Keys that the person pressed. */
  readonly keys: number
  /** Prompts that told the person that they were not heard or understood. */
  readonly repeatedPrompts: number
  /** Where they gave up: the block that waited, and the slot that was asked for; undefined where they did not. */
  readonly gaveUpAt: string | undefined
}

export function callFigures({ turns, lastMessages }: HeldCall): CallFigures {
  const messages = [...turns.flatMap((turn) => turn.messages), ...lastMessages]
  const last = turns.at(-1)
  return {
    turns: turns.length,
    wordsHeard: messages.reduce((sum, text) => sum + text.split(/\s+/u).length, 0),
    keys: turns.reduce((sum, { did }) => sum + (did.kind === "keys" ? did.keys.length : 0), 0),
    repeatedPrompts: turns.filter(({ understood }) =>
      understood.some(({ act }) => act === "puzzled"),
    ).length,
    gaveUpAt: last?.means.does === "givesUp" ? placeOf(last.awaited) : undefined,
  }
}

function placeOf({ identifier, intent, slot }: HeldCall["turns"][number]["awaited"]): string {
  return [identifier ?? "queue", intent, slot].filter((part) => part !== undefined).join(" / ")
}
