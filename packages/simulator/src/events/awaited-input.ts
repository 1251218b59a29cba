/**
 * What a call listens for while it waits for the customer. Times are milliseconds; what is absent is not listened for, or
 * has no limit.
 */
export interface AwaitedInput {
  /** The flow and action that wait; absent where no flow runs, as in a queue without a customer queue flow. */
  readonly flow?: string
  readonly identifier?: string
  /** Who listens: a bot, a keypad menu, digits that are stored; nobody while music or a message plays. */
  readonly listener: "bot" | "menu" | "digits" | "nobody"
  readonly speech?: SpeechRules
  readonly keys?: KeyRules
  /** Whether the customer may answer while the prompt still plays. */
  readonly bargeIn: boolean
  /** How long a silence lasts until it counts as one. */
  readonly silenceMs?: number
  /** What the bot asks for. */
  readonly dialogAction?: "ElicitIntent" | "ElicitSlot" | "ConfirmIntent"
  readonly intent?: string
  readonly slot?: string
  /** 0 at the bot's first prompt, 1 at its first repetition. */
  readonly attempt?: number
}

/** When speech begins and ends. */
export interface SpeechRules {
  /** Silence before the first word that counts as silence. */
  readonly startTimeoutMs: number
  /** Silence after a word that ends the turn. */
  readonly endTimeoutMs: number
  readonly maxLengthMs: number
}

/** How keys become one input. */
export interface KeyRules {
  /** The input ends with this many keys, at once. */
  readonly maxLength?: number
  /** Keys that end the input and are no part of it. */
  readonly terminator?: string
  /** A key that takes back what was pressed; afterwards the input starts again, or, at a bot, ends as an empty one. */
  readonly deletion?: { readonly key: string; readonly effect: "startsAgain" | "ends" }
  /** How long nothing may be pressed at first. */
  readonly firstKeyTimeoutMs: number
  /** Pause after a key that ends the input. */
  readonly nextKeyTimeoutMs: number
}
