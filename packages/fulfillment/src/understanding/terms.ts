import type { Lexicon, PlainKind, ValuedKind } from "./lexicon.ts"

/** One word or phrase of what was said, and what it means. */
export type Term =
  | { [Kind in ValuedKind]: ValuedTerm<Kind> }[ValuedKind]
  | { [Kind in PlainKind]: PlainTerm<Kind> }[PlainKind]
  /** Hours and minutes as written, 10:30: minutes since midnight, if it is of the first half of the day. */
  | { readonly kind: "written"; readonly value: number; readonly text: string }
  | {
      readonly kind: "date"
      readonly year: number | undefined
      readonly month: number
      readonly day: number
      readonly text: string
    }
  | { readonly kind: "unknown"; readonly text: string }

interface ValuedTerm<Kind extends ValuedKind> {
  readonly kind: Kind
  readonly value: number
  readonly text: string
}

interface PlainTerm<Kind extends PlainKind> {
  readonly kind: Kind
  readonly text: string
}

/** Reads text into terms, the longest known phrases first. */
export function readTerms(text: string, lexicon: Lexicon): readonly Term[] {
  const phrases = phrasesOf(lexicon)
  const words = wordsOf(text)
  const terms: Term[] = []
  for (let at = 0; at < words.length;) {
    const known = longestPhrase(words, at, phrases)
    if (known === undefined) {
      terms.push(literal(words[at] ?? "", lexicon))
      at += 1
    } else {
      terms.push(known.term)
      at += known.length
    }
  }
  return composed(terms)
}

const longest = 5

function longestPhrase(words: readonly string[], at: number, phrases: ReadonlyMap<string, Term>) {
  for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
    const term = phrases.get(words.slice(at, at + length).join(" "))
    if (term !== undefined) return { term, length }
  }
  return undefined
}

/** Lower case, without accents; punctuation only where it is part of a time or a date. */
function wordsOf(text: string): readonly string[] {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[’']/gu, "")
    .replaceAll(/\b([ap])\.?\s?m\b\.?/gu, " $1m ")
    .replaceAll(/[^\p{L}\p{N}:./-]+/gu, " ")
    .replaceAll(/(?<!\d)[:./-]|[:./-](?!\d)/gu, " ")
    .replaceAll(/(\d)(am|pm)\b/gu, "$1 $2")
    .split(" ")
    .filter((word) => word !== "")
    .slice(0, 100)
}

/** What a word means that stands in no dictionary: numbers, times and dates in digits. */
function literal(word: string, { ordinalEndings, monthFirst }: Lexicon): Term {
  const text = word
  if (/^\d{1,4}$/u.test(word)) return { kind: "number", value: Number(word), text }
  const [, hours, minutes] = /^(\d{1,2})[:.](\d{2})$/u.exec(word) ?? []
  if (hours !== undefined && Number(hours) < 24 && Number(minutes) < 60)
    return { kind: "written", value: Number(hours) * 60 + Number(minutes), text }
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(word) ?? []
  if (year !== undefined)
    return { kind: "date", year: Number(year), month: Number(month), day: Number(day), text }
  const [, one, other, last] = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/u.exec(word) ?? []
  if (one !== undefined) {
    const [first, second] = [Number(one), Number(other)]
    const given = last === undefined ? undefined : (Number(last) % 2000) + 2000
    return monthFirst
      ? { kind: "date", year: given, month: first, day: second, text }
      : { kind: "date", year: given, month: second, day: first, text }
  }
  const [, ordinal, ending = ""] = /^(\d{1,2})(\p{L}{1,2})$/u.exec(word) ?? []
  if (ordinal !== undefined && ordinalEndings.includes(ending))
    return { kind: "ordinal", value: Number(ordinal), text }
  return { kind: "unknown", text }
}

/** Joins number words: twenty + five is 25, twenty + first the 21st, sixteen + hundred is 1600. */
function composed(terms: readonly Term[]): readonly Term[] {
  const result: Term[] = []
  for (const term of terms) {
    const last = result.at(-1)
    const joined = last?.kind === "number" ? join(last, term) : undefined
    if (joined === undefined) result.push(term)
    else result.splice(-1, 1, joined)
  }
  return result
}

function join(last: Term & { readonly value: number }, term: Term): Term | undefined {
  const text = `${last.text} ${term.text}`
  // Only words are joined: "20 5" in digits are two numbers.
  if (/\d/u.test(text)) return undefined
  if (term.kind === "hundred" && last.value < 24)
    return { kind: "number", value: last.value * 100, text }
  const isTens = last.value >= 20 && last.value % 10 === 0 && last.value < 100
  const isUnit = "value" in term && term.value > 0 && term.value < 10
  if (!isTens || !isUnit) return undefined
  if (term.kind === "number" || term.kind === "ordinal")
    return { kind: term.kind, value: last.value + term.value, text }
  return undefined
}

const known = new WeakMap<Lexicon, ReadonlyMap<string, Term>>()

function phrasesOf(lexicon: Lexicon): ReadonlyMap<string, Term> {
  const found = known.get(lexicon)
  if (found !== undefined) return found
  const phrases = new Map<string, Term>()
  for (const [kind, texts] of Object.entries(lexicon.plain))
    for (const text of texts) phrases.set(text, { kind, text } as Term)
  for (const [kind, values] of Object.entries(lexicon.valued))
    for (const [text, value] of Object.entries(values))
      phrases.set(text, { kind, value, text } as Term)
  known.set(lexicon, phrases)
  return phrases
}
