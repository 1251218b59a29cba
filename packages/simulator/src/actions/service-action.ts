import {
  type ActionDefinition,
  type ActionScope,
  type ActionStep,
  failure,
  next,
  result,
  stop,
} from "../flow/action-definition.ts"
import type { Progress } from "../flow/agenda.ts"
import { type CallState, withContact } from "../flow/call-state.ts"
import type { FlowEffect } from "../flow/flow-effect.ts"
import { takeAnswer } from "../flow/scenario-turns.ts"
import type { ServiceAnswer } from "../scenario/scenario.ts"

/** An action that needs a service which a local run does not have: the scenario answers for it. */
export const serviceAction: ActionDefinition = { start: (scope) => answered(scope) }

/** An action type that is not in the table: the scenario may answer for it; the call stops by its name where it does not. */
export const unknownAction: ActionDefinition = {
  start: (scope) => {
    if (takeAnswer(scope) !== undefined) return answered(scope)
    needsAnswer(scope)
    return stop(`action type ${scope.action.type} is not executed by the simulator`)
  },
}

/** The same, for actions that Connect runs on chat only: without an answer a call takes the error branch. */
export const chatServiceAction: ActionDefinition = {
  start: (scope) =>
    scope.state.contact.channel === "VOICE" && takeAnswer(scope) === undefined
      ? failure("NoMatchingError", `${scope.action.type} is for chat`)
      : answered(scope),
}

/** Takes the way that the scenario's answer says, after `before`; the call stops by name when there is no answer. */
export function answered(scope: ActionScope, before: readonly FlowEffect[] = []): ActionStep {
  return answeredBy(scope, (answer, { state, effects }) =>
    conclude(answer, { state, effects: [...before, ...effects] }),
  )
}

/** What `then` makes of the scenario's answer; the call stops by name when there is none. */
export function answeredBy(
  scope: ActionScope,
  then: (answer: ServiceAnswer, progress: Progress) => ActionStep,
): ActionStep {
  const taken = takeAnswer(scope)
  if (taken === undefined) {
    needsAnswer(scope)
    return stop(missingAnswer(scope))
  }
  const { error, result: value, sets } = taken.entry
  const observed: FlowEffect = {
    type: "observed",
    event: {
      type: "ServiceAnswered",
      actionType: scope.action.type,
      outcome: error ?? value ?? "success",
    },
  }
  return then(taken.entry, { state: filled(taken.state, sets ?? {}), effects: [observed] })
}

function conclude(
  { error, result: value }: ServiceAnswer,
  { state, effects }: Progress,
): ActionStep {
  if (error !== undefined) return failure(error, "the scenario's answer", { state, effects })
  return value === undefined ? next(state, effects) : result(value, state, effects)
}

function filled(state: CallState, sets: Readonly<Record<string, unknown>>): CallState {
  const { namespaces } = state.contact
  return withContact(state, { namespaces: { ...namespaces, ...sets } })
}

/** Says that the scenario has no answer for the action, before that is taken for what it is. */
export function needsAnswer({ instance, program, action }: ActionScope): void {
  const { identifier, type } = action
  instance.unanswered({
    about: "service",
    flow: program.name,
    action: identifier,
    actionType: type,
  })
}

function missingAnswer({ action }: ActionScope): string {
  return `needs a service that a local run does not have: give the scenario an answer, answers: { ${action.type}: { sets: { … } } } or { error: … }, under its type or its Identifier`
}
