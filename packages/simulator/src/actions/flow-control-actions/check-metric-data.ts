import { type ActionDefinition, failure, result } from "../../flow/action-definition.ts"
import { agentCounts } from "../../flow/queue.ts"
import type { QueueLoad } from "../../scenario/scenario.ts"
import { queueOrAgent, staticParameter } from "../parameters.ts"

/** Compares one figure of a queue or agent with the Conditions. */
export const checkMetricData: ActionDefinition = {
  start(scope) {
    const target = queueOrAgent(scope)
    if (target === undefined)
      return failure("NoMatchingError", "neither a queue nor an agent is named")
    const metric = metrics.get(staticParameter(scope, "MetricType") ?? "")
    return metric === undefined
      ? failure("NoMatchingError", "MetricType is none that Connect knows")
      : result(String(metric(scope.instance.queueLoad(target))))
  },
}

type Metric = (load: QueueLoad) => number

const metrics: ReadonlyMap<string, Metric> = new Map<string, Metric>([
  ["NumberOfAgentsAvailable", (load) => agentCounts(load).available],
  ["NumberOfAgentsStaffed", (load) => agentCounts(load).staffed],
  ["NumberOfAgentsOnline", (load) => agentCounts(load).online],
  ["NumberOfContactsInQueue", (load) => load.contactsInQueue ?? 0],
  // Named in seconds, compared in milliseconds: see docs/fidelity.md.
  ["OldestContactInQueueAgeSeconds", (load) => (load.oldestContactAgeSeconds ?? 0) * 1000],
])
