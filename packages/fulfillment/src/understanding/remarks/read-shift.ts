import type { ShiftBy } from "../../conversation/shift-by.ts"
import { wordsOf } from "../words.ts"
import type { ShiftWords } from "./shift-words.ts"

/** "an hour later", and what else was said. */
export interface ShiftedText {
  readonly by: ShiftBy
  /** The words that are not about it. */
  readonly rest: string
}

/** So far from the amount the direction may stand: "push it back by thirty minutes", "thirty minutes later". */
const reach = 3

/** Reads by how much something is to be earlier or later; undefined where amount or direction is missing. */
export function readShift(text: string, shift: ShiftWords): ShiftedText | undefined {
  const words = wordsOf(text)
  for (let at = 0; at < words.length; at += 1) {
    const amount = amountAt(words, at, shift)
    if (amount === undefined) continue
    const span = { at, to: amount.to }
    const way =
      besideSpokenOf(words, span, shift) ??
      directionNear(words, span, shift) ??
      moverBefore(words, span, shift)
    if (way === undefined) continue
    const { minutes, days } = amount
    const rest = words.filter(
      (_, index) => (index < way.at || index >= way.to) && (index < at || index >= amount.to),
    )
    return {
      by: way.isLater ? { minutes, days } : { minutes: 0 - minutes, days: 0 - days },
      rest: rest.join(" "),
    }
  }
  return undefined
}

/** "The next day", "the week after": of what was spoken of, not of today. */
export function readNeighbour(text: string, shift: ShiftWords): ShiftedText | undefined {
  const words = wordsOf(text)
  for (const at of words.keys()) {
    const found = shift.neighbours.longestAt(words, at)
    if (found === undefined || !isEnd(words, found.to, shift)) continue
    const rest = words.filter((_, index) => index < at || index >= found.to)
    return { by: { minutes: 0, days: found.value }, rest: rest.join(" ") }
  }
  return undefined
}

function isEnd(words: readonly string[], at: number, { mayFollow }: ShiftWords): boolean {
  const next = words[at]
  return next === undefined || mayFollow.includes(next)
}

interface Amount extends ShiftBy {
  readonly to: number
}

function amountAt(
  words: readonly string[],
  start: number,
  { amounts, minutes, days, andHalf }: ShiftWords,
): Amount | undefined {
  const halfAt = (at: number): number | undefined =>
    andHalf
      .map((phrase) => phrase.split(" "))
      .find((phrase) => phrase.every((word, index) => words[at + index] === word))?.length
  for (const length of [3, 2, 1, 0]) {
    const unit = words[start + length]
    if (unit === undefined || (minutes[unit] ?? days[unit]) === undefined) continue
    const to = start + length + 1
    const half = halfAt(to)
    // "Hora y media" needs no "una".
    const count =
      length === 0 ? half && 1 : amountOf(words.slice(start, start + length).join(" "), amounts)
    if (count === undefined) continue
    if (minutes[unit] !== undefined)
      return {
        minutes: minutes[unit] * (half === undefined ? count : count + 0.5),
        days: 0,
        to: to + (half ?? 0),
      }
    if (days[unit] !== undefined && Number.isInteger(count))
      return { minutes: 0, days: days[unit] * count, to }
  }
  return undefined
}

function amountOf(text: string, amounts: ShiftWords["amounts"]): number | undefined {
  return /^\d{1,3}$/u.test(text) ? Number(text) : amounts[text]
}

interface Way {
  readonly at: number
  readonly to: number
  readonly isLater: boolean
}

interface AmountSpan {
  readonly at: number
  readonly to: number
}

/** "Half an hour after", "a week before that"; but not "a week after Christmas". */
function besideSpokenOf(
  words: readonly string[],
  { to: at }: AmountSpan,
  shift: ShiftWords,
): Way | undefined {
  const word = words[at] ?? ""
  const isLater = shift.after.includes(word)
  if (!isLater && !shift.before.includes(word)) return undefined
  const to = shift.spokenOf.longestAt(words, at + 1)?.to ?? at + 1
  return isEnd(words, to, shift) ? { at, to, isLater } : undefined
}

function directionNear(
  words: readonly string[],
  { at, to }: AmountSpan,
  { later, earlier }: ShiftWords,
): Way | undefined {
  const after = Array.from({ length: reach }, (_, index) => to + index)
  const before = Array.from({ length: reach + 1 }, (_, index) => at - 1 - index)
  for (const index of [...after, ...before]) {
    const word = words[index] ?? ""
    if (later.includes(word)) return { at: index, to: index + 1, isLater: true }
    if (earlier.includes(word)) return { at: index, to: index + 1, isLater: false }
  }
  return undefined
}

/** "Push it a week" is later, "move it a week from Friday" is not counted from the demo. */
function moverBefore(
  words: readonly string[],
  { at, to }: AmountSpan,
  shift: ShiftWords,
): Way | undefined {
  const verb = words.slice(0, at).findLastIndex((word) => !shift.moved.includes(word))
  const isMoved = shift.movers.includes(words[verb] ?? "") && isEnd(words, to, shift)
  return isMoved ? { at: to, to, isLater: true } : undefined
}
