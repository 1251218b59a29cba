import type { CallState } from "./flow/call-state.ts"
import type { FlowInput } from "./flow/flow-effect.ts"
import type { FlowInstance } from "./flow/flow-instance.ts"
import { type GrowingScenario, Unanswered } from "./missing-answer.ts"
import { type FlowStep, stepFlow } from "./step-flow.ts"

/**
 * A step that asks for what it misses. Steps are pure, so that one that could not be taken is taken again with the answer as
 * if it had been known.
 */
export function stepAsking(
  growing: GrowingScenario,
): (instance: FlowInstance, state: CallState, input: FlowInput) => Promise<FlowStep> {
  return async (instance, state, input) => {
    for (;;) {
      try {
        return stepFlow(instance, state, input)
      } catch (fault) {
        if (!(fault instanceof Unanswered)) throw fault
        await growing.ask(fault.missing)
      }
    }
  }
}
