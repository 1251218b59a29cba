import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm/index.js"
import { Construct } from "constructs"

import type { AlarmSpec } from "./alarm-spec.ts"

export interface AlarmsProps {
  readonly name: string
  readonly specs: readonly AlarmSpec[]
  /** Topic that is told of alarms and their end; without it alarms only show in the console. */
  readonly topicArn: string | undefined
}

/** The alarms that are specified, each on one period of its metric. */
export class Alarms extends Construct {
  readonly arns: readonly string[]

  constructor(scope: Construct, id: string, { name, specs, topicArn }: AlarmsProps) {
    super(scope, id)
    const actions =
      topicArn === undefined ? {} : { alarmActions: [topicArn], okActions: [topicArn] }
    this.arns = specs.map(
      (spec) =>
        new CloudwatchMetricAlarm(this, spec.name, {
          alarmName: `${name}-${spec.name}`,
          alarmDescription: spec.says,
          ...watchedBy(spec),
          ...comparisonOf(spec),
          evaluationPeriods: 1,
          treatMissingData: spec.nothing === "bad" ? "breaching" : "notBreaching",
          ...actions,
        }).arn,
    )
  }
}

function watchedBy(spec: AlarmSpec) {
  const { namespace, metric, dimensions, statistic, periodSeconds = 60, expression } = spec
  const watched = {
    namespace,
    metricName: metric,
    ...(Object.keys(dimensions).length === 0 ? {} : { dimensions: { ...dimensions } }),
    period: periodSeconds,
  }
  if (expression === undefined) return { ...watched, statistic }
  return {
    metricQuery: [
      { id: "value", metric: { ...watched, stat: statistic } },
      { id: "compared", expression, label: spec.says, returnData: true },
    ],
  }
}

function comparisonOf({ when }: AlarmSpec): { comparisonOperator: string; threshold: number } {
  return "atLeast" in when
    ? { comparisonOperator: "GreaterThanOrEqualToThreshold", threshold: when.atLeast }
    : { comparisonOperator: "LessThanThreshold", threshold: when.below }
}
