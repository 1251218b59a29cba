import type { Action } from "../action.ts"
import { terminalAction } from "../action.ts"

/**
 * Ends the flow; the contact goes on. For queue, whisper and hold flows.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-endflowexecution.html
 */
export function endFlowExecution(): Action<never, "EndFlowExecution"> {
  return terminalAction("EndFlowExecution")
}
