import { actionRuleOf } from "@call-center/flow-language/catalogue"

import type { Comparison } from "../call-event.ts"
import type { ActionScope, Outcome } from "./action-definition.ts"
import { firstTrueCondition } from "./conditions.ts"
import { resolveText } from "./references.ts"

/** The transition that an outcome takes, in the words of `TransitionTaken`; undefined when the flow has none for it. */
export interface Transition {
  readonly to: string
  readonly by: string
  /** What Conditions were compared with, where they decided. */
  readonly compared?: Comparison
}

/** Looks the transition of an outcome up in the action. */
export function transitionOf(outcome: Outcome, scope: ActionScope): Transition | undefined {
  switch (outcome.type) {
    case "next":
      return nextAction(scope)
    case "result":
      return resultTransition(outcome.value, scope)
    case "error":
      return errorTransition(outcome.errorType, scope) ?? withoutErrorBranch(scope)
  }
}

function resultTransition(value: string | undefined, scope: ActionScope): Transition | undefined {
  const { action } = scope
  const index = firstTrueCondition(action.conditions, value, scope)
  const condition = action.conditions[index]
  if (condition !== undefined) {
    const { operator, operand } = condition
    const matched = { operator, operand: resolveText(operand, scope) }
    const compared: Comparison = { value: value ?? null, condition: matched }
    return { to: condition.nextAction, by: `Condition:${index}`, compared }
  }
  const compared: Comparison = { value: value ?? null, condition: null }
  const noMatch = action.errors.get("NoMatchingCondition")
  if (noMatch !== undefined) return { to: noMatch, by: "Error:NoMatchingCondition", compared }
  const next = nextAction(scope)
  // An action without Conditions compares nothing.
  return next && action.conditions.length > 0 ? { ...next, compared } : next
}

/** The branch of that very error, or the catch-all; NoMatchingCondition is an outcome and catches nothing. */
function errorTransition(errorType: string, { action }: ActionScope): Transition | undefined {
  const exact = action.errors.get(errorType)
  if (exact !== undefined) return { to: exact, by: `Error:${errorType}` }
  const any = action.errors.get("NoMatchingError")
  return any === undefined ? undefined : { to: any, by: "Error:NoMatchingError" }
}

/** Where the catch-all branch is optional, the flow goes on without one. */
function withoutErrorBranch(scope: ActionScope): Transition | undefined {
  const optional = actionRuleOf(scope.action.type)?.errors.optional ?? []
  return optional.includes("NoMatchingError") ? nextAction(scope) : undefined
}

function nextAction({ action }: ActionScope): Transition | undefined {
  return action.nextAction === undefined ? undefined : { to: action.nextAction, by: "NextAction" }
}
