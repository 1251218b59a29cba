import { wordsOf } from "./words.ts"

/**
 * Phrases written as one text, separated by commas. What callers say in several ways is written in parentheses:
 * `my (order|request|)` is "my order", "my request" and "my".
 */
export function phrases(text: string): readonly string[] {
  return listed(text)
    .flatMap((phrase) => alternatives(phrase))
    .map((phrase) => phrase.trim().replaceAll(/\s+/gu, " "))
    .filter((phrase) => phrase !== "")
}

/** The phrases of a list as they are written, with their parentheses. */
export function listed(text: string): readonly string[] {
  return text.split(",")
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

/** The words of all phrases of a list. */
export function vocabulary(text: string): readonly string[] {
  return listed(text).flatMap((phrase) => {
    const whole = joinsWords(phrase)
      ? alternatives(phrase).join(" ")
      : phrase.replaceAll(/[()|]/gu, " ")
    return whole.split(/\s+/u).flatMap((word) => wordsOf(word))
  })
}

/** Whether a choice of a phrase is part of a word, as in `confirm(|ed)`; where it is hard to tell, it is taken for one. */
function joinsWords(phrase: string): boolean {
  const isWithin = (at: number): boolean => /[^\s|]/u.test(phrase[at] ?? " ")
  return [...phrase.matchAll(/[(|)]/gu)].some(({ 0: sign, index }) => {
    if (sign === "(") return isWithin(index - 1) && phrase[index - 1] !== "(" && begins(index)
    return sign === ")" && isWithin(index + 1) && !"()".includes(phrase[index + 1] ?? "")
  })

  /** Whether some choice of the group that opens there begins with a letter or another group. */
  function begins(open: number): boolean {
    const close = phrase.indexOf(")", open)
    const choices = phrase.slice(open + 1, close)
    return choices.includes("(") || choices.split("|").some((choice) => /^\S/u.test(choice))
  }
}

/** Values of phrases written as one text: groups separated by semicolons have one value each, counted from `first` by `step`. */
export function counted(text: string, first: number, step = 1): Readonly<Record<string, number>> {
  return Object.fromEntries(
    text
      .split(";")
      .flatMap((group, index) => phrases(group).map((phrase) => [phrase, first + index * step])),
  )
}
