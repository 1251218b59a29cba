import type { FlowProgram } from "../flow/flow-program.ts"

/** A situation in a call as far as exploring tells situations apart. */
export interface ExploredState {
  /** Flows that run, the innermost last. */
  readonly stack: readonly ExploredFrame[]
  /** Whether the customer has heard anything yet. */
  readonly spoken: boolean
  /** Whether hours of operation have been checked. */
  readonly hoursChecked: boolean
}

/** An action that is next in one of the flows that run. */
export interface ExploredFrame {
  readonly program: FlowProgram
  readonly action: string
}

/** The beginning of a call. */
export function startState(program: FlowProgram): ExploredState {
  return {
    stack: [{ program, action: program.startAction }],
    spoken: false,
    hoursChecked: false,
  }
}

/** Names a situation. */
export function keyOf({ stack, spoken, hoursChecked }: ExploredState): string {
  return [
    spoken,
    hoursChecked,
    ...stack.map(({ program, action }) => `${program.arn}\n${action}`),
  ].join("\n\n")
}
