import type { Language } from "./language.ts"
import type { Utterance } from "./utterance.ts"

/** The canonical words of an answer without those that carry nothing: "um, ten please" is `10`. */
export function withoutFillers(utterance: Utterance, language: Language): string {
  return utterance.tokens
    .map((token) => token.text)
    .filter((word) => !language.fillers.has(word))
    .join(" ")
}
