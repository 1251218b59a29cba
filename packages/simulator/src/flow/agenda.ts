import type { AgendaItem, CallState } from "./call-state.ts"
import { ended } from "./end-call.ts"
import type { FlowEffect } from "./flow-effect.ts"
import type { FlowInstance } from "./flow-instance.ts"
import { pushFrame, frameOf } from "./frames.ts"

/** A state and the effects that led to it. */
export interface Progress {
  readonly state: CallState
  readonly effects: readonly FlowEffect[]
}

/** Does the next thing on the agenda; the call ends when nothing is left. */
export function followAgenda(instance: FlowInstance, state: CallState): Progress {
  const [item, ...agenda] = state.agenda
  const left: CallState = { ...state, agenda }
  if (item === undefined) return ended(left, { by: "flow" })
  switch (item.type) {
    case "runFlow": {
      const program = instance.flow(item.flow)
      return {
        state: program === undefined ? left : pushFrame(left, frameOf(program, item.role)),
        effects: [],
      }
    }
    case "connectAgent":
      return connected(left, item)
    case "passTime":
      return { state: left, effects: [{ type: "timePasses", milliseconds: item.milliseconds }] }
    case "agentLeaves":
      return customerRemains(left)
  }
}

function connected(
  state: CallState,
  { name, handsOver }: Extract<AgendaItem, { type: "connectAgent" }>,
): Progress {
  const transferred: FlowEffect = {
    type: "observed",
    event: { type: "ContactTransferred", to: "agent", name },
  }
  return handsOver
    ? ended(state, { by: "flow", reason: "handed over to an agent" }, [transferred])
    : { state, effects: [transferred] }
}

/** The flow of the CustomerRemaining hook takes over; without one the call is over. */
function customerRemains(state: CallState): Progress {
  const flow = state.contact.eventHooks["CustomerRemaining"]
  return flow === undefined
    ? ended(state, { by: "flow", reason: "the agent hung up" })
    : {
        state: { ...state, agenda: [{ type: "runFlow", role: "customerRemaining", flow }] },
        effects: [],
      }
}
