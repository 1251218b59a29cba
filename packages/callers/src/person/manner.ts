/**
 * How a person speaks and how long they bear with it. Chances are from 0 to 1 for each turn; a rule of the grammar that
 * ends in the manner's name is preferred to the one without it.
 */
export interface Manner {
  readonly name: string
  /** Says something before or after what matters: the rules `before.<name>` and `after.<name>`. */
  readonly decorates: number
  /** Says another value first and corrects it: the rules `slip.<what>`. */
  readonly slips: number
  /** Asks for the last words again. */
  readonly asksAgain: number
  /** Says that they have to think, or says nothing. */
  readonly thinks: number
  /** Says what is meant to lead a machine astray. */
  readonly injects: number
  /** Answers with keys: never, once they were told of them, or always. */
  readonly keys: "never" | "whenHinted" | "always"
  /** Wants something else when it is read back. */
  readonly changesMind: number
  /** Leaves without a word once nothing is left to do. */
  readonly hangsUp: number
  /** How often the person may be misunderstood until they give up. */
  readonly patience: number
}
