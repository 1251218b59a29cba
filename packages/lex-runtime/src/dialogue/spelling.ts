import type { Understanding } from "../understanding/understanding.ts"
import type { Expecting } from "./session-state.ts"

/**
 * Joins what was spelled for a slot that is elicited letter by letter ("x i u l a n") or word by word ("a as in alpha
 * b as in boy one two three" is `ab123`). Words that spell nothing stay as they were said.
 * @see https://docs.aws.amazon.com/lexv2/latest/dg/spelling-styles.html
 */
export function spelled(
  transcript: string,
  expecting: Expecting,
  understanding: Understanding,
): string {
  if (expecting.type !== "ElicitSlot" || expecting.style === "Default") return transcript
  const words = understanding.read(transcript).text
  const byWord = expecting.style === "SpellByWord"
  const letters = byWord ? words.replaceAll(/(?<=^| )(\S) (?:as in|for|like) \S+/gu, "$1") : words
  const parts = letters.split(" ")
  return parts.every((part) => /^(?:\p{L}|\d+)$/u.test(part)) ? parts.join("") : transcript
}
