import type { Language } from "./language.ts"
import type { SlotResolver } from "./slot-reading.ts"

/** Built-in types whose catalogues are AWS's own (AMAZON.City, AMAZON.FirstName, ...): the answer as it was said. */
export function rawResolver(language: Language): SlotResolver {
  return {
    find: () => [],
    takesAnything: true,
    answer(utterance) {
      let said = utterance.raw.trim().replace(/[.!?,]+$/u, "")
      for (const opening of language.answerOpenings) {
        const rest = said.replace(new RegExp(opening.source, "iu"), "")
        if (rest !== "") said = rest
      }
      return said === "" ? undefined : { original: said, interpreted: said, resolved: [said] }
    },
  }
}

/** AMAZON.FreeFormInput: every word of the answer. */
export function freeFormResolver(): SlotResolver {
  return {
    find: () => [],
    answer: ({ raw }) =>
      raw.trim() === "" ? undefined : { original: raw, interpreted: raw, resolved: [raw] },
  }
}
