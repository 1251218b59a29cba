import type { AlarmSpec } from "./alarms.ts"

export interface Watched {
  readonly instanceId: string
  /** Names of the flows that callers reach. */
  readonly flowNames: readonly string[]
  readonly queueName: string | undefined
  readonly codeHookName: string
  readonly notifierName: string
  readonly deadLetterQueueName: string
  readonly tableName: string
  readonly smsSpendLimitUsd: number | undefined
}

const codeHookSlowMs = 5000
const notifierSlowMs = 20_000
const anHourInMs = 3_600_000
const longWaitSeconds = 300

/**
 * What can go wrong, by the metrics that AWS really emits for a Connect voice call: `ContactFlowErrors` rises when an
 * error branch is taken; Lex's own RuntimeLambdaErrors is never emitted there, so the functions are watched themselves.
 */
export function alarmSpecs(watched: Watched): readonly AlarmSpec[] {
  return [
    ...watched.flowNames.flatMap((flow) => flowAlarms(watched.instanceId, flow)),
    ...callAlarms(watched),
    ...functionAlarms("code-hook", watched.codeHookName, codeHookSlowMs),
    ...functionAlarms("notifier", watched.notifierName, notifierSlowMs),
    ...deliveryAlarms(watched),
  ]
}

function flowAlarms(instanceId: string, flow: string): readonly AlarmSpec[] {
  const dimensions = { InstanceId: instanceId, MetricGroup: "ContactFlow", ContactFlowName: flow }
  return [
    {
      name: `flow-${flow}-errors`,
      says: `Flow ${flow} took an error branch: look at the flow log of that minute`,
      namespace: "AWS/Connect",
      metric: "ContactFlowErrors",
      dimensions,
      statistic: "Sum",
      atLeast: 1,
    },
    {
      name: `flow-${flow}-fatal-errors`,
      says: `Flow ${flow} could not go on: a caller was cut off`,
      namespace: "AWS/Connect",
      metric: "ContactFlowFatalErrors",
      dimensions,
      statistic: "Sum",
      atLeast: 1,
    },
  ]
}

function callAlarms({ instanceId, queueName }: Watched): readonly AlarmSpec[] {
  const voice = { InstanceId: instanceId, MetricGroup: "VoiceCalls" }
  return [
    {
      name: "calls-throttled",
      says: "Calls were rejected: the rate of calls is over the quota",
      namespace: "AWS/Connect",
      metric: "ThrottledCalls",
      dimensions: voice,
      statistic: "Sum",
      atLeast: 1,
    },
    {
      name: "concurrent-calls",
      says: "Concurrent calls reached 80 % of the quota: ask for more",
      namespace: "AWS/Connect",
      metric: "ConcurrentCallsPercentage",
      dimensions: voice,
      statistic: "Maximum",
      atLeast: 0.8,
    },
    ...(queueName === undefined
      ? []
      : [
          {
            name: "queue-wait",
            says: "A caller has waited five minutes for a person",
            namespace: "AWS/Connect",
            metric: "LongestQueueWaitTime",
            dimensions: { InstanceId: instanceId, MetricGroup: "Queue", QueueName: queueName },
            statistic: "Maximum",
            atLeast: longWaitSeconds,
          } as const,
        ]),
  ]
}

function functionAlarms(label: string, functionName: string, slowMs: number): readonly AlarmSpec[] {
  const lambda = { namespace: "AWS/Lambda", dimensions: { FunctionName: functionName } }
  return [
    {
      ...lambda,
      name: `${label}-errors`,
      says: `${functionName} failed`,
      metric: "Errors",
      statistic: "Sum",
      atLeast: 1,
    },
    {
      ...lambda,
      name: `${label}-throttles`,
      says: `${functionName} was throttled: callers waited or heard an apology`,
      metric: "Throttles",
      statistic: "Sum",
      atLeast: 1,
    },
    {
      ...lambda,
      name: `${label}-slow`,
      says: `${functionName} took ${slowMs} ms or more`,
      metric: "Duration",
      statistic: "Maximum",
      atLeast: slowMs,
    },
  ]
}

function deliveryAlarms(watched: Watched): readonly AlarmSpec[] {
  return [
    {
      name: "confirmations-late",
      says: "Confirmations are an hour behind the bookings",
      namespace: "AWS/Lambda",
      metric: "IteratorAge",
      dimensions: { FunctionName: watched.notifierName },
      statistic: "Maximum",
      atLeast: anHourInMs,
    },
    {
      name: "confirmations-lost",
      says: "A change could not be confirmed by SMS; it lies in the dead-letter queue",
      namespace: "AWS/SQS",
      metric: "ApproximateNumberOfMessagesVisible",
      dimensions: { QueueName: watched.deadLetterQueueName },
      statistic: "Maximum",
      atLeast: 1,
    },
    {
      name: "table-errors",
      says: "DynamoDB failed on its side",
      namespace: "AWS/DynamoDB",
      metric: "SystemErrors",
      dimensions: { TableName: watched.tableName, Operation: "TransactWriteItems" },
      statistic: "Sum",
      atLeast: 1,
    },
    ...(watched.smsSpendLimitUsd === undefined
      ? []
      : [
          {
            name: "sms-spend",
            says: "80 % of the month's SMS limit is spent: texts stop at the limit",
            namespace: "AWS/SNS",
            metric: "SMSMonthToDateSpentUSD",
            dimensions: {},
            statistic: "Maximum",
            atLeast: watched.smsSpendLimitUsd * 0.8,
            periodSeconds: 3600,
          } as const,
        ]),
  ]
}
