import type { WordsHeard } from "./understanding/words-heard.ts"
import { wordsOf } from "./understanding/words.ts"

/** How the words of one turn were read. */
export interface HeardWords {
  readonly words: readonly string[]
  /** Words that were read together, and as what: positions from 0, `to` not included. */
  readonly readings: readonly {
    readonly kind: string
    readonly from: number
    readonly to: number
  }[]
  /** Positions of words that no reading accounts for. */
  readonly unread: readonly number[]
  /** What was understood, by name: what was not said is left out. */
  readonly understood: Readonly<Record<string, unknown>>
}

/** Tells a turn in terms of its words, for those who look at a call from inside. */
export function heardWords(transcript: string, { said, remarks }: WordsHeard): HeardWords {
  const { readings = [], unread: _unread, ...rest } = said
  const words = wordsOf(transcript)
  const all = [...readings, ...remarks.map(({ kind, at, to }) => ({ kind, from: at, to }))]
  const isRead = (at: number): boolean => all.some(({ from, to }) => from <= at && at < to)
  // Keys and a clear yes are answers as a whole.
  const isWhole = said.isByKeys === true || said.clearYes !== undefined
  return {
    words,
    readings: all.toSorted((one, other) => one.from - other.from || other.to - one.to),
    unread: isWhole ? [] : [...words.keys()].filter((at) => !isRead(at)),
    understood: Object.fromEntries(Object.entries(rest).filter(([, value]) => isTold(value))),
  }
}

function isTold(value: unknown): boolean {
  if (value === undefined || value === false) return false
  return typeof value !== "object" || value === null || Object.keys(value).length > 0
}
