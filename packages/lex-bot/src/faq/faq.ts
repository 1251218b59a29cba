/** A question that a business answers in its own words: an intent of the bot's own. */
export interface Faq {
  /** The intent's name: letters and digits, with single `-` or `_` between them, at most 100 characters. */
  readonly name: string
  /** Ways to ask it, in the bot's language. A question mark at the end is for readers; Lex takes none. */
  readonly questions: readonly string[]
  /** Spoken as it is, at most 60 words. */
  readonly answer: string
}
