import { type ActionDefinition, failure, result } from "../../flow/action-definition.ts"
import { type CallState, topFrame, withTopFrame } from "../../flow/call-state.ts"
import { integerParameter } from "../parameters.ts"

/** Goes round LoopCount times, then on. The counter belongs to the action's Identifier and starts again after that. */
export const loop: ActionDefinition = {
  start(scope) {
    const rounds = integerParameter(scope, "LoopCount")
    if (rounds === undefined || !(rounds >= 0 && rounds <= 100))
      return failure("NoMatchingError", "LoopCount is not a whole number from 0 to 100")
    const { identifier } = scope.action
    const begun = topFrame(scope.state)?.loops[identifier] ?? 0
    return begun < rounds
      ? result("ContinueLooping", counted(scope.state, identifier, begun + 1))
      : result("DoneLooping", counted(scope.state, identifier, 0))
  },
}

function counted(state: CallState, identifier: string, rounds: number): CallState {
  return withTopFrame(state, { loops: { ...topFrame(state)?.loops, [identifier]: rounds } })
}
