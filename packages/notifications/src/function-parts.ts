import process from "node:process"

import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics"
import type { Clock, Instant } from "@call-center/domain"

import type { NotifierMetrics } from "./notifier-options.ts"

/** What a function is made with on this machine, where a deployed one takes the defaults. */
export interface HandlerOptions {
  readonly clock: Clock
  /** Whether requests may take as long as they need, for a machine of one's own; false unless given. */
  readonly unhurried?: boolean
  /** Picks the digits of codes; Node's own random numbers unless given, which nobody foresees. */
  readonly randomInt?: (limit: number) => number
}

/** Tells the logs and metrics of several stages in one account apart. */
export const serviceName = process.env["POWERTOOLS_SERVICE_NAME"] ?? "notifications"

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => `${new Date().toISOString().slice(0, 19)}Z` as Instant,
}

/** The table's name from the environment. Throws `TypeError` where it is missing. */
export function tableNameOf(value: string | undefined): string {
  if (value !== undefined && value !== "") return value
  throw new TypeError(
    "Expected TABLE_NAME in the environment, got nothing; set it for this function",
  )
}

/** Counts in CloudWatch, each at once. */
export function textMetrics(): NotifierMetrics & {
  gauge(name: "TextsToday", value: number): void
} {
  const metrics = new Metrics({ namespace: "CallCenter", serviceName })
  return {
    count(name) {
      metrics.addMetric(name, MetricUnit.Count, 1)
      metrics.publishStoredMetrics()
    },
    gauge(name, value) {
      metrics.addMetric(name, MetricUnit.Count, value)
      metrics.publishStoredMetrics()
    },
  }
}
