import { entryAt } from "../scenario/entry-at.ts"
import type { ServiceAnswer } from "../scenario/scenario.ts"
import type { ActionScope } from "./action-definition.ts"
import type { CallState } from "./call-state.ts"

/** A scenario entry, and the state in which it has been used once more. */
export interface TakenTurn<T> {
  readonly entry: T
  readonly state: CallState
}

/** The scenario's answer for the action: by its Identifier, else by its type. */
export function takeAnswer(scope: ActionScope): TakenTurn<ServiceAnswer> | undefined {
  const { action, instance } = scope
  const answers = instance.scenario.answers ?? {}
  const key = [action.identifier, action.type].find((name) => Object.hasOwn(answers, name))
  const entries = key === undefined ? undefined : answers[key]
  if (entries === undefined) return undefined
  const use = `answer ${key}`
  const entry = entryAt(entries, scope.state.used[use] ?? 0)
  return entry === undefined ? undefined : { entry, state: usedOnce(scope.state, use) }
}

/** The error that the scenario makes the action fail with. */
export function takeFault(scope: ActionScope): TakenTurn<string> | undefined {
  const { action, program, instance, state } = scope
  const { faults } = instance.scenario
  if (faults === undefined) return undefined
  for (const [index, fault] of faults.entries()) {
    const use = `fault ${index}`
    const applies =
      (fault.action === action.identifier || fault.action === action.type) &&
      (fault.flow === undefined || fault.flow === program.name) &&
      (state.used[use] ?? 0) < (fault.times ?? Number.POSITIVE_INFINITY)
    if (applies) return { entry: fault.error ?? "NoMatchingError", state: usedOnce(state, use) }
  }
  return undefined
}

function usedOnce(state: CallState, use: string): CallState {
  return { ...state, used: { ...state.used, [use]: (state.used[use] ?? 0) + 1 } }
}
