import type { AlarmSpec } from "./alarm-spec.ts"

export interface WatchedCalls {
  readonly instanceId: string
  /** Flows that callers are in, by a short label and their name in Connect. */
  readonly flows: readonly { readonly label: string; readonly name: string }[]
  /** The queue that callers wait in, if there is one. */
  readonly queueName: string | undefined
  /** Whether this stack stores recordings. */
  readonly recorded: boolean
}

const longWaitSeconds = 300

/** Of the quota of concurrent calls. */
const nearlyFull = 0.8

/**
 * The share of the quota, whether Connect gives it as a fraction, as its guide says today, or in per cent, as the name and
 * an older guide do. Up to one per cent of a quota of a hundred calls or more would be read as a fraction.
 */
const shareOfQuota = "IF(value > 1, value / 100, value)"

/**
 * What Connect counts of a call. `ContactFlowErrors` rises when an error branch is taken; for voice calls Lex counts no
 * RuntimeLambdaErrors at all, so the functions are watched themselves.
 * https://docs.aws.amazon.com/connect/latest/adminguide/monitoring-cloudwatch.html
 */
export function callAlarms(watched: WatchedCalls): readonly AlarmSpec[] {
  return [
    ...watched.flows.flatMap((flow) => flowAlarms(watched.instanceId, flow)),
    ...voiceAlarms(watched.instanceId),
    ...(watched.queueName === undefined ? [] : queueAlarms(watched.instanceId, watched.queueName)),
    ...(watched.recorded ? [recordingAlarm(watched.instanceId)] : []),
  ]
}

function flowAlarms(
  InstanceId: string,
  { label, name }: WatchedCalls["flows"][number],
): readonly AlarmSpec[] {
  const flow = {
    namespace: "AWS/Connect",
    dimensions: { InstanceId, MetricGroup: "ContactFlow", ContactFlowName: name },
    statistic: "Sum",
    when: { atLeast: 1 },
  } as const
  return [
    {
      ...flow,
      name: `flow-${label}-errors`,
      says: `Flow ${label} took an error branch: look at the flow log of that minute`,
      metric: "ContactFlowErrors",
    },
    {
      ...flow,
      name: `flow-${label}-fatal-errors`,
      says: `Flow ${label} could not go on: a caller was cut off`,
      metric: "ContactFlowFatalErrors",
    },
  ]
}

function voiceAlarms(InstanceId: string): readonly AlarmSpec[] {
  const voice = {
    namespace: "AWS/Connect",
    dimensions: { InstanceId, MetricGroup: "VoiceCalls" },
    statistic: "Sum",
    when: { atLeast: 1 },
  } as const
  return [
    {
      ...voice,
      name: "calls-throttled",
      says: "Calls were rejected: more a second than the quota allows",
      metric: "ThrottledCalls",
    },
    {
      ...voice,
      name: "calls-unanswered",
      says: "Calls failed because the phone number is attached to no flow: apply again",
      metric: "MisconfiguredPhoneNumbers",
    },
    {
      ...voice,
      name: "concurrent-calls",
      says: "Concurrent calls reached 80 % of the quota: ask for more",
      metric: "ConcurrentCallsPercentage",
      statistic: "Maximum",
      expression: shareOfQuota,
      when: { atLeast: nearlyFull },
    },
  ]
}

function queueAlarms(InstanceId: string, QueueName: string): readonly AlarmSpec[] {
  const queue = {
    namespace: "AWS/Connect",
    dimensions: { InstanceId, MetricGroup: "Queue", QueueName },
  } as const
  return [
    {
      ...queue,
      name: "queue-wait",
      says: "A caller has waited five minutes for a person",
      metric: "LongestQueueWaitTime",
      statistic: "Maximum",
      when: { atLeast: longWaitSeconds },
    },
    {
      ...queue,
      name: "queue-full",
      says: "A caller was told that too many are waiting",
      metric: "QueueCapacityExceededError",
      statistic: "Sum",
      when: { atLeast: 1 },
    },
  ]
}

function recordingAlarm(InstanceId: string): AlarmSpec {
  return {
    name: "recordings-lost",
    says: "A recording could not be stored: look at the bucket's policy and key",
    namespace: "AWS/Connect",
    metric: "CallRecordingUploadError",
    dimensions: { InstanceId, MetricGroup: "CallRecordings" },
    statistic: "Sum",
    when: { atLeast: 1 },
  }
}
