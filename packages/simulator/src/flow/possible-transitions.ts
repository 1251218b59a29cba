import { takesNext } from "@call-center/flow-language/catalogue"

import type { FlowAction } from "./flow-program.ts"
import type { Transition } from "./transitions.ts"

/**
 * Every transition that a run of the action can take. A NextAction that only mirrors another branch, as the console
 * writes it for actions that branch or leave, is none of them.
 */
export function possibleTransitions(action: FlowAction): readonly Transition[] {
  const errors = Array.from(action.errors, ([errorType, to]) => ({ to, by: `Error:${errorType}` }))
  const conditions = action.conditions.map(({ nextAction }, index) => ({
    to: nextAction,
    by: `Condition:${index}`,
  }))
  return [...(takesNext(action.form) ? nextOf(action) : []), ...conditions, ...errors]
}

function nextOf({ nextAction }: FlowAction): readonly Transition[] {
  return nextAction === undefined ? [] : [{ to: nextAction, by: "NextAction" }]
}
