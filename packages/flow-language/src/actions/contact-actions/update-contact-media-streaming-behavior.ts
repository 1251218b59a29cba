import { isList, isObject, jsonListCode } from "../../code/value-code.ts"
import { inboundFlows } from "../../rule/action-rule.ts"
import { listOf, objectOf, required, staticChoice } from "../../rule/value-rule.ts"
import { defineAction } from "../define-action.ts"
import { flagAt, parameterAt } from "../fields.ts"

const sides = ["From", "To"] as const

const directions = parameterAt<readonly (typeof sides)[number][]>("Participants", {
  rule: listOf(
    objectOf({
      ParticipantType: required(staticChoice("Customer")),
      MediaDirections: required(listOf(staticChoice(...sides), 1)),
    }),
    1,
  ),
  write: (streamed) => [{ ParticipantType: "Customer", MediaDirections: streamed }],
  read: (participants) => {
    const [first] = isList(participants) ? participants : []
    return isObject(first) ? jsonListCode(first["MediaDirections"], sides) : undefined
  },
})

/**
 * Starts or stops streaming the audio to Kinesis Video Streams.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontactmediastreamingbehavior.html
 */
export const updateContactMediaStreamingBehavior = defineAction(
  "UpdateContactMediaStreamingBehavior",
  {
    evidence: "D",
    role: "works",
    flowTypes: [...inboundFlows, "CUSTOMER_WHISPER", "AGENT_WHISPER", "OUTBOUND_WHISPER"],
    channels: ["VOICE"],
    fields: {
      enabled: flagAt("MediaStreamingState", ["Enabled", "Disabled"]),
      /** What the customer hears ("To") and says ("From"). */
      directions,
    },
    constants: { MediaStreamType: { value: "Audio", rule: staticChoice("Audio") } },
    branches: { onError: "required" },
    next: "required",
  },
)
