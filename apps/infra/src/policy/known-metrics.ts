/** Dimensions of the metrics that AWS or our code emits, by namespace and name. */
const dimensionsOf: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  // https://docs.aws.amazon.com/connect/latest/adminguide/monitoring-cloudwatch.html
  "AWS/Connect": {
    ContactFlowErrors: ["ContactFlowName", "InstanceId", "MetricGroup"],
    ContactFlowFatalErrors: ["ContactFlowName", "InstanceId", "MetricGroup"],
    ThrottledCalls: ["InstanceId", "MetricGroup"],
    MisconfiguredPhoneNumbers: ["InstanceId", "MetricGroup"],
    ConcurrentCallsPercentage: ["InstanceId", "MetricGroup"],
    LongestQueueWaitTime: ["InstanceId", "MetricGroup", "QueueName"],
    QueueCapacityExceededError: ["InstanceId", "MetricGroup", "QueueName"],
    CallRecordingUploadError: ["InstanceId", "MetricGroup"],
  },
  // https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
  "AWS/Lambda": {
    Errors: ["FunctionName"],
    Invocations: ["FunctionName"],
    Throttles: ["FunctionName"],
    Duration: ["FunctionName"],
    IteratorAge: ["FunctionName"],
  },
  // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html
  "AWS/DynamoDB": {
    SystemErrors: ["Operation", "TableName"],
    ThrottledRequests: ["Operation", "TableName"],
  },
  "AWS/SQS": { ApproximateNumberOfMessagesVisible: ["QueueName"] },
  // https://docs.aws.amazon.com/sns/latest/dg/sns-monitoring-using-cloudwatch.html
  "AWS/SNS": { SMSSuccessRate: ["Country", "SMSType"], SMSMonthToDateSpentUSD: [] },
  // packages/fulfillment and packages/notifications count these; a test holds the bundles to it.
  CallCenter: {
    TextsToday: ["service"],
    TurnFailed: ["service"],
    EventRefused: ["service"],
    TextFailed: ["service"],
    TextUnknown: ["service"],
    ReminderMissed: ["service"],
    MailFailed: ["service"],
    MailUnknown: ["service"],
  },
}

/** Whether a metric is ever emitted with just these dimensions. An alarm on any other stays silent for ever. */
export function isEmitted(
  namespace: string,
  metric: string,
  dimensions: readonly string[],
): boolean {
  return dimensionsOf[namespace]?.[metric]?.join() === dimensions.toSorted().join()
}
