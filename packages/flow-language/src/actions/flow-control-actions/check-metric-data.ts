import { type Action, action } from "../../action.ts"
import type { ShapeParts } from "../../code/action-shape.ts"
import { jsonCode, type Properties } from "../../code/code.ts"
import { inOrder } from "../../code/condition-code.ts"
import { wordCode } from "../../code/value-code.ts"
import { type Comparison, conditionOf, type NumberComparison } from "../../condition.ts"
import { errorsOf } from "../../error-branches.ts"
import type { FlowCondition } from "../../flow-content.ts"
import { inboundFlows } from "../../rule/action-rule.ts"
import { required, staticChoice } from "../../rule/value-rule.ts"
import { describeAction } from "../describe-action.ts"
import {
  type QueueOrAgent,
  queueOrAgentOrTarget,
  type TargetQueueOfContact,
} from "../queue-or-agent.ts"

const agentMetrics = [
  "NumberOfAgentsAvailable",
  "NumberOfAgentsStaffed",
  "NumberOfAgentsOnline",
] as const

const queueMetrics = ["OldestContactInQueueAgeSeconds", "NumberOfContactsInQueue"] as const

const comparisons = [
  "equals",
  "numberGreaterThan",
  "numberGreaterOrEqualTo",
  "numberLessThan",
  "numberLessOrEqualTo",
] as const

const agentMetric: ShapeParts = {
  parameters: (it) => ({
    metric: wordCode(it["MetricType"], agentMetrics),
    ...queueOrAgentOrTarget.read(it),
  }),
  needs: ["metric", "onAny"],
  conditions: anyAgent,
  next: "optional",
}

const queueMetric: ShapeParts = {
  parameters: (it) => ({
    metric: wordCode(it["MetricType"], queueMetrics),
    ...queueOrAgentOrTarget.read(it),
  }),
  needs: ["metric"],
  conditions: (conditions) =>
    conditions.length === 0 ? undefined : inOrder("when", comparisons)(conditions),
  next: "optional",
}

/** Metrics of which a flow can only ask whether there is an agent at all. */
export type AgentMetric =
  | "NumberOfAgentsAvailable"
  | "NumberOfAgentsStaffed"
  | "NumberOfAgentsOnline"

/** Metrics that a flow can compare with numbers. The age: exports of the console hold milliseconds. */
export type QueueMetric = "OldestContactInQueueAgeSeconds" | "NumberOfContactsInQueue"

/** A comparison of a metric, and where the contact goes when it is the first that holds. */
export type MetricBranch = (NumberComparison | Comparison<"equals", number>) & {
  readonly next: string
}

type Metric<OnAny extends string, When extends readonly MetricBranch[]> =
  | {
      readonly metric: AgentMetric
      /** Taken when there is at least one agent. */
      readonly onAny: OnAny
      readonly when?: never
    }
  | { readonly metric: QueueMetric; readonly when: When; readonly onAny?: never }

/**
 * Branches on a queue's length or staff.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-checkmetricdata.html
 */
export const checkMetricData = describeAction("CheckMetricData", build, {
  evidence: "S",
  role: "decides",
  parameters: {
    MetricType: required(
      staticChoice(...agentMetrics, "OldestContactInQueueAgeSeconds", "NumberOfContactsInQueue"),
    ),
    ...queueOrAgentOrTarget.parameters,
  },
  combinations: queueOrAgentOrTarget.combinations,
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
  shapes: [agentMetric, queueMetric],
})

function build<
  const OnNoMatch extends string,
  const OnError extends string,
  const OnAny extends string = never,
  const When extends readonly [MetricBranch, ...MetricBranch[]] = never,
  const Next extends string = never,
>(
  properties: Metric<OnAny, When> &
    (QueueOrAgent | TargetQueueOfContact) & {
      readonly onNoMatch: OnNoMatch
      readonly onError: OnError
      /** Written as `NextAction`; defaults to the `onError` target, as the console does. */
      readonly next?: Next
    },
): Action<NoInfer<OnAny | When[number]["next"] | OnNoMatch | OnError | Next>, "CheckMetricData"> {
  return action("CheckMetricData", {
    parameters: (resolve) => ({
      MetricType: properties.metric,
      ...queueOrAgentOrTarget.write(properties, resolve),
    }),
    transitions: {
      NextAction: properties.next ?? properties.onError,
      Errors: errorsOf(properties),
      Conditions: [
        ...(properties.onAny === undefined
          ? []
          : [conditionOf({ numberGreaterThan: 0, next: properties.onAny })]),
        ...(properties.when ?? []).map((branch) => conditionOf(branch)),
      ],
    },
  })
}

function anyAgent(conditions: readonly FlowCondition[]): Properties | undefined {
  const [condition, ...others] = conditions
  if (condition === undefined || others.length > 0) return undefined
  const { Operator, Operands } = condition.Condition
  return Operator === "NumberGreaterThan" && Operands[0] === "0"
    ? { onAny: jsonCode(condition.NextAction) }
    : undefined
}
