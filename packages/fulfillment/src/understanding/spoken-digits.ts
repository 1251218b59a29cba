import type { Lexicon } from "./lexicon.ts"
import { readTerms } from "./terms.ts"

/** The digits that a caller names one by one or in groups: "two oh two, triple five" is `202555`. */
export function spokenDigits(text: string, lexicon: Lexicon): string {
  let times = 1
  let digits = ""
  for (const term of readTerms(text, lexicon)) {
    const word = "text" in term ? term.text : ""
    const group =
      term.kind === "oh"
        ? "0"
        : term.kind === "number"
          ? /^\d+$/u.test(word)
            ? word
            : String(term.value)
          : /^\d[\d./:-]*$/u.test(word)
            ? word.replaceAll(/\D/gu, "")
            : ""
    if (group !== "") digits += group.length === 1 ? group.repeat(times) : group
    times = repeated[word] ?? 1
  }
  return digits
}

/** Words that say a digit more than once; the same in both languages. */
const repeated: Readonly<Record<string, number>> = { double: 2, triple: 3, doble: 2 }
