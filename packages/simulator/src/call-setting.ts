import type { FlowInstance } from "./flow/flow-instance.ts"
import type { FlowProgram } from "./flow/flow-program.ts"
import type { GrowingScenario } from "./missing-answer.ts"
import type { SimulatorOptions } from "./simulator.ts"

/** What every call of an instance shares, and what is this one's own. */
export interface CallSetting {
  readonly instance: FlowInstance
  readonly entry: FlowProgram
  readonly options: SimulatorOptions
  /** The scenario as it is by now. */
  readonly growing: GrowingScenario
  readonly contactId: string
  /** Of the call's random numbers. */
  readonly seed: number
}
