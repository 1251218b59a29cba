import { type ActionDefinition, next } from "../../flow/action-definition.ts"
import { withContact } from "../../flow/call-state.ts"
import { staticParameter } from "../parameters.ts"

/** Turns the flow log on or off from here on. */
export const updateFlowLoggingBehavior: ActionDefinition = {
  start: (scope) =>
    next(
      withContact(scope.state, {
        flowLogging: staticParameter(scope, "FlowLoggingBehavior") === "Enabled",
      }),
    ),
}
