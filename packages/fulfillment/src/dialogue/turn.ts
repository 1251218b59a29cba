import type { Dialogue, Question } from "../conversation/dialogue.ts"
import { type ClearYes, type Proposal, yesTo } from "../conversation/read-back.ts"
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

/** The caller's clear yes to a proposal of one kind, if this turn gave one. */
export function clearYesTo<Of extends Proposal>(
  { answered, said }: Turn,
  proposal: Of,
): ClearYes<Of> | undefined {
  return answered === "confirm" ? yesTo(said.clearYes, proposal) : undefined
}
