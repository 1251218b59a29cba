import type { Language } from "./language.ts"
import type { SlotResolver } from "./slot-reading.ts"
import { readYesNo } from "./yes-no.ts"

/** AMAZON.Confirmation: Yes, No, Maybe or Don't know. */
export function confirmationResolver(language: Language): SlotResolver {
  return {
    find: () => [],
    answer(utterance) {
      const yesNo = readYesNo(utterance, language)
      const value = yesNo === undefined ? unsure(utterance.text, language) : ANSWERS[yesNo]
      return value === undefined
        ? undefined
        : { original: utterance.raw.trim(), interpreted: value, resolved: [value] }
    },
  }
}

const ANSWERS = { yes: "Yes", no: "No" } as const

function unsure(said: string, { maybe, dontKnow }: Language): string | undefined {
  if (maybe.includes(said)) return "Maybe"
  return dontKnow.includes(said) ? "Don't know" : undefined
}
