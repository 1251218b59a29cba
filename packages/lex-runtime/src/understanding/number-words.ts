import type { Token } from "./token.ts"

/** How a language spells numbers. */
export interface NumberWords {
  /** Words for 0 to 19 (Spanish: to 29). */
  readonly units: ReadonlyMap<string, number>
  readonly tens: ReadonlyMap<string, number>
  /** The word between tens and units, if the language has one ("treinta y uno"). */
  readonly tensJoiner: string | undefined
  readonly ordinals: ReadonlyMap<string, number>
  readonly hundred: ReadonlySet<string>
  readonly thousand: ReadonlySet<string>
  /** Words that may stand before the rest of a large number ("two hundred and six"). */
  readonly and: ReadonlySet<string>
}

interface Read {
  readonly value: number
  readonly ordinal: boolean
  /** How many tokens it took. */
  readonly length: number
}

/** Replaces spelled numbers by digits: "twenty first" becomes `21th`, "sixteen hundred" `1600`. */
export function mergeNumberWords(tokens: readonly Token[], words: NumberWords): Token[] {
  const merged: Token[] = []
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]
    if (!token) break
    const read = readNumber(tokens, at, words)
    const last = tokens[at + (read?.length ?? 1) - 1] ?? token
    merged.push(
      read
        ? {
            text: read.ordinal ? `${read.value}th` : String(read.value),
            start: token.start,
            end: last.end,
          }
        : token,
    )
    at += read?.length ?? 1
  }
  return merged
}

function readNumber(tokens: readonly Token[], at: number, words: NumberWords): Read | undefined {
  const small = readBelowHundred(tokens, at, words)
  if (!small || small.ordinal) return small
  let { value, length } = small
  for (const [scale, limit] of [
    [words.hundred, 100],
    [words.thousand, 1000],
  ] as const) {
    if (!scale.has(word(tokens, at + length))) continue
    value *= limit
    length += 1
    const joined = words.and.has(word(tokens, at + length)) ? 1 : 0
    const rest = readBelowHundred(tokens, at + length + joined, words)
    if (rest && rest.value < limit) {
      if (rest.ordinal)
        return { value: value + rest.value, ordinal: true, length: length + joined + rest.length }
      value += rest.value
      length += joined + rest.length
    }
  }
  return { value, ordinal: false, length }
}

function readBelowHundred(
  tokens: readonly Token[],
  at: number,
  words: NumberWords,
): Read | undefined {
  const first = word(tokens, at)
  const ordinal = words.ordinals.get(first)
  if (ordinal !== undefined) return { value: ordinal, ordinal: true, length: 1 }
  const unit = words.units.get(first)
  if (unit !== undefined) return { value: unit, ordinal: false, length: 1 }
  const tens = words.tens.get(first)
  if (tens === undefined) return undefined
  const joined = words.tensJoiner !== undefined && word(tokens, at + 1) === words.tensJoiner ? 1 : 0
  if (joined === 0 && words.tensJoiner !== undefined)
    return { value: tens, ordinal: false, length: 1 }
  const next = word(tokens, at + 1 + joined)
  const nextUnit = words.units.get(next)
  if (nextUnit !== undefined && nextUnit > 0 && nextUnit < 10)
    return { value: tens + nextUnit, ordinal: false, length: 2 + joined }
  const nextOrdinal = words.ordinals.get(next)
  if (nextOrdinal !== undefined && nextOrdinal < 10)
    return { value: tens + nextOrdinal, ordinal: true, length: 2 + joined }
  return { value: tens, ordinal: false, length: 1 }
}

function word(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? ""
}
