import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm/index.js"
import { Construct } from "constructs"

/** What an alarm watches: one metric over periods of a minute or more, and when it is too much. */
export interface AlarmSpec {
  readonly name: string
  readonly says: string
  readonly namespace: string
  readonly metric: string
  readonly dimensions: Readonly<Record<string, string>>
  readonly statistic: "Sum" | "Maximum" | "Average"
  readonly atLeast: number
  readonly periodSeconds?: number
}

export interface AlarmsProps {
  readonly name: string
  readonly specs: readonly AlarmSpec[]
  /** Topic that is told of alarms and their end; without it alarms only show in the console. */
  readonly topicArn: string | undefined
}

/** Alarms that one single fault can raise: a demo line with a call an hour must not need five faults in a minute. */
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
          namespace: spec.namespace,
          metricName: spec.metric,
          dimensions: { ...spec.dimensions },
          statistic: spec.statistic,
          comparisonOperator: "GreaterThanOrEqualToThreshold",
          threshold: spec.atLeast,
          period: spec.periodSeconds ?? 60,
          evaluationPeriods: 1,
          treatMissingData: "notBreaching",
          ...actions,
        }).arn,
    )
  }
}
