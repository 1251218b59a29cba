import type { Action } from "../action.ts"
import { terminalAction } from "../action.ts"
import type { JsonObject } from "../flow-content.ts"

/** What {@link endFlowModuleExecution} takes beside its branches. */
export interface EndFlowModuleExecution {
  /** One of the results that the module declares. */
  readonly result?: string
  /** As the module's schema of result data wants it. */
  readonly resultData?: JsonObject
}

/**
 * Ends a module; the flow that invoked it goes on.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-endflowmoduleexecution.html
 */
export function endFlowModuleExecution(
  properties: EndFlowModuleExecution = {},
): Action<never, "EndFlowModuleExecution"> {
  return terminalAction("EndFlowModuleExecution", () => ({
    Result: properties.result,
    ResultData: properties.resultData,
  }))
}
