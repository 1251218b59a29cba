import type { Answer } from "../wire/answer.ts"
import type { Call } from "../wire/call.ts"

/** What goes wrong on purpose: gives an answer in place of the service's own, or undefined to let it answer. */
export interface Fault {
  /** Called for each request before it is carried out. */
  readonly before?: (call: Call) => Answer | undefined
  /** Called with what the service answered. */
  readonly after?: (call: Call, answer: Answer) => Answer
}
