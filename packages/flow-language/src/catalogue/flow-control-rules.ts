import type { ActionRule } from "./action-rule.ts"
import {
  atMostOne,
  equalsEach,
  equalsOneOf,
  inboundFlows,
  noMatchingError,
  operators,
  routingFlows,
} from "./action-rule.ts"
import {
  choice,
  integer,
  listOf,
  mapOf,
  objectOf,
  openObject,
  reference,
  required,
  resource,
  staticChoice,
  staticInteger,
  staticText,
  text,
} from "./value-rule.ts"

const voiceIdEnded = "Amazon Connect Voice ID ended on 2026-05-20"

const agentMetrics = ["NumberOfAgentsAvailable", "NumberOfAgentsStaffed", "NumberOfAgentsOnline"]

const waitsForCustomer = { parameter: "Events", includes: "CustomerReturned" }

const waitsForBot = { parameter: "Events", includes: "BotParticipantDisconnected" }

/** Actions that decide where the flow goes. */
export const flowControlRules = {
  CheckHoursOfOperation: {
    category: "flowControl",
    evidence: "S",
    role: "decides",
    parameters: { HoursOfOperationId: resource("hoursOfOperation") },
    errors: noMatchingError,
    conditions: [equalsEach("True", "False")],
    next: "required",
    flowTypes: inboundFlows,
    flowTypesEvidence: "D",
    varies: true,
  },
  CheckMetricData: {
    category: "flowControl",
    evidence: "S",
    role: "decides",
    parameters: {
      MetricType: required(
        staticChoice(...agentMetrics, "OldestContactInQueueAgeSeconds", "NumberOfContactsInQueue"),
      ),
      QueueId: resource("queue"),
      AgentId: resource("agent"),
    },
    combinations: [atMostOne("QueueId", "AgentId")],
    errors: { required: ["NoMatchingError", "NoMatchingCondition"] },
    conditions: [
      ...agentMetrics.map((metric) => ({
        when: { parameter: "MetricType", is: metric },
        operators: ["NumberGreaterThan"] as const,
        operands: { kind: "fixed", values: ["0"] } as const,
        minimum: 1,
      })),
      {
        operators: [
          "Equals",
          "NumberGreaterThan",
          "NumberGreaterOrEqualTo",
          "NumberLessThan",
          "NumberLessOrEqualTo",
        ],
        operands: { kind: "number" },
        minimum: 1,
      },
    ],
    next: "required",
    flowTypes: inboundFlows,
    flowTypesEvidence: "D",
    varies: true,
  },
  CheckOutboundCallStatus: {
    category: "flowControl",
    evidence: "D",
    role: "decides",
    parameters: {},
    errors: noMatchingError,
    conditions: [equalsOneOf("CallAnswered", "VoicemailBeep", "VoicemailNoBeep", "NotDetected")],
    next: "required",
    flowTypes: "all",
  },
  CheckVoiceId: {
    category: "flowControl",
    evidence: "S",
    role: "decides",
    parameters: {
      CheckVoiceIdOption: required(
        staticChoice("enrollmentStatus", "voiceAuthentication", "fraudDetection"),
      ),
    },
    errors: noMatchingError,
    conditions: [
      equalsOneOf(
        "Enrolled",
        "NotEnrolled",
        "OptedOut",
        "Authenticated",
        "NotAuthenticated",
        "Inconclusive",
        "HighRisk",
        "LowRisk",
      ),
    ],
    next: "required",
    flowTypes: "all",
    channels: ["VOICE"],
    varies: true,
    retired: voiceIdEnded,
  },
  Compare: {
    category: "flowControl",
    evidence: "S",
    role: "decides",
    parameters: { ComparisonValue: required(reference) },
    errors: { required: ["NoMatchingCondition"] },
    conditions: [{ operators, operands: { kind: "any" } }],
    next: "required",
    flowTypes: "all",
  },
  DistributeByPercentage: {
    category: "flowControl",
    evidence: "S",
    role: "decides",
    parameters: {},
    errors: { required: ["NoMatchingCondition"] },
    conditions: [{ operators: ["NumberLessThan"], operands: { kind: "thresholds" } }],
    next: "required",
    flowTypes: inboundFlows,
    flowTypesEvidence: "D",
    varies: true,
  },
  EndFlowExecution: {
    category: "flowControl",
    evidence: "S",
    role: "leaves",
    parameters: {},
    errors: {},
    next: "none",
    flowTypes: [
      "CUSTOMER_WHISPER",
      "AGENT_WHISPER",
      "OUTBOUND_WHISPER",
      "CUSTOMER_QUEUE",
      "CUSTOMER_HOLD",
      "AGENT_HOLD",
      "MODULE",
    ],
    flowTypesEvidence: "D",
  },
  GetMetricData: {
    category: "flowControl",
    evidence: "S",
    role: "works",
    fills: ["Metrics"],
    parameters: {
      QueueId: resource("queue"),
      AgentId: resource("agent"),
      QueueChannel: choice("Voice", "Chat", "Task", "Email"),
    },
    combinations: [atMostOne("QueueId", "AgentId")],
    errors: noMatchingError,
    next: "required",
    flowTypes: "all",
    varies: true,
  },
  Loop: {
    category: "flowControl",
    evidence: "S",
    role: "decides",
    parameters: { LoopCount: required({ ...integer(0, 100), orNumber: true }) },
    errors: { optional: ["NoMatchingError"] },
    conditions: [equalsEach("ContinueLooping", "DoneLooping")],
    next: "required",
    flowTypes: "all",
    endsCycle: "loop",
  },
  StartVoiceIdStream: {
    category: "flowControl",
    evidence: "D",
    role: "works",
    parameters: {},
    errors: noMatchingError,
    next: "required",
    flowTypes: "all",
    channels: ["VOICE"],
    retired: voiceIdEnded,
  },
  TransferToFlow: {
    category: "flowControl",
    evidence: "S",
    role: "leaves",
    parameters: { ContactFlowId: required(resource("contactFlow")) },
    errors: noMatchingError,
    next: "required",
    flowTypes: routingFlows,
    flowTypesEvidence: "D",
  },
  UpdateFlowAttributes: {
    category: "flowControl",
    evidence: "S",
    role: "works",
    fills: ["FlowAttributes"],
    parameters: {
      FlowAttributes: required(
        mapOf(objectOf({ Value: required(text), Type: staticChoice("String") }), {
          key: { pattern: /^[^$.]+$/, expected: "no $ and no ." },
          minimum: 1,
        }),
      ),
    },
    errors: noMatchingError,
    next: "required",
    flowTypes: "all",
  },
  UpdateFlowLoggingBehavior: {
    category: "flowControl",
    evidence: "S",
    role: "works",
    parameters: { FlowLoggingBehavior: required(staticChoice("Enabled", "Disabled")) },
    errors: {},
    next: "required",
    flowTypes: "all",
  },
  UpdateContactRoutingCriteria: {
    category: "flowControl",
    evidence: "S",
    role: "works",
    parameters: {
      RoutingCriteria: required({
        kind: "referenceOr",
        rule: objectOf({
          Steps: required(
            listOf(
              objectOf({
                Expression: required(openObject()),
                Expiry: openObject(),
              }),
              1,
            ),
          ),
        }),
      }),
    },
    errors: noMatchingError,
    next: "required",
    flowTypes: "all",
  },
  Wait: {
    category: "flowControl",
    evidence: "S",
    role: "works",
    parameters: {
      TimeLimitSeconds: required(integer(1, 604_800)),
      Events: listOf(staticChoice("CustomerReturned", "BotParticipantDisconnected"), 1),
      ContinueExecution: staticText,
      MinimumWaitTimeSeconds: staticInteger(1),
    },
    needs: [
      {
        when: { parameter: "ContinueExecution", present: true },
        needs: "MinimumWaitTimeSeconds",
      },
    ],
    errors: {
      required: ["NoMatchingError"],
      when: [
        {
          if: waitsForBot,
          required: ["ParticipantNotFound"],
        },
      ],
    },
    conditions: [
      {
        when: { parameter: "ContinueExecution", present: true },
        ...equalsEach("Continue", "WaitCompleted"),
      },
      {
        when: { all: [waitsForCustomer, waitsForBot] },
        ...equalsEach("WaitCompleted", "CustomerReturned", "BotParticipantDisconnected"),
      },
      { when: waitsForCustomer, ...equalsEach("WaitCompleted", "CustomerReturned") },
      { when: waitsForBot, ...equalsEach("WaitCompleted", "BotParticipantDisconnected") },
      equalsEach("WaitCompleted"),
    ],
    next: "required",
    flowTypes: "all",
    channels: ["CHAT", "TASK", "EMAIL"],
    endsCycle: "wait",
  },
} as const satisfies Readonly<Record<string, ActionRule>>
