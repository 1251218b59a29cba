import type { ActionStep } from "./action-definition.ts"
import type { CallState } from "./call-state.ts"
import type { FlowEffect } from "./flow-effect.ts"

/** How a call ends. */
export interface CallEnd {
  readonly by: "flow" | "caller" | "error"
  readonly reason?: string
}

/** A step after which the call is over. */
export function endCall(
  state: CallState,
  end: CallEnd,
  effects: readonly FlowEffect[] = [],
): ActionStep {
  return { type: "moved", ...ended(state, end, effects) }
}

/** The state of a call that is over, and its last event. */
export function ended(
  state: CallState,
  end: CallEnd,
  effects: readonly FlowEffect[] = [],
): { readonly state: CallState; readonly effects: readonly FlowEffect[] } {
  return {
    state: { ...state, status: "ended", ended: end.by, waiting: undefined, frames: [] },
    effects: [...effects, { type: "observed", event: { type: "CallEnded", ...end } }],
  }
}
