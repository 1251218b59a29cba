import { wordsOf } from "./words.ts"

/**
 * Phrases written as one text, separated by commas. What callers say in several ways is written in parentheses:
 * `my (order|request|)` is "my order", "my request" and "my".
 */
export function phrases(text: string): readonly string[] {
  return listed(text)
    .flatMap((phrase) => alternatives(phrase))
    .map((phrase) => phrase.split(" ").filter((word) => word !== ""))
    .map((words) => words.join(" "))
    .filter((phrase) => phrase !== "")
}

/** The phrases of a list as they are written, with their parentheses. */
export function listed(text: string): readonly string[] {
  return text.replaceAll(/\s+/gu, " ").split(",")
}

const innermost = /\(([^()]*)\)/u

/** All that a phrase with parentheses stands for. */
export function alternatives(phrase: string): readonly string[] {
  const [group, choices] = innermost.exec(phrase) ?? []
  if (group === undefined || choices === undefined) return [phrase]
  return choices.split("|").flatMap((choice) => alternatives(phrase.replace(group, choice)))
}

/** The words with which what a phrase stands for may begin; of the parentheses only those at its beginning are read. */
export function firstWords(phrase: string): ReadonlySet<string> {
  const begun = phrase.trimStart()
  const plain = /^[a-z]+(?=\s|$)/u.exec(begun)?.[0]
  // "A m" is one word.
  if (plain !== undefined && plain.length > 1) return new Set([plain])
  const group = innermost.exec(begun)
  if (group === null) return new Set(wordsOf(begun).slice(0, 1))
  const [whole, choices = ""] = group
  return new Set(
    choices.split("|").flatMap((choice) => Array.from(firstWords(begun.replace(whole, choice)))),
  )
}

/** The words of all phrases of a list, each once. */
export function vocabulary(text: string): readonly string[] {
  const parts = new Set(listed(text).flatMap(unspaced))
  const words = new Set(Array.from(parts).flatMap(alternatives))
  return Array.from(new Set(Array.from(words).flatMap(wordsOf)))
}

/** A phrase cut at the spaces outside its parentheses: a word may be made of choices, as in `confirm(|ed)`. */
function unspaced(phrase: string): readonly string[] {
  if (!phrase.includes("(")) return phrase.split(/\s+/u)
  const parts = [""]
  let depth = 0
  for (const sign of phrase) {
    if (sign === "(") depth += 1
    if (sign === ")") depth -= 1
    if (depth === 0 && /\s/u.test(sign)) parts.push("")
    else parts.push(`${parts.pop()}${sign}`)
  }
  return parts
}

/** Values of phrases written as one text: groups separated by semicolons have one value each, counted from `first` by `step`. */
export function counted(text: string, first: number, step = 1): Readonly<Record<string, number>> {
  return Object.fromEntries(
    text
      .split(";")
      .flatMap((group, index) => phrases(group).map((phrase) => [phrase, first + index * step])),
  )
}
