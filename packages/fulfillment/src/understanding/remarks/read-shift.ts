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
    const way = directionNear(words, { at, to: amount.to }, shift)
    if (way === undefined) continue
    const { minutes, days } = amount
    const rest = words.filter((_, index) => index !== way.at && (index < at || index >= amount.to))
    return {
      by: way.isLater ? { minutes, days } : { minutes: 0 - minutes, days: 0 - days },
      rest: rest.join(" "),
    }
  }
  return undefined
}

/** "The next day": of what was spoken of, not of today. */
export function readNextDay(
  text: string,
  { nextDay, afterNextDay }: ShiftWords,
): ShiftedText | undefined {
  const said = ` ${wordsOf(text).join(" ")} `
  for (const phrase of nextDay) {
    const [before, after] = said.split(` ${phrase} `)
    if (before === undefined || after === undefined) continue
    const [next = ""] = after.split(" ")
    if (next === "" || afterNextDay.includes(next))
      return { by: { minutes: 0, days: 1 }, rest: `${before} ${after}`.trim() }
  }
  return undefined
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

function directionNear(
  words: readonly string[],
  { at, to }: { readonly at: number; readonly to: number },
  { later, earlier }: ShiftWords,
): { readonly at: number; readonly isLater: boolean } | undefined {
  const after = Array.from({ length: reach }, (_, index) => to + index)
  const before = Array.from({ length: reach + 1 }, (_, index) => at - 1 - index)
  for (const index of [...after, ...before]) {
    const word = words[index] ?? ""
    if (later.includes(word)) return { at: index, isLater: true }
    if (earlier.includes(word)) return { at: index, isLater: false }
  }
  return undefined
}
