import { defineAction } from "../define-action.ts"

/**
 * Branches on who answered a call of an outbound campaign.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-checkoutboundcallstatus.html
 */
export const checkOutboundCallStatus = defineAction("CheckOutboundCallStatus", {
  evidence: "D",
  role: "decides",
  flowTypes: "all",
  branches: {
    onCallAnswered: "optional",
    onVoicemailBeep: "optional",
    onVoicemailNoBeep: "optional",
    onNotDetected: "optional",
    onError: "required",
  },
  next: { mirrors: "onError" },
})
