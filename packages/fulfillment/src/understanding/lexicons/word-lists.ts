/**
 * Phrases written as one text, separated by commas. What callers say in several ways is written in parentheses:
 * `my (order|request|)` is "my order", "my request" and "my".
 */
export function phrases(text: string): readonly string[] {
  return text
    .split(",")
    .flatMap((phrase) => alternatives(phrase))
    .map((phrase) => phrase.trim().replaceAll(/\s+/gu, " "))
    .filter((phrase) => phrase !== "")
}

const innermost = /\(([^()]*)\)/u

function alternatives(phrase: string): readonly string[] {
  const [group, choices] = innermost.exec(phrase) ?? []
  if (group === undefined || choices === undefined) return [phrase]
  return choices.split("|").flatMap((choice) => alternatives(phrase.replace(group, choice)))
}

/** Values of phrases written as one text: groups separated by semicolons have one value each, counted from `first` by `step`. */
export function counted(text: string, first: number, step = 1): Readonly<Record<string, number>> {
  return Object.fromEntries(
    text
      .split(";")
      .flatMap((group, index) => phrases(group).map((phrase) => [phrase, first + index * step])),
  )
}
