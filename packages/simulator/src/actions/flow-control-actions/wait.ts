import {
  type ActionDefinition,
  type ActionScope,
  failure,
  result,
  wait as waits,
} from "../../flow/action-definition.ts"
import { takeAnswer } from "../../flow/scenario-turns.ts"
import { resolvedText, textParameter, integer } from "../parameters.ts"
import { answered } from "../service-action.ts"

/** Seconds in seven days. */
const longestWait = 604_800

/** Lets a chat wait for a time, or until the customer comes back. */
export const wait: ActionDefinition = {
  start(scope) {
    if (
      takeAnswer(scope) !== undefined ||
      scope.action.parameters["ContinueExecution"] !== undefined
    )
      return answered(scope)
    if (scope.state.contact.channel === "VOICE")
      return failure("NoMatchingError", "Wait is for chat")
    if (events(scope).includes("BotParticipantDisconnected"))
      return failure("ParticipantNotFound", "no bot takes part in the chat")
    const seconds = integer(textParameter(scope, "TimeLimitSeconds")) ?? Number.NaN
    return seconds >= 1 && seconds <= longestWait
      ? waits({ kind: "time", silenceMs: seconds * 1000 })
      : failure("NoMatchingError", `TimeLimitSeconds is not from 1 to ${longestWait}`)
  },
  resume(scope, waiting, input) {
    if (input.type === "silence")
      return result("WaitCompleted", undefined, [
        { type: "timePasses", milliseconds: waiting.silenceMs ?? 0 },
      ])
    return input.type === "speech" && events(scope).includes("CustomerReturned")
      ? result("CustomerReturned")
      : waits(waiting)
  },
}

function events(scope: ActionScope): readonly string[] {
  const { Events: list } = scope.action.parameters
  return Array.isArray(list) ? list.map((event) => resolvedText(event, scope) ?? "") : []
}
