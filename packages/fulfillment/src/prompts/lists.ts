import type { Keys, SpokenOffer } from "./prompts.ts"

/** The little words of a list in one language. */
export interface ListWords {
  /** How a key is named with what it chooses. */
  readonly press: (key: number) => string
  readonly and: string
  readonly or: string
  /** Whether a comma stands before the last item of three. */
  readonly oxfordComma: boolean
}

/** How choices are listed. */
export interface Listing {
  readonly keys: Keys
  readonly join: "and" | "or"
}

/** Choices as they are spoken, each with its key where keys are told. */
export function listed(
  items: readonly SpokenOffer[],
  { keys, join }: Listing,
  words: ListWords,
): string {
  const spoken = items.map(({ text }) => text)
  if (items.length < 2 || keys === "withoutKeys") return spelledOut(spoken, join, words)
  const texts = items.map(({ text, key }) => `${text}, ${words.press(key)}`)
  return `${texts.slice(0, -1).join("; ")}; ${words[join]} ${texts.at(-1)}`
}

/** "one, two, and three" */
export function spelledOut(items: readonly string[], join: "and" | "or", words: ListWords): string {
  if (items.length < 2) return items.join("")
  const comma = items.length > 2 && words.oxfordComma ? "," : ""
  return `${items.slice(0, -1).join(", ")}${comma} ${words[join]} ${items.at(-1)}`
}
