import type { Action } from "../action.ts"
import { terminalAction } from "../action.ts"

/**
 * Brings the contact to the agent of a quick connect; for transfer flows.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-transfercontacttoagent.html
 */
export function transferContactToAgent(): Action<never, "TransferContactToAgent"> {
  return terminalAction("TransferContactToAgent")
}
