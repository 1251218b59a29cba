import { plainWords } from "@call-center/callers"
import type { Locale } from "@call-center/domain"

import { grammars } from "../locales/grammars.ts"

const vocabularies = new Map<Locale, ReadonlySet<string>>()

/** Whether words are made of nothing but what people say who agree. */
export function soundsLikeYes(heard: string, locale: Locale): boolean {
  const words = plainWords(heard).trim().split(" ")
  if (heard === "1") return true
  const vocabulary = agreeingWords(locale)
  return words.length > 0 && words.every((word) => vocabulary.has(word))
}

function agreeingWords(locale: Locale): ReadonlySet<string> {
  const known = vocabularies.get(locale)
  if (known !== undefined) return known
  const { rules } = grammars[locale]
  const wordsOf = (isRule: (rule: string) => boolean): readonly string[] =>
    [...rules]
      .filter(([rule]) => isRule(rule))
      .flatMap(([, alternatives]) => alternatives.flat())
      .flatMap((part) => (part.type === "text" ? plainWords(part.text).trim().split(" ") : []))
  const words = new Set(wordsOf((rule) => rule === "yes" || rule.startsWith("agree")))
  for (const word of wordsOf((rule) => rule === "no")) words.delete(word)
  words.delete("")
  vocabularies.set(locale, words)
  return words
}
