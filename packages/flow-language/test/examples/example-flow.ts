import type { ActionBody, FlowContent, FlowType } from "../../src/index.ts"

/** A flow of this type that does one thing and ends. */
export function exampleFlow(body: ActionBody, type: FlowType): FlowContent {
  const end = { Type: endOf(type), Parameters: {}, Transitions: {} }
  return {
    Version: "2019-10-30",
    StartAction: "subject",
    ...(type === "MODULE" && { Settings: {} }),
    Actions: [
      { Identifier: "subject", ...body },
      { Identifier: "next", ...end },
      { Identifier: "failed", ...end },
    ],
  }
}

function endOf(type: FlowType): string {
  if (type === "CONTACT_FLOW" || type.endsWith("TRANSFER")) return "DisconnectParticipant"
  return "EndFlowExecution"
}
