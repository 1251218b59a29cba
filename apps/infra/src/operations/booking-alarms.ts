import type { AlarmSpec } from "./alarm-spec.ts"

export interface WatchedTexts {
  /** The `service` under which the notifier counts. */
  readonly service: string
  /** Country of most callers, as in `US`. */
  readonly country: string
  /** US dollars a month after which SNS sends no more. */
  readonly spendLimitUsd: number
  /** Texts a day after which the notifier sends no more. */
  readonly maximumPerDay: number
}

export interface WatchedStream {
  readonly notifierName: string
  readonly deadLetterQueueName: string
}

/** A text that comes ten minutes late is one that callers miss. */
const lateMs = 600_000

const nearlySpent = 0.8

const mostlyDelivered = 0.9

const anHourInSeconds = 3600

/** The table's own faults; those of the code are the functions' to report. */
export function tableAlarms(tableName: string): readonly AlarmSpec[] {
  return [
    {
      name: "table-errors",
      says: "DynamoDB failed on its side: see the AWS Health Dashboard",
      namespace: "AWS/DynamoDB",
      metric: "SystemErrors",
      dimensions: { TableName: tableName, Operation: "TransactWriteItems" },
      statistic: "Sum",
      when: { atLeast: 1 },
    },
    {
      name: "table-throttles",
      says: "DynamoDB throttled a transaction: one slot or caller gets very many commands",
      namespace: "AWS/DynamoDB",
      metric: "ThrottledRequests",
      dimensions: { TableName: tableName, Operation: "TransactWriteItems" },
      statistic: "Sum",
      when: { atLeast: 1 },
    },
  ]
}

/** Whether callers get their texts, and what these cost. */
export function textAlarms(watched: WatchedTexts): readonly AlarmSpec[] {
  return [...outcomeAlarms(watched), ...snsAlarms(watched)]
}

/** Whether the owner gets the e-mails. */
export function mailAlarms(service: string): readonly AlarmSpec[] {
  return (["MailFailed", "MailUnknown"] as const).map((metric) => ({
    namespace: "CallCenter",
    metric,
    dimensions: { service },
    statistic: "Sum",
    when: { atLeast: 1 },
    name: metric === "MailFailed" ? "mails-refused" : "mails-unknown",
    says: "The owner may not have been told of a change: pnpm center demos --day lists the demos",
  }))
}

/** What the notifier counts itself: texts that came to no good end are no errors of the function. */
function outcomeAlarms({ service, maximumPerDay }: WatchedTexts): readonly AlarmSpec[] {
  const counted = {
    namespace: "CallCenter",
    dimensions: { service },
    statistic: "Sum",
    when: { atLeast: 1 },
  } as const
  return [
    {
      ...counted,
      name: "texts-unknown",
      says: "SNS did not say whether it sent a text, and it was not sent again: pnpm center texts",
      metric: "TextUnknown",
    },
    {
      ...counted,
      name: "texts-refused",
      says: "SNS refused a text for good: pnpm center texts lists it with the reason",
      metric: "TextFailed",
    },
    {
      ...counted,
      name: "texts-a-day",
      says: `80 % of the ${maximumPerDay} texts of a day are sent (sms.maximumPerDay): at the limit callers get none`,
      metric: "TextsToday",
      statistic: "Maximum",
      when: { atLeast: Math.ceil(maximumPerDay * nearlySpent) },
    },
  ]
}

/** Whether changes reach the notifier in time, whomever it tells. */
export function deliveryAlarms({
  notifierName,
  deadLetterQueueName,
}: WatchedStream): readonly AlarmSpec[] {
  return [
    {
      name: "texts-late",
      says: "Texts are ten minutes behind the bookings: look at the notifier's log",
      namespace: "AWS/Lambda",
      metric: "IteratorAge",
      dimensions: { FunctionName: notifierName },
      statistic: "Maximum",
      when: { atLeast: lateMs },
    },
    {
      name: "texts-lost",
      says: "A change was given up before it was confirmed by SMS: pnpm center texts lists what to send",
      namespace: "AWS/SQS",
      metric: "ApproximateNumberOfMessagesVisible",
      dimensions: { QueueName: deadLetterQueueName },
      statistic: "Maximum",
      when: { atLeast: 1 },
    },
  ]
}

/** https://docs.aws.amazon.com/sns/latest/dg/sns-monitoring-using-cloudwatch.html */
function snsAlarms({ country, spendLimitUsd }: WatchedTexts): readonly AlarmSpec[] {
  return [
    {
      name: "texts-undelivered",
      says: "Carriers took fewer than 9 of 10 texts: see the delivery status log of SNS",
      namespace: "AWS/SNS",
      metric: "SMSSuccessRate",
      dimensions: { Country: country, SMSType: "Transactional" },
      statistic: "Average",
      when: { below: mostlyDelivered },
      periodSeconds: anHourInSeconds,
    },
    {
      name: "sms-spend",
      says: "80 % of the month's SMS limit is spent: at the limit texts stop",
      namespace: "AWS/SNS",
      metric: "SMSMonthToDateSpentUSD",
      dimensions: {},
      statistic: "Maximum",
      when: { atLeast: spendLimitUsd * nearlySpent },
      periodSeconds: anHourInSeconds,
    },
  ]
}
