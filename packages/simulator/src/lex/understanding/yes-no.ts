import type { Language } from "./language.ts"
import type { Utterance } from "./utterance.ts"

/** What an answer to a yes-or-no question says; undefined when it says neither. */
export function readYesNo(utterance: Utterance, language: Language): "yes" | "no" | undefined {
  const said = utterance.text
  if (language.yes.includes(said)) return "yes"
  if (language.no.includes(said)) return "no"
  const core = utterance.tokens
    .map((token) => token.text)
    .filter((word) => !language.fillers.has(word))
    .join(" ")
  if (language.no.includes(core)) return "no"
  if (language.yes.includes(core)) return "yes"
  return leading(said, language)
}

/** "Yes, that's right" and "no, that's wrong": the longest opening that is followed by another of the same kind. */
function leading(said: string, language: Language): "yes" | "no" | undefined {
  const opensWith = (answers: readonly string[]): string | undefined =>
    answers
      .filter((answer) => said.startsWith(`${answer} `))
      .toSorted((a, b) => b.length - a.length)[0]
  for (const [answers, meaning] of [
    [language.no, "no"],
    [language.yes, "yes"],
  ] as const) {
    const opening = opensWith(answers)
    if (opening === undefined) continue
    const rest = said.slice(opening.length + 1)
    const other = meaning === "yes" ? language.no : language.yes
    if (!other.some((answer) => rest === answer || rest.startsWith(`${answer} `))) return meaning
  }
  return undefined
}
