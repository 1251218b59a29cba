import type { Lexicon } from "../lexicon.ts"
import { patterns } from "./es-us/patterns.ts"
import { phrases } from "./es-us/phrases.ts"
import { values } from "./es-us/values.ts"

/** The Spanish of the United States; accents are dropped before words are looked up. */
export const esUs: Lexicon = {
  monthFirst: true,
  ordinalEndings: [
    "o",
    "a",
    "er",
    "ro",
    "ra",
    "do",
    "da",
    "to",
    "ta",
    "mo",
    "ma",
    "vo",
    "va",
    "no",
    "na",
  ],
  values,
  patterns,
  phrases,
}
