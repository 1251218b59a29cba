import { rawBetween, type Utterance } from "./utterance.ts"

/** Where a rule matched, and what it made of it. */
export interface Span<T> {
  /** Characters of the utterance's canonical text. */
  readonly from: number
  readonly to: number
  readonly original: string
  readonly value: T
}

/** A pattern over canonical text with named groups, and its meaning. */
export interface PhraseRule<T, C> {
  readonly pattern: RegExp
  readonly read: (groups: Groups, context: C) => T | undefined
}

export type Groups = Readonly<Record<string, string | undefined>>

/** A pattern that matches whole tokens only. */
export function phrase(pattern: string): RegExp {
  return new RegExp(`(?<![^ ])(?:${pattern})(?![^ ])`, "gu")
}

/**
 * All readings of an utterance that don't overlap: longer before shorter, earlier rules before later ones. Words that a
 * rule fits but can't make sense of ("february thirtieth") are left to no shorter rule.
 */
export function findSpans<T, C>(
  utterance: Utterance,
  rules: readonly PhraseRule<T, C>[],
  context: C,
): Span<T>[] {
  const found: (Omit<Span<T>, "value"> & { readonly value: T | undefined })[] = []
  for (const rule of rules)
    for (const match of matchesOf(rule.pattern, utterance.text)) {
      const value = rule.read(match.groups ?? {}, context)
      const from = match.index
      const to = from + match[0].length
      found.push({ from, to, original: rawBetween(utterance, from, to), value })
    }
  if (found.length === 0) return []
  return withoutOverlaps(found).flatMap(({ from, to, original, value }) =>
    value === undefined ? [] : [{ from, to, original, value }],
  )
}

const none: readonly RegExpExecArray[] = []

/** As `matchAll`, which copies the pattern each time; most patterns match nothing. */
function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (match === null) return none
  const matches: RegExpExecArray[] = []
  for (; match !== null; match = pattern.exec(text)) {
    matches.push(match)
    if (match[0] === "") pattern.lastIndex += 1
  }
  return matches
}

/** Keeps the longest of spans that overlap; the result stands in the order of the text. */
export function withoutOverlaps<S extends { readonly from: number; readonly to: number }>(
  spans: readonly S[],
): S[] {
  const kept: S[] = []
  for (const span of spans.toSorted((a, b) => b.to - b.from - (a.to - a.from)))
    if (kept.every((other) => span.to <= other.from || span.from >= other.to)) kept.push(span)
  return kept.toSorted((a, b) => a.from - b.from)
}
