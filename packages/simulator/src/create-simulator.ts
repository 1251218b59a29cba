import { randomUUID } from "node:crypto"

import { startCall } from "./call-runner.ts"
import type { Call } from "./call.ts"
import { simulatedClock } from "./clock.ts"
import { type CompiledInstance, createFlowInstance } from "./create-flow-instance.ts"
import { growingScenario } from "./missing-answer.ts"
import { SimulatorFault } from "./simulator-fault.ts"
import type { Simulator, SimulatorOptions } from "./simulator.ts"

/** What an instance may do without: bots that no flow asks for, and a clock of one's own, {@link simulatedClock} from now on. */
export type NewSimulatorOptions = Omit<SimulatorOptions, "bots" | "clock"> &
  Partial<Pick<SimulatorOptions, "bots" | "clock">>

/**
 * Builds an Amazon Connect instance that lives in this process. Throws `FlowLoadFault` for content that is no flow, and
 * `SimulatorFault` when the entry flow is not among the flows, or the scenario names what the instance does not have.
 *
 * @example
 * const center = createSimulator({ flows, entryFlow: "main" })
 * const call = await center.dial({ from: "+12025550123" })
 * await call.say("schedule a demo")
 */
export function createSimulator(given: NewSimulatorOptions): Simulator {
  const options = { bots: [], clock: simulatedClock(), ...given }
  return simulatorOn(options)
}

/** Answers the calls of an instance. Throws `SimulatorFault` when the entry flow is not among its flows. */
export function simulatorOn(options: SimulatorOptions, compiled?: CompiledInstance): Simulator {
  const growing = growingScenario(options.scenario, options.ask)
  const instance = createFlowInstance(options, compiled, growing)
  const entry = instance.flow(options.entryFlow)
  if (entry === undefined)
    throw new SimulatorFault(
      `no flow is named ${options.entryFlow}; there are: ${options.flows.map(({ name }) => name).join(", ")}`,
    )
  const newContactId = options.newContactId ?? randomUUID
  let seed = options.scenario?.seed ?? 1
  return {
    dial: (dialled): Promise<Call> =>
      startCall(
        {
          instance,
          entry,
          options,
          growing,
          contactId: newContactId(),
          seed: dialled.seed ?? seed++,
        },
        dialled,
      ),
  }
}
