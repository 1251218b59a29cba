import type { JsonObject } from "../flow-content.ts"
import { checkHoursOfOperation } from "../flow-control-actions/check-hours-of-operation.ts"
import { checkMetricData } from "../flow-control-actions/check-metric-data.ts"
import { checkOutboundCallStatus } from "../flow-control-actions/check-outbound-call-status.ts"
import { checkVoiceId } from "../flow-control-actions/check-voice-id.ts"
import { compare } from "../flow-control-actions/compare.ts"
import { distributeByPercentage } from "../flow-control-actions/distribute-by-percentage.ts"
import { endFlowExecution } from "../flow-control-actions/end-flow-execution.ts"
import { getMetricData } from "../flow-control-actions/get-metric-data.ts"
import { loop } from "../flow-control-actions/loop.ts"
import { startVoiceIdStream } from "../flow-control-actions/start-voice-id-stream.ts"
import { transferToFlow } from "../flow-control-actions/transfer-to-flow.ts"
import { updateContactRoutingCriteria } from "../flow-control-actions/update-contact-routing-criteria.ts"
import { updateFlowAttributes } from "../flow-control-actions/update-flow-attributes.ts"
import { updateFlowLoggingBehavior } from "../flow-control-actions/update-flow-logging-behavior.ts"
import { wait } from "../flow-control-actions/wait.ts"
import { type ActionShape, shape } from "./action-shape.ts"
import { type Code, jsonCode, objectCode, type Properties } from "./code.ts"
import { byOutcome, inOrder, shares } from "./condition-code.ts"
import { queueOrAgentCode } from "./contact-shapes.ts"
import { routingCriteriaCode } from "./routing-criteria-code.ts"
import {
  attributeCode,
  flagCode,
  isObject,
  numberCode,
  resourceCode,
  textCode,
  wordCode,
} from "./value-code.ts"

/** Actions that choose a way, or set how the flow runs. */
export const flowControlShapes: Readonly<Record<string, readonly ActionShape[]>> = {
  CheckHoursOfOperation: [
    shape(
      { checkHoursOfOperation },
      {
        parameters: (it) => ({ hoursOfOperation: resourceCode(it["HoursOfOperationId"]) }),
        conditions: byOutcome("onOpen", "onClosed"),
        needs: ["onOpen", "onClosed"],
        next: "optional",
      },
    ),
  ],
  CheckMetricData: [agentMetric(), queueMetric()],
  CheckOutboundCallStatus: [
    shape(
      { checkOutboundCallStatus },
      {
        conditions: byOutcome(
          "onCallAnswered",
          "onVoicemailBeep",
          "onVoicemailNoBeep",
          "onNotDetected",
        ),
        next: "optional",
      },
    ),
  ],
  CheckVoiceId: [
    voiceIdQuestion("enrollmentStatus", byOutcome("onEnrolled", "onNotEnrolled", "onOptedOut")),
    voiceIdQuestion(
      "voiceAuthentication",
      byOutcome(
        "onAuthenticated",
        "onNotAuthenticated",
        "onInconclusive",
        "onNotEnrolled",
        "onOptedOut",
      ),
    ),
    voiceIdQuestion("fraudDetection", byOutcome("onHighRisk", "onLowRisk", "onInconclusive")),
  ],
  Compare: [
    shape(
      { compare },
      {
        parameters: (it) => ({ value: attributeCode(it["ComparisonValue"]) }),
        needs: ["value"],
        conditions: inOrder("when"),
        errors: ["onNoMatch"],
        next: "optional",
      },
    ),
  ],
  DistributeByPercentage: [
    shape(
      { distributeByPercentage },
      { conditions: shares, errors: ["onNoMatch"], next: "optional" },
    ),
  ],
  EndFlowExecution: [shape({ endFlowExecution }, { errors: [], next: "none" })],
  GetMetricData: [
    shape(
      { getMetricData },
      {
        parameters: (it) => ({
          ...queueOrAgentCode(it),
          channel:
            wordCode(it["QueueChannel"], ["Voice", "Chat"]) ?? attributeCode(it["QueueChannel"]),
        }),
      },
    ),
  ],
  Loop: [
    shape(
      { loop },
      {
        parameters: (it) => ({ times: numberCode(it["LoopCount"]) }),
        needs: ["times", "onContinue", "onDone"],
        conditions: byOutcome("onContinue", "onDone"),
        errors: [],
        optionalErrors: ["onError"],
        next: "optional",
      },
    ),
  ],
  StartVoiceIdStream: [shape({ startVoiceIdStream })],
  TransferToFlow: [
    shape(
      { transferToFlow },
      {
        parameters: (it) => ({ flow: resourceCode(it["ContactFlowId"]) }),
        needs: ["flow"],
        next: "optional",
      },
    ),
  ],
  UpdateContactRoutingCriteria: [
    shape(
      { updateContactRoutingCriteria },
      {
        parameters: (it) => ({ criteria: routingCriteriaCode(it) }),
        needs: ["criteria"],
      },
    ),
  ],
  UpdateFlowAttributes: [
    shape(
      { updateFlowAttributes },
      { parameters: (it) => ({ attributes: flowAttributesCode(it) }), needs: ["attributes"] },
    ),
  ],
  UpdateFlowLoggingBehavior: [
    shape(
      { updateFlowLoggingBehavior },
      {
        parameters: (it) => ({
          enabled: flagCode(it["FlowLoggingBehavior"], ["Enabled", "Disabled"]),
        }),
        needs: ["enabled"],
        errors: [],
      },
    ),
  ],
  Wait: [waitFor(["onWaitCompleted", "onBotDisconnected"]), waitFor(["onWaitCompleted"])],
}

