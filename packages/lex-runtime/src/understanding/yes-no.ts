import { withoutFillers } from "./answer-text.ts"
import type { Language } from "./language.ts"
import type { Utterance } from "./utterance.ts"

/** What an answer to a yes-or-no question says; undefined when it says neither. */
export function readYesNo(utterance: Utterance, language: Language): "yes" | "no" | undefined {
  const said = utterance.text
  if (language.maybe.includes(said) || language.dontKnow.includes(said)) return undefined
  return (
    exactly(said, language) ??
    exactly(withoutFillers(utterance, language), language) ??
    opening(said, language)
  )
}

function exactly(said: string, { yes, no }: Language): "yes" | "no" | undefined {
  if (no.includes(said)) return "no"
  return yes.includes(said) ? "yes" : undefined
}

/** "Yes, that one" and "no, I don't want that", but not "yes no". */
function opening(said: string, language: Language): "yes" | "no" | undefined {
  const [first = "", second = ""] = said.split(" ")
  if (language.yesOpenings.has(first)) return language.noOpenings.has(second) ? undefined : "yes"
  if (language.noOpenings.has(first)) return language.yesOpenings.has(second) ? undefined : "no"
  return undefined
}
