import type { CallState, Frame, FrameRole } from "./call-state.ts"
import { topFrame } from "./call-state.ts"
import type { FlowProgram } from "./flow-program.ts"

/** A frame at the start of a flow. */
export function frameOf(program: FlowProgram, role: FrameRole, moduleInput?: unknown): Frame {
  return {
    role,
    flow: program.arn,
    action: program.startAction,
    flowAttributes: {},
    loops: {},
    moduleInput,
  }
}

/** The state with one more frame on top: the flow below goes on when it ends. */
export function pushFrame(state: CallState, frame: Frame): CallState {
  return running(state, [...state.frames, frame])
}

/** The state without the frame that ended. */
export function popFrame(state: CallState): CallState {
  return running(state, state.frames.slice(0, -1))
}

/** The state that runs `program` in place of everything that ran: a transfer leaves modules and flow behind. */
export function replaceFrames(state: CallState, program: FlowProgram): CallState {
  return running(state, [frameOf(program, state.frames[0]?.role ?? "flow")])
}

/** Whether the frame that runs is a module. */
export function isInModule(state: CallState): boolean {
  return topFrame(state)?.role === "module"
}

function running(state: CallState, frames: readonly Frame[]): CallState {
  return { ...state, status: "running", waiting: undefined, frames }
}