function agentMetric(): ActionShape {
  return shape(
    { checkMetricData },
    {
      parameters: (it) => ({
        metric: wordCode(it["MetricType"], [
          "NumberOfAgentsAvailable",
          "NumberOfAgentsStaffed",
          "NumberOfAgentsOnline",
        ]),
        ...queueOrAgentCode(it),
      }),
      needs: ["metric", "onAny"],
      conditions: anyAgent,
      errors: ["onNoMatch", "onError"],
      next: "optional",
    },
  )
}

function queueMetric(): ActionShape {
  const comparisons = [
    "equals",
    "numberGreaterThan",
    "numberGreaterOrEqualTo",
    "numberLessThan",
    "numberLessOrEqualTo",
  ]
  return shape(
    { checkMetricData },
    {
      parameters: (it) => ({
        metric: wordCode(it["MetricType"], [
          "OldestContactInQueueAgeSeconds",
          "NumberOfContactsInQueue",
        ]),
        ...queueOrAgentCode(it),
      }),
      needs: ["metric"],
      conditions: (conditions) =>
        conditions.length === 0 ? undefined : inOrder("when", comparisons)(conditions),
      errors: ["onNoMatch", "onError"],
      next: "optional",
    },
  )
}

function anyAgent(conditions: Parameters<ActionShape["conditions"]>[0]): Properties | undefined {
  const [condition, ...others] = conditions
  if (condition === undefined || others.length > 0) return undefined
  const { Operator, Operands } = condition.Condition
  return Operator === "NumberGreaterThan" && Operands[0] === "0"
    ? { onAny: jsonCode(condition.NextAction) }
    : undefined
}

function voiceIdQuestion(option: string, conditions: ActionShape["conditions"]): ActionShape {
  return shape(
    { checkVoiceId },
    {
      parameters: (it) => ({ option: wordCode(it["CheckVoiceIdOption"], [option]) }),
      needs: ["option"],
      conditions,
      next: "optional",
    },
  )
}

function waitFor(needs: readonly string[]): ActionShape {
  const bot = needs.includes("onBotDisconnected")
  return shape(
    { wait },
    {
      parameters: (it) => ({ timeLimitSeconds: numberCode(it["TimeLimitSeconds"]) }),
      needs: ["timeLimitSeconds", ...needs],
      conditions: bot
        ? byOutcome("onWaitCompleted", "onCustomerReturned", "onBotDisconnected")
        : byOutcome("onWaitCompleted", "onCustomerReturned"),
      errors: bot ? ["onParticipantNotFound", "onError"] : ["onError"],
      next: "optional",
    },
  )
}

function flowAttributesCode({ FlowAttributes }: JsonObject): Code | undefined {
  if (!isObject(FlowAttributes)) return undefined
  const values = Object.entries(FlowAttributes).map(
    ([key, item]) => [key, isObject(item) ? textCode(item["Value"]) : undefined] as const,
  )
  return values.some(([, code]) => code === undefined)
    ? undefined
    : objectCode(Object.fromEntries(values))
}
