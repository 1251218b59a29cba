import type { Language } from "./language-grammar.ts"
import type { Reading, Span } from "./reading.ts"

/** Words that no reading accounts for, and what they leave in doubt. */
export interface Unread {
  /** Positions of all words that were not read. */
  readonly positions: readonly number[]
  /** Words of days and times that stand beside a reading and are no part of it. */
  readonly binding: readonly string[]
  /** Readings beside which such a word stands, or a day that there is not: they were not understood. */
  readonly doubtful: ReadonlySet<Reading>
}

/** Looks for words of days and times that were left over: "the Thursday" of "the Thursday after next" is no reading. */
export function unreadIn(
  words: readonly string[],
  readings: readonly Reading[],
  language: Language,
): Unread {
  const read = new Set(readings.flatMap((reading) => positionsOf(reading)))
  const positions = [...words.keys()].filter((at) => !read.has(at))
  const isFiller = (at: number): boolean => isLinking(readings, at)
  const doubtful = new Set<Reading>()
  const binding: string[] = []
  for (const at of positions) {
    const word = words[at] ?? ""
    if (!language.bound.has(word) && !/^\d/u.test(word)) continue
    const beside = readings.filter((reading) => isValue(reading) && isBeside(reading, at, isFiller))
    for (const reading of beside) doubtful.add(reading)
    if (beside.length > 0) binding.push(word)
  }
  for (const impossible of readings.filter(({ kind }) => kind === "impossible"))
    for (const at of [impossible.from, impossible.to - 1])
      for (const reading of readings)
        if (isValue(reading) && reading.kind !== "time" && isBeside(reading, at, isFiller))
          doubtful.add(reading)
  return { positions, binding, doubtful }
}

function positionsOf({ from, to }: Span): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}

/** Whether a reading tells a day or a time. */
export function isValue({ kind }: Reading): boolean {
  return kind === "days" || kind === "time" || kind === "todayPart" || kind === "moment"
}

/** Whether a word stands next to a reading, or parted from it by fillers only. */
function isBeside({ from, to }: Span, at: number, isFiller: (at: number) => boolean): boolean {
  const [first, last] = at < from ? [at + 1, from] : [to, at]
  return last >= first && positionsOf({ from: first, to: last }).every(isFiller)
}

function isLinking(readings: readonly Reading[], at: number): boolean {
  return readings.some(
    (reading) =>
      reading.kind === "phrase" &&
      reading.from <= at &&
      at < reading.to &&
      reading.kinds.includes("filler") &&
      !reading.kinds.includes("clause"),
  )
}
