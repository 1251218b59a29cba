import * as v from "valibot"

/** A turn as the code hook logs it: no words, no numbers. */
export interface LoggedTurn {
  /** Epoch milliseconds. */
  readonly at: number
  readonly message: string
  readonly inputMode: string | undefined
  readonly intent: string | undefined
  /** What it asked for next, or how the task ended. */
  readonly next: string | undefined
  readonly outcome: string | undefined
  /** The names of a fault and its causes. */
  readonly fault: string | undefined
}

const text = v.fallback(v.optional(v.string()), undefined)

const schema = v.object({
  message: v.string(),
  contactId: v.string(),
  timestamp: text,
  inputMode: text,
  intent: text,
  next: text,
  outcome: text,
  fault: text,
})

/** Reads an entry; undefined for one that tells of no turn. */
export function loggedTurn(at: number, entry: unknown): LoggedTurn | undefined {
  const { success, output } = v.safeParse(schema, entry)
  if (!success) return undefined
  const told = Date.parse(output.timestamp ?? "")
  const { message, inputMode, intent, next, outcome, fault } = output
  return { at: Number.isNaN(told) ? at : told, message, inputMode, intent, next, outcome, fault }
}
