import { mergeNumberWords, type NumberWords } from "./number-words.ts"
import type { Token } from "./token.ts"

/** What was said, ready for rules: `text` is the canonical tokens joined by one blank. */
export interface Utterance {
  readonly raw: string
  readonly tokens: readonly Token[]
  readonly text: string
  /** Where each token starts in `text`. */
  readonly offsets: readonly number[]
}

// Order matters: a date before a number, "a.m." before a word, a number before its ordinal suffix.
const TOKEN = new RegExp(
  [
    String.raw`\{[\w.-]+\}`,
    String.raw`\d{4}-\d{1,2}-\d{1,2}`,
    String.raw`\d{1,2}[/-]\d{1,2}(?:[/-](?:\d{4}|\d{2}))?(?![\d/-])`,
    String.raw`\d{1,2}[:.]\d{2}(?![\d])`,
    String.raw`\d+(?:st|nd|rd|th|º|ª)(?!\p{L})`,
    String.raw`\d+`,
    String.raw`[ap]\.? ?m\b\.?`,
    String.raw`\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*`,
  ].join("|"),
  "giu",
)

/**
 * Splits text into canonical tokens: lower case without accents, number words as digits, ordinals as `15th`, `a.m.` as
 * `am`.
 */
export function readUtterance(raw: string, words: NumberWords): Utterance {
  const spoken: Token[] = []
  for (const match of raw.matchAll(TOKEN)) {
    const text = canonical(match[0].toLowerCase())
    spoken.push({ text, start: match.index, end: match.index + match[0].length })
  }
  return utteranceOf(raw, mergeNumberWords(spoken, words))
}

/** The raw text that the characters `from` to `to` of `text` stand for. */
export function rawBetween(utterance: Utterance, from: number, to: number): string {
  const first = utterance.tokens[utterance.offsets.indexOf(from)]
  const last = utterance.tokens.findLast((_, index) => (utterance.offsets[index] ?? 0) < to)
  return first && last ? utterance.raw.slice(first.start, last.end) : utterance.text.slice(from, to)
}

function canonical(token: string): string {
  if (/^[ap]\.? ?m\.?$/.test(token)) return `${token[0] ?? ""}m`
  const ordinal = /^(\d+)(?:st|nd|rd|th|º|ª)$/.exec(token)
  if (ordinal) return `${ordinal[1] ?? ""}th`
  return token.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("’", "'")
}

function utteranceOf(raw: string, tokens: readonly Token[]): Utterance {
  const offsets: number[] = []
  let length = 0
  for (const token of tokens) {
    offsets.push(length)
    length += token.text.length + 1
  }
  return { raw, tokens, text: tokens.map((token) => token.text).join(" "), offsets }
}
