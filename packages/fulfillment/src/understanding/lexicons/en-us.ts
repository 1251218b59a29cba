import type { Lexicon } from "../lexicon.ts"
import { patterns } from "./en-us/patterns.ts"
import { phrases } from "./en-us/phrases.ts"
import { values } from "./en-us/values.ts"

/** American English. */
export const enUs: Lexicon = {
  monthFirst: true,
  ordinalEndings: ["st", "nd", "rd", "th"],
  values,
  patterns,
  phrases,
}
