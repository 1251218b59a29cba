import type { ActionDefinition } from "../../flow/action-definition.ts"
import { endCall } from "../../flow/end-call.ts"
import { waitInQueue } from "../../flow/queue.ts"

/** Ends the flow, not the contact: it stays in its queue, goes on to the agent, or is left with nothing. */
export const endFlowExecution: ActionDefinition = {
  start({ state }) {
    const role = state.frames[0]?.role
    if (role === "customerQueue") return { type: "moved", state: waitInQueue(state) }
    if (role === "flow" || role === "customerRemaining")
      return endCall(state, {
        by: "flow",
        reason: "the flow ended and nothing else is left to run",
      })
    return { type: "moved", state: { ...state, status: "running", frames: [] } }
  },
}
