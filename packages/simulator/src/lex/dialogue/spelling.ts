import type { Expecting } from "./session-state.ts"

/**
 * Joins spelled words for a slot that is elicited letter by letter ("b o b") or word by word ("b as in boy").
 * @see https://docs.aws.amazon.com/lexv2/latest/dg/spelling-styles.html
 */
export function spelled(transcript: string, expecting: Expecting): string {
  if (expecting.type !== "ElicitSlot" || expecting.style === "Default") return transcript
  const letters =
    expecting.style === "SpellByWord"
      ? [...transcript.matchAll(/(\S+) (?:as in|like|for) \S+|(\S+)/giu)].map(
          (match) => match[1] ?? match[2] ?? "",
        )
      : transcript.split(/[\s-]+/u)
  // Only single characters are spelling; anything else was said as a word.
  return letters.every((letter) => /^.$/u.test(letter)) ? letters.join("") : transcript
}
