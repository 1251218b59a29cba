import { type TextValue, writeText } from "../../attribute-reference.ts"
import { isObject, textCode } from "../../code/value-code.ts"
import { integer, objectOf, openObject, required, text } from "../../rule/value-rule.ts"
import { defineAction } from "../define-action.ts"
import { fixedNumberAt, optional, parameterAt } from "../fields.ts"
import { type VoiceConnector, writeVoiceConnector } from "../voice-connector.ts"

const callerId = parameterAt<TextValue>("CallerId", {
  rule: objectOf({ Number: required(text) }),
  write: (number) => ({ Number: writeText(number) }),
  read: (value) => (isObject(value) ? textCode(value["Number"]) : undefined),
})

const voiceConnector = parameterAt<VoiceConnector>("VoiceConnector", {
  rule: openObject(),
  write: writeVoiceConnector,
  // An import keeps it as it was exported.
  read: () => undefined,
})

/**
 * Dials the number that the agent wants; for outbound whisper flows.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-completeoutboundcall.html
 */
export const completeOutboundCall = defineAction("CompleteOutboundCall", {
  evidence: "S",
  role: "works",
  flowTypes: ["OUTBOUND_WHISPER"],
  fields: {
    /** The number that the called party sees. */
    callerId: optional(callerId),
    voiceConnector: optional(voiceConnector),
    /** 1 to 600. */
    connectionTimeLimitSeconds: optional(
      fixedNumberAt("ConnectionTimeLimitSeconds", integer(1, 600)),
    ),
  },
  next: "required",
})
