import type { Dialogue, Question } from "../conversation/dialogue.ts"
import type { Said } from "../conversation/said.ts"
import type { Context } from "./context.ts"

/** One turn of a task: the dialogue with what was said taken in, the question that was answered, and what was said. */
export interface Turn {
  readonly context: Context
  readonly dialogue: Dialogue
  /** The question before this turn; undefined when the turn opens the task. */
  readonly answered: Question | undefined
  readonly said: Said
}

/** Whether the caller said yes to what was read back last. */
export function isConfirmed({ answered, said, dialogue }: Turn): boolean {
  return answered === "confirm" && said.answer === "yes" && !dialogue.isRejected
}
