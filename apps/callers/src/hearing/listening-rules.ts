import type { Facts, Understood } from "@call-center/callers"

/** How a listener of a language finds what was said to them. */
export interface ListeningRules {
  /** Days and times in the order in which they are named: `date` as MM-DD, `time` as HH:MM. */
  readonly moments: (text: string) => readonly Facts[]
  /** What a phrase means; its first group is what it is said of. */
  readonly phrases: readonly Phrase[]
}

export interface Phrase {
  /** Global. */
  readonly pattern: RegExp
  readonly means: (about: string, moments: ListeningRules["moments"]) => Understood
}
