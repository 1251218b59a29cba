/**
 * What CreateContactFlow takes as `Type`, and "MODULE" for what CreateContactFlowModule takes.
 *
 * @see https://docs.aws.amazon.com/connect/latest/APIReference/API_CreateContactFlow.html
 */
export const flowTypes = [
  "CONTACT_FLOW",
  "CUSTOMER_QUEUE",
  "CUSTOMER_HOLD",
  "CUSTOMER_WHISPER",
  "AGENT_HOLD",
  "AGENT_WHISPER",
  "OUTBOUND_WHISPER",
  "AGENT_TRANSFER",
  "QUEUE_TRANSFER",
  "CAMPAIGN",
  "MODULE",
] as const

/** A type of flow, as CreateContactFlow spells it, or "MODULE". */
export type FlowType = (typeof flowTypes)[number]

/** The console's word for a flow type in `Metadata.type` of an export. */
export const consoleFlowTypes = {
  CONTACT_FLOW: "contactFlow",
  CUSTOMER_QUEUE: "customerQueue",
  CUSTOMER_HOLD: "customerHold",
  CUSTOMER_WHISPER: "customerWhisper",
  AGENT_HOLD: "agentHold",
  AGENT_WHISPER: "agentWhisper",
  OUTBOUND_WHISPER: "outboundWhisper",
  AGENT_TRANSFER: "agentTransfer",
  QUEUE_TRANSFER: "queueTransfer",
  CAMPAIGN: "campaign",
  MODULE: "contactFlowModule",
} as const satisfies Record<FlowType, string>

/** The flow type that an export's `Metadata.type` stands for, or undefined when it is none. */
export function flowTypeOfConsole(consoleType: unknown): FlowType | undefined {
  return flowTypes.find((type) => consoleFlowTypes[type] === consoleType)
}
