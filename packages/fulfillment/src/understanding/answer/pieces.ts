import { wordsOf } from "../words.ts"
import type { AnswerKind } from "./answer-kinds.ts"
import type { AnswerWords } from "./answer-words.ts"

/** A day or a time that was named: from the word it began with up to, not including, the word `to`. */
export interface NamedValue {
  readonly from: number
  readonly to: number
  /** Whether it is part of what was read back. */
  readonly isReadBack: boolean
}

/** One stretch of an answer, and what it does there; `unknown` words are in no list. */
export type Piece = AnswerKind | "readBack" | "otherValue" | "unknown"

/** The words of an answer, signs such as a thumb up read as words; of other pictures nobody knows what they say. */
export function answerWordsOf(text: string, { signs }: AnswerWords): readonly string[] {
  const spelled = Object.entries(signs).reduce(
    (rest, [sign, word]) => rest.replaceAll(sign, ` ${word} `),
    text,
  )
  return wordsOf(spelled.replaceAll(/\p{Extended_Pictographic}/gu, " emoji "))
}

/**
 * Divides an answer into pieces, every word in just one: so that as few words as possible are in no list, in as few
 * pieces as possible, longer ones first. "That's what I want" is no "that's what" that is followed by something else.
 */
export function piecesOf(words: readonly string[], known: KnownWords): readonly Piece[] {
  const rest: Division[] = []
  rest[words.length] = { unknown: 0, count: 0, pieces: undefined }
  for (let at = words.length - 1; at >= 0; at -= 1) {
    for (const { piece, to } of piecesAt(words, at, known)) {
      const after = rest[to]
      if (after === undefined) continue
      const unknown = after.unknown + (piece === "unknown" ? 1 : 0)
      const count = after.count + 1
      const best = rest[at]
      const isBetter =
        best === undefined ||
        unknown < best.unknown ||
        (unknown === best.unknown && count < best.count)
      if (isBetter) rest[at] = { unknown, count, pieces: { piece, after } }
    }
  }
  return listed(rest[0])
}

/** A way to divide the words from one on to the end. */
interface Division {
  readonly unknown: number
  readonly count: number
  readonly pieces: { readonly piece: Piece; readonly after: Division } | undefined
}

function listed(division: Division | undefined): readonly Piece[] {
  const pieces: Piece[] = []
  for (let at = division?.pieces; at !== undefined; at = at.after.pieces) pieces.push(at.piece)
  return pieces
}

/** What the words of an answer are divided by. */
export interface KnownWords {
  readonly lists: AnswerWords
  readonly values: readonly NamedValue[]
  /** Words of days, times and numbers: no slip in another word. */
  readonly naming: ReadonlySet<string>
}

/** What may begin at a word, the longest first. */
function piecesAt(
  words: readonly string[],
  at: number,
  { lists, values, naming }: KnownWords,
): readonly { readonly piece: Piece; readonly to: number }[] {
  const named = values
    .filter(({ from, to }) => from === at && to > at)
    .map(({ to, isReadBack }) => ({ piece: isReadBack ? "readBack" : "otherValue", to }) as const)
  const phrases = lists.book.allAt(words, at).map(({ value, to }) => ({ piece: value, to }))
  const known = [...named, ...phrases].toSorted((one, other) => other.to - one.to)
  if (known.length > 0) return known
  const word = words[at] ?? ""
  const meant = naming.has(word) ? undefined : lists.spelling.meantBy(word)
  return [{ piece: meant ?? "unknown", to: at + 1 }]
}
