import { type AttributeReference, writeText } from "../../attribute-reference.ts"
import { attributeCode, wordCode } from "../../code/value-code.ts"
import { choice } from "../../rule/value-rule.ts"
import { defineAction } from "../define-action.ts"
import { optional, parameterAt } from "../fields.ts"
import { queueOrAgentOrTarget } from "../queue-or-agent.ts"

const queueChannel = parameterAt<"Voice" | "Chat" | AttributeReference>("QueueChannel", {
  rule: choice("Voice", "Chat", "Task", "Email"),
  write: writeText,
  read: (value) => wordCode(value, ["Voice", "Chat"]) ?? attributeCode(value),
})

/**
 * Fetches real-time metrics into `$.Metrics`, of the target queue unless another is named.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-getmetricdata.html
 */
export const getMetricData = defineAction("GetMetricData", {
  evidence: "S",
  role: "works",
  fills: ["Metrics"],
  flowTypes: "all",
  varies: true,
  group: queueOrAgentOrTarget,
  fields: { channel: optional(queueChannel) },
  branches: { onError: "required" },
  next: "required",
})
