import { errorsOf } from "./error-branches.ts"
import type { FlowTransitions } from "./flow-content.ts"

/** An action with one way on and one for anything that goes wrong. */
export interface Continuation<Next extends string, OnError extends string> {
  readonly next: Next
  readonly onError: OnError
}

/** The transitions of a {@link Continuation}. */
export function continuation<Target extends string>(
  properties: Continuation<NoInfer<Target>, NoInfer<Target>>,
): FlowTransitions<Target> {
  return { NextAction: properties.next, Errors: errorsOf(properties) }
}
