import {
  channel,
  checkHoursOfOperation,
  checkMetricData,
  checkOutboundCallStatus,
  checkVoiceId,
  compare,
  contactFlowNamed,
  distributeByPercentage,
  endFlowExecution,
  getMetricData,
  hoursOfOperation,
  loop,
  queue,
  startVoiceIdStream,
  transferToFlow,
  updateContactRoutingCriteria,
  updateFlowAttributes,
  updateFlowLoggingBehavior,
  wait,
} from "../../src/index.ts"
import type { ActionBody } from "../../src/index.ts"
import type { ActionExample } from "./action-example.ts"
import {
  error,
  transitions,
  warning,
  withError,
  withParameters,
  withoutError,
} from "./action-example.ts"

const hours: ActionBody = {
  Type: "CheckHoursOfOperation",
  Parameters: { HoursOfOperationId: "arn:aws:example:hoursOfOperation/office" },
  Transitions: transitions(
    "failed",
    ["NoMatchingError"],
    [
      ["Equals", "True", "next"],
      ["Equals", "False", "failed"],
    ],
  ),
}

const staffed: ActionBody = {
  Type: "CheckMetricData",
  Parameters: { MetricType: "NumberOfAgentsStaffed", QueueId: "arn:aws:example:queue/demos" },
  Transitions: transitions(
    "failed",
    ["NoMatchingCondition", "NoMatchingError"],
    [["NumberGreaterThan", "0", "next"]],
  ),
}

const answered: ActionBody = {
  Type: "CheckOutboundCallStatus",
  Parameters: {},
  Transitions: transitions("failed", ["NoMatchingError"], [["Equals", "CallAnswered", "next"]]),
}

const voiceId: ActionBody = {
  Type: "CheckVoiceId",
  Parameters: { CheckVoiceIdOption: "enrollmentStatus" },
  Transitions: transitions("failed", ["NoMatchingError"], [["Equals", "NotEnrolled", "next"]]),
}

const comparison: ActionBody = {
  Type: "Compare",
  Parameters: { ComparisonValue: "$.Channel" },
  Transitions: transitions(
    "failed",
    ["NoMatchingCondition"],
    [
      ["Equals", "CHAT", "next"],
      ["TextStartsWith", "VO", "next"],
    ],
  ),
}

const shares: ActionBody = {
  Type: "DistributeByPercentage",
  Parameters: {},
  Transitions: transitions(
    "failed",
    ["NoMatchingCondition"],
    [
      ["NumberLessThan", "4", "next"],
      ["NumberLessThan", "10", "next"],
      ["NumberLessThan", "18", "next"],
    ],
  ),
}

const metrics: ActionBody = {
  Type: "GetMetricData",
  Parameters: { QueueId: "arn:aws:example:queue/demos", QueueChannel: "Voice" },
  Transitions: transitions("next", ["NoMatchingError"]),
}

const threeTimes: ActionBody = {
  Type: "Loop",
  Parameters: { LoopCount: "3" },
  Transitions: transitions(
    "failed",
    [],
    [
      ["Equals", "ContinueLooping", "next"],
      ["Equals", "DoneLooping", "failed"],
    ],
  ),
}

const stream: ActionBody = {
  Type: "StartVoiceIdStream",
  Parameters: {},
  Transitions: transitions("next", ["NoMatchingError"]),
}

const otherFlow: ActionBody = {
  Type: "TransferToFlow",
  Parameters: { ContactFlowId: "arn:aws:example:contactFlow/sales" },
  Transitions: transitions("failed", ["NoMatchingError"]),
}

const flowAttributes: ActionBody = {
  Type: "UpdateFlowAttributes",
  Parameters: { FlowAttributes: { tries: { Value: "1" } } },
  Transitions: transitions("next", ["NoMatchingError"]),
}

const logging: ActionBody = {
  Type: "UpdateFlowLoggingBehavior",
  Parameters: { FlowLoggingBehavior: "Enabled" },
  Transitions: transitions("next"),
}

const criteria: ActionBody = {
  Type: "UpdateContactRoutingCriteria",
  Parameters: {
    RoutingCriteria: {
      Steps: [
        {
          Expression: {
            AndExpression: [
              {
                AttributeCondition: {
                  Name: "language",
                  Value: "en",
                  ProficiencyLevel: "4.0",
                  ComparisonOperator: "NumberGreaterOrEqualTo",
                },
              },
              {
                AttributeCondition: {
                  ComparisonOperator: "Match",
                  MatchCriteria: { AgentsCriteria: { AgentIds: ["ann"] } },
                },
              },
            ],
          },
          Expiry: { DurationInSeconds: "60" },
        },
      ],
    },
  },
  Transitions: transitions("next", ["NoMatchingError"]),
}

