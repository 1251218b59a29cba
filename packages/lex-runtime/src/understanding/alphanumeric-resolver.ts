import type { Language } from "./language.ts"
import type { SlotResolver } from "./slot-reading.ts"

/** AMAZON.AlphaNumeric: letters and digits run together ("p q r ninety nine" is `pqr99`), filtered by a pattern if given. */
export function alphanumericResolver(
  language: Language,
  pattern: string | undefined,
): SlotResolver {
  const filter = pattern === undefined ? undefined : new RegExp(`^(?:${pattern})$`, "iu")
  return {
    find: () => [],
    answer(utterance) {
      // "A" is a letter here, not an article.
      const words = utterance.tokens
        .map((token) => token.text)
        .filter((word) => word.length === 1 || !language.fillers.has(word))
      const text = words.join("").replaceAll(/[^\p{L}\p{N}]/gu, "")
      // Words of a sentence are no code: one without a digit must be spelled, or be a single word.
      const isCode =
        /\d/.test(text) || words.length === 1 || words.every((word) => word.length === 1)
      if (text === "" || !isCode || filter?.test(text) === false) return undefined
      return { original: utterance.raw.trim(), interpreted: text, resolved: [text] }
    },
  }
}
