import type { CallState, Waiting } from "./call-state.ts"
import type { FlowEffect, FlowInput } from "./flow-effect.ts"
import type { FlowInstance } from "./flow-instance.ts"
import type { FlowAction, FlowProgram } from "./flow-program.ts"

/** How one action type behaves. */
export interface ActionDefinition {
  start(scope: ActionScope): ActionStep
  /** Goes on after a wait; only actions that wait have it. */
  resume?(scope: ActionScope, waiting: Waiting, input: FlowInput): ActionStep
}

/** What an action sees when it runs. */
export interface ActionScope {
  readonly instance: FlowInstance
  readonly state: CallState
  readonly program: FlowProgram
  readonly action: FlowAction
  readonly nowMs: number
}

/** Where the action goes from here. */
export type Outcome =
  /** Success of an action that has one way on. */
  | { readonly type: "next" }
  /** A result that the action's Conditions are compared with; undefined when there is no value. */
  | { readonly type: "result"; readonly value: string | undefined }
  | { readonly type: "error"; readonly errorType: string; readonly reason?: string }

/** What a run of an action led to. Without `state` the state is unchanged. */
export type ActionStep =
  | (Progress & { readonly type: "done"; readonly outcome: Outcome })
  | (Progress & { readonly type: "waiting"; readonly waiting: Waiting })
  /** The action itself has put the frames and the status in place: transfers, modules, ends. */
  | (Progress & { readonly type: "moved" })
  /** A module has ended: the action that invoked it, now on top, goes on with the outcome. */
  | (Progress & { readonly type: "returned"; readonly outcome: Outcome })
  /** The local run can't go on; the reason says what is missing. */
  | (Progress & { readonly type: "stopped"; readonly reason: string })

interface Progress {
  readonly state?: CallState | undefined
  readonly effects?: readonly FlowEffect[] | undefined
}

/** The action took its one way on. */
export function next(state?: CallState, effects?: readonly FlowEffect[]): ActionStep {
  return { type: "done", outcome: success, state, effects }
}

const success: Outcome = { type: "next" }

/** The action's Conditions decide. */
export function result(
  value: string | undefined,
  state?: CallState,
  effects?: readonly FlowEffect[],
): ActionStep {
  return { type: "done", outcome: { type: "result", value }, state, effects }
}

/** The action failed; `reason` is for the flow log. */
export function failure(
  errorType: string,
  reason: string,
  { state, effects }: Progress = {},
): ActionStep {
  return { type: "done", outcome: { type: "error", errorType, reason }, state, effects }
}

/** The action waits. */
export function wait(
  waiting: Waiting,
  state?: CallState,
  effects?: readonly FlowEffect[],
): ActionStep {
  return { type: "waiting", waiting, state, effects }
}

/** The local run can't go on. */
export function stop(reason: string): ActionStep {
  return { type: "stopped", reason }
}
