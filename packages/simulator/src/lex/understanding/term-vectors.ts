import type { Language } from "./language.ts"

/** How much of a text's likeness rests on letter groups rather than whole words: they forgive endings and misspelling. */
const LETTER_SHARE = 0.45

/** Terms of a text with their weights, of length one. */
export type TermVector = ReadonlyMap<string, number>

/** Weighs terms by how rare they are among sample texts (TF-IDF), so that "demo" counts for less than "cancel". */
export interface TermWeights {
  vector(words: readonly string[]): TermVector
}

/** Learns weights from sample texts, each a list of canonical words. */
export function learnTermWeights(
  samples: readonly (readonly string[])[],
  language: Language,
): TermWeights {
  const first = synonymMap(language)
  const counts = new Map<string, number>()
  for (const sample of samples)
    for (const term of new Set(termsOf(sample, language, first).keys()))
      counts.set(term, (counts.get(term) ?? 0) + 1)
  return {
    vector(words) {
      const weighted = new Map<string, number>()
      let square = 0
      for (const [term, frequency] of termsOf(words, language, first)) {
        const idf = Math.log(1 + samples.length / (1 + (counts.get(term) ?? 0)))
        const weight = frequency * idf
        weighted.set(term, weight)
        square += weight * weight
      }
      const norm = Math.sqrt(square) || 1
      for (const [term, weight] of weighted) weighted.set(term, weight / norm)
      return weighted
    },
  }
}

function termsOf(
  words: readonly string[],
  language: Language,
  first: ReadonlyMap<string, string>,
): Map<string, number> {
  const terms = new Map<string, number>()
  const add = (term: string, weight: number): void => {
    terms.set(term, (terms.get(term) ?? 0) + weight)
  }
  for (const word of words) {
    const common = language.stopWords.has(word)
    const meaning = first.get(word) ?? word
    add(meaning, common ? 0.25 : 1)
    if (common || word.startsWith("{")) continue
    const groups = letterGroups(meaning)
    for (const group of groups) add(`~${group}`, LETTER_SHARE / Math.sqrt(groups.length))
  }
  for (const [at, word] of words.entries()) {
    const next = words[at + 1]
    if (next !== undefined) add(`${first.get(word) ?? word} ${first.get(next) ?? next}`, 0.4)
  }
  return terms
}

function letterGroups(word: string): string[] {
  const padded = `^${word}$`
  const groups: string[] = []
  for (let at = 0; at + 3 <= padded.length; at += 1) groups.push(padded.slice(at, at + 3))
  return groups
}

function synonymMap(language: Language): Map<string, string> {
  const first = new Map<string, string>()
  for (const set of language.synonyms) for (const word of set) first.set(word, set[0] ?? word)
  return first
}
