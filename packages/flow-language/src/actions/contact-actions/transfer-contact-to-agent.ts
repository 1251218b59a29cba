import { defineAction } from "../define-action.ts"

/**
 * Brings the contact to the agent of a quick connect; for transfer flows.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-transfercontacttoagent.html
 */
export const transferContactToAgent = defineAction("TransferContactToAgent", {
  evidence: "D",
  role: "leaves",
  reachesAgents: true,
  flowTypes: ["AGENT_TRANSFER", "QUEUE_TRANSFER", "MODULE"],
  channels: ["VOICE"],
  next: "none",
})
