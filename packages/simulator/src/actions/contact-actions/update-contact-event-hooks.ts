import { type ActionDefinition, failure, next } from "../../flow/action-definition.ts"
import { withContact } from "../../flow/call-state.ts"
import { textMapParameter } from "../parameters.ts"

/** Names the flow that runs at a later event: in the queue, at a whisper, on hold, after the agent has left. */
export const updateContactEventHooks: ActionDefinition = {
  start(scope) {
    const hooks = textMapParameter(scope, "EventHooks")
    const unknown = Object.values(hooks).find((flow) => scope.instance.flow(flow) === undefined)
    if (unknown !== undefined) return failure("NoMatchingError", `no flow ${unknown} is deployed`)
    const { eventHooks } = scope.state.contact
    return next(withContact(scope.state, { eventHooks: { ...eventHooks, ...hooks } }))
  },
}
