import { type ActionDefinition, type ActionStep, failure, next } from "../flow/action-definition.ts"
import type { ActionScope } from "../flow/action-definition.ts"
import { resolvedParameters } from "./parameters.ts"

/**
 * An action whose effect lies outside a local run: recording, analytics, routing priority. It succeeds, and the flow log
 * shows its parameters.
 */
export const noted: ActionDefinition = { start: (scope) => note(scope) }

/** Success, with the parameters in the flow log. */
export function note(scope: ActionScope): ActionStep {
  if (!scope.state.contact.flowLogging) return next()
  const text = `${scope.action.type} ${scope.action.identifier}: ${JSON.stringify(resolvedParameters(scope))}`
  return next(undefined, [{ type: "observed", event: { type: "FlowLogged", text } }])
}

/** The same, for actions that fail on the voice channel. */
export function notedOnChat(errorType: string): ActionDefinition {
  return {
    start: (scope) =>
      scope.state.contact.channel === "VOICE"
        ? failure(errorType, `${scope.action.type} is for chat`)
        : note(scope),
  }
}

/** The same, for actions that fail on the chat channel. */
export const notedOnVoice: ActionDefinition = {
  start: (scope) =>
    scope.state.contact.channel === "CHAT"
      ? failure("NoMatchingError", `${scope.action.type} is for voice`)
      : note(scope),
}
