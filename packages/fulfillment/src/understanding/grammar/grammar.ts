import type { LocalDate } from "@call-center/domain"

import type { DayRange } from "../../conversation/wish.ts"
import { categoriesIn, type Pattern, patternsOf } from "./pattern.ts"

/** What the parts of a construction mean together: undefined when they make no sense, an `Impossible` when there is no such thing. */
export type Meaning = (captured: Captured, calendar: Calendar) => unknown

/** Where on the calendar words are heard. */
export interface Calendar {
  /** Today on the business's calendar. */
  readonly today: LocalDate
  /** Minutes since midnight on its clock, if that is known. */
  readonly now: number | undefined
  /** Days that are spoken of already: "the Monday" is the one among them. */
  readonly near: DayRange | undefined
  /** The one day that is spoken of: "the following Monday" comes after it. */
  readonly spoken?: LocalDate | undefined
}

/** The values of the categories in a pattern: `Day` of the first day named, `Day2` of the second. */
export type Captured = Readonly<Record<string, unknown>>

/** What a rule of a grammar says: words in such an order are of this category, and mean this. */
export interface Rule {
  readonly pattern: Pattern
  readonly needs: readonly string[]
  readonly meaning: Meaning
}

/** The rules of one language, by category and by the word that they can begin with. */
export interface Grammar {
  /** Whether anything can begin with a word, of whatever category; most words of a turn begin nothing. */
  readonly canBegin: (word: string) => boolean
  readonly rulesAt: (category: string, word: string) => readonly Rule[]
  /** Values of single words in digits, by category. */
  readonly literals: Readonly<Record<string, (word: string) => unknown>>
}

/** A rule with its category. */
export interface NamedRule extends Rule {
  readonly category: string
}

/** The rules that a text of patterns stands for. */
export function rulesOf(text: string, rule: Omit<NamedRule, "pattern">): readonly NamedRule[] {
  const { category, needs, meaning } = rule
  return patternsOf(text).map((pattern) => ({ category, needs, meaning, pattern }))
}

/** Stands for any word in digits among the words that a pattern can begin with. */
const anyDigits = "#"

/** Collects rules to a grammar; earlier rules count where several read the same words. */
export function grammarOf(rules: readonly NamedRule[], literals: Grammar["literals"]): Grammar {
  const byCategory = new Map<string, NamedRule[]>()
  for (const rule of rules)
    byCategory.set(rule.category, [...(byCategory.get(rule.category) ?? []), rule])
  const firstOf = new Map<string, ReadonlySet<string>>()
  const first = (category: string): ReadonlySet<string> => {
    const known = firstOf.get(category)
    if (known !== undefined) return known
    // A category that begins with itself adds nothing to its own first words.
    firstOf.set(category, new Set())
    const words = new Set(category in literals ? [anyDigits] : [])
    for (const { pattern } of byCategory.get(category) ?? [])
      for (const word of firstWords(pattern, first).words) words.add(word)
    firstOf.set(category, words)
    return words
  }
  const index = new Map<string, ReadonlyMap<string, readonly Rule[]>>()
  for (const [category, own] of byCategory) {
    const byWord = new Map<string, Rule[]>()
    for (const rule of own)
      for (const word of firstWords(rule.pattern, first).words)
        byWord.set(word, [...(byWord.get(word) ?? []), rule])
    index.set(category, byWord)
  }
  const none: readonly Rule[] = []
  const beginnings = new Set<string>()
  for (const byWord of index.values()) for (const word of byWord.keys()) beginnings.add(word)
  return {
    literals,
    canBegin: (word) => isDigit(word[0]) || beginnings.has(word),
    rulesAt: (category, word) =>
      index.get(category)?.get(isDigit(word[0]) ? anyDigits : word) ?? none,
  }
}

function isDigit(sign = ""): boolean {
  return sign >= "0" && sign <= "9"
}

interface FirstWords {
  readonly words: ReadonlySet<string>
  readonly canBeEmpty: boolean
}

function firstWords(
  pattern: Pattern,
  first: (category: string) => ReadonlySet<string>,
): FirstWords {
  switch (pattern.type) {
    case "word":
      return { words: new Set([pattern.word]), canBeEmpty: false }
    case "category":
      return { words: first(pattern.name), canBeEmpty: false }
    case "choice": {
      const options = pattern.options.map((option) => firstWords(option, first))
      return {
        words: new Set(options.flatMap(({ words }) => [...words])),
        canBeEmpty: options.some(({ canBeEmpty }) => canBeEmpty),
      }
    }
    case "sequence": {
      const words = new Set<string>()
      for (const part of pattern.parts) {
        const own = firstWords(part, first)
        for (const word of own.words) words.add(word)
        if (!own.canBeEmpty) return { words, canBeEmpty: false }
      }
      return { words, canBeEmpty: true }
    }
  }
}

/** What is wrong with rules: patterns that lack a part their meaning needs, or name an unknown category. */
export function problemsIn(
  rules: readonly NamedRule[],
  literals: Grammar["literals"],
): readonly string[] {
  const known = new Set([...rules.map(({ category }) => category), ...Object.keys(literals)])
  return rules.flatMap(({ category, pattern, needs }) => {
    const named = categoriesIn(pattern)
    const counted = new Set(
      named.flatMap((name, at) => {
        const before = named.slice(0, at).filter((other) => other === name).length
        return before === 0 ? [name] : [name, `${name}2`]
      }),
    )
    return [
      ...named.filter((name) => !known.has(name)).map((name) => `${category} names ${name}`),
      ...needs.filter((need) => !counted.has(need)).map((need) => `${category} lacks ${need}`),
    ]
  })
}
