/** A word, number, date or clock time of what was said, in its canonical spelling. */
export interface Token {
  readonly text: string
  /** Where it stands in the raw text. */
  readonly start: number
  readonly end: number
}