const waiting: ActionBody = {
  Type: "Wait",
  Parameters: {
    TimeLimitSeconds: "60",
    Events: ["CustomerReturned", "BotParticipantDisconnected"],
  },
  Transitions: transitions(
    "failed",
    ["ParticipantNotFound", "NoMatchingError"],
    [
      ["Equals", "WaitCompleted", "next"],
      ["Equals", "CustomerReturned", "next"],
      ["Equals", "BotParticipantDisconnected", "next"],
    ],
  ),
}

export const flowControlExamples = {
  CheckHoursOfOperation: {
    built: checkHoursOfOperation({
      hoursOfOperation: hoursOfOperation("office"),
      onOpen: "next",
      onClosed: "failed",
      onError: "failed",
    }),
    body: hours,
    wrong: [
      error("missing-condition", {
        ...hours,
        Transitions: transitions("failed", ["NoMatchingError"], [["Equals", "True", "next"]]),
      }),
      error("refused-error", withError(hours, "NoMatchingCondition")),
    ],
  },
  CheckMetricData: {
    built: checkMetricData({
      metric: "NumberOfAgentsStaffed",
      queue: queue("demos"),
      onAny: "next",
      onNoMatch: "failed",
      onError: "failed",
    }),
    body: staffed,
    wrong: [
      error("parameter-value", withParameters(staffed, { MetricType: "NumberOfAgentsAwake" })),
      error("parameter-combination", withParameters(staffed, { AgentId: "ann" })),
      error("missing-condition", {
        ...staffed,
        Transitions: transitions("failed", ["NoMatchingCondition", "NoMatchingError"]),
      }),
      error("condition-operand", {
        ...staffed,
        Transitions: transitions(
          "failed",
          ["NoMatchingCondition", "NoMatchingError"],
          [["NumberGreaterThan", "2", "next"]],
        ),
      }),
    ],
  },
  CheckOutboundCallStatus: {
    built: checkOutboundCallStatus({ onCallAnswered: "next", onError: "failed" }),
    body: answered,
    wrong: [
      warning("condition-operand", {
        ...answered,
        Transitions: transitions("failed", ["NoMatchingError"], [["Equals", "Answered", "next"]]),
      }),
    ],
  },
  CheckVoiceId: {
    built: checkVoiceId({ option: "enrollmentStatus", onNotEnrolled: "next", onError: "failed" }),
    body: voiceId,
    wrong: [
      warning("retired-feature", voiceId),
      error("condition-operand", {
        ...voiceId,
        Transitions: transitions(
          "failed",
          ["NoMatchingError"],
          [["Equals", "Not enrolled", "next"]],
        ),
      }),
    ],
  },
  Compare: {
    built: compare({
      value: channel,
      when: [
        { equals: "CHAT", next: "next" },
        { textStartsWith: "VO", next: "next" },
      ],
      onNoMatch: "failed",
    }),
    body: comparison,
    wrong: [
      error("reference-required", withParameters(comparison, { ComparisonValue: "CHAT" })),
      error("unresolvable-reference", withParameters(comparison, { ComparisonValue: "$.Chanel" })),
      error(
        "unresolvable-reference",
        withParameters(comparison, { ComparisonValue: "$.Attributes" }),
      ),
      error("refused-error", withError(comparison, "NoMatchingError")),
      error("condition-operator", {
        ...comparison,
        Transitions: transitions("failed", ["NoMatchingCondition"], [["Contains", "CHAT", "next"]]),
      }),
      error("condition-operand", {
        ...comparison,
        Transitions: transitions("failed", ["NoMatchingCondition"], [["Equals", "", "next"]]),
      }),
    ],
  },
  DistributeByPercentage: {
    built: distributeByPercentage({
      shares: [
        { percent: 3, next: "next" },
        { percent: 6, next: "next" },
        { percent: 8, next: "next" },
      ],
      onNoMatch: "failed",
    }),
    body: shares,
    wrong: [
      error("condition-operator", {
        ...shares,
        Transitions: transitions(
          "failed",
          ["NoMatchingCondition"],
          [["NumericLessThan", "4", "next"]],
        ),
      }),
      error("condition-operand", {
        ...shares,
        Transitions: transitions(
          "failed",
          ["NoMatchingCondition"],
          [
            ["NumberLessThan", "10", "next"],
            ["NumberLessThan", "4", "next"],
          ],
        ),
      }),
    ],
  },
  EndFlowExecution: {
    built: endFlowExecution(),
    body: { Type: "EndFlowExecution", Parameters: {}, Transitions: {} },
    flowType: "CUSTOMER_QUEUE",
    wrong: [
      error("transition-refused", {
        Type: "EndFlowExecution",
        Parameters: {},
        Transitions: transitions("next"),
      }),
    ],
  },
  GetMetricData: {
    built: getMetricData({
      queue: queue("demos"),
      channel: "Voice",
      next: "next",
      onError: "failed",
    }),
    body: metrics,
    wrong: [
      error("missing-error", withoutError(metrics, "NoMatchingError")),
      error("parameter-value", withParameters(metrics, { QueueChannel: "Fax" })),
    ],
  },
  Loop: {
    built: loop({ times: 3, onContinue: "next", onDone: "failed" }),
    body: threeTimes,
    wrong: [
      error("parameter-value", withParameters(threeTimes, { LoopCount: "101" })),
      error("missing-condition", {
        ...threeTimes,
        Transitions: transitions("failed", [], [["Equals", "ContinueLooping", "next"]]),
      }),
      error("missing-next-action", {
        ...threeTimes,
        Transitions: { Conditions: threeTimes.Transitions.Conditions ?? [] },
      }),
    ],
  },
  StartVoiceIdStream: {
    built: startVoiceIdStream({ next: "next", onError: "failed" }),
    body: stream,
    wrong: [
      warning("retired-feature", stream),
      warning("missing-error", withoutError(stream, "NoMatchingError")),
    ],
  },
  TransferToFlow: {
    built: transferToFlow({ flow: contactFlowNamed("sales"), onError: "failed" }),
    body: otherFlow,
    wrong: [
      error("missing-parameter", withParameters(otherFlow, { ContactFlowId: undefined })),
      error(
        "unresolved-placeholder",
        withParameters(otherFlow, { ContactFlowId: "<<salesFlow>>" }),
      ),
      warning("parameter-value", withParameters(otherFlow, { ContactFlowId: "SELECT A FLOW" })),
    ],
  },
  UpdateFlowAttributes: {
    built: updateFlowAttributes({ attributes: { tries: "1" }, next: "next", onError: "failed" }),
    body: flowAttributes,
    wrong: [
      error("wrong-kind", withParameters(flowAttributes, { FlowAttributes: { tries: "1" } })),
      error(
        "parameter-value",
        withParameters(flowAttributes, { FlowAttributes: { "a.b": { Value: "1" } } }),
      ),
    ],
  },
  UpdateFlowLoggingBehavior: {
    built: updateFlowLoggingBehavior({ enabled: true, next: "next" }),
    body: logging,
    wrong: [
      error("parameter-value", withParameters(logging, { FlowLoggingBehavior: "On" })),
      error("refused-error", withError(logging, "NoMatchingError")),
    ],
  },
  UpdateContactRoutingCriteria: {
    built: updateContactRoutingCriteria({
      criteria: [
        {
          who: { and: [{ attribute: "language", value: "en", level: 4 }, { agents: ["ann"] }] },
          expiresAfterSeconds: 60,
        },
      ],
      next: "next",
      onError: "failed",
    }),
    body: criteria,
    wrong: [
      error("missing-parameter", withParameters(criteria, { RoutingCriteria: {} })),
      error("parameter-value", withParameters(criteria, { RoutingCriteria: { Steps: [] } })),
    ],
  },
  Wait: {
    built: wait({
      timeLimitSeconds: 60,
      onParticipantNotFound: "failed",
      onError: "failed",
      onWaitCompleted: "next",
      onCustomerReturned: "next",
      onBotDisconnected: "next",
    }),
    body: waiting,
    wrong: [
      error("unknown-parameter", withParameters(waiting, { TimeoutSeconds: "60" })),
      error("missing-error", withoutError(waiting, "ParticipantNotFound")),
      error("parameter-value", withParameters(waiting, { TimeLimitSeconds: "604801" })),
    ],
  },
} satisfies Record<string, ActionExample>
