import type { ActionDefinition } from "../../flow/action-definition.ts"
import { endCall } from "../../flow/end-call.ts"

/** Hangs up on the customer. */
export const disconnectParticipant: ActionDefinition = {
  start: ({ state }) => endCall(state, { by: "flow" }),
}
