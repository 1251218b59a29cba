import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { Comparison, NumberComparison } from "../condition.ts"
import { conditionOf } from "../condition.ts"
import { errorsOf } from "../error-branches.ts"
import type { QueueOrAgent, TargetQueueOfContact } from "../queue-or-agent.ts"
import { writeQueueOrAgent } from "../queue-or-agent.ts"

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
      /** There is at least one. */
      readonly onAny: OnAny
      readonly when?: never
    }
  | { readonly metric: QueueMetric; readonly when: When; readonly onAny?: never }

/**
 * Branches on a queue's length or staff.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-checkmetricdata.html
 */
export function checkMetricData<
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
      /** As the console, where errors go, unless given. */
      readonly next?: Next
    },
): Action<NoInfer<OnAny | When[number]["next"] | OnNoMatch | OnError | Next>, "CheckMetricData"> {
  return action("CheckMetricData", {
    parameters: (resolve) => ({
      MetricType: properties.metric,
      ...writeQueueOrAgent(properties, resolve),
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
