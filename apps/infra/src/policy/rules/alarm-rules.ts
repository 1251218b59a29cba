import { at, list, record, text } from "../json.ts"
import { isEmitted } from "../known-metrics.ts"
import { type PolicyRule, eachOf, unless } from "../policy-rule.ts"
import { statementsOf } from "../policy-statements.ts"
import type { SynthesizedResource, SynthesizedStack } from "../synthesized-stack.ts"

const alarm = "aws_cloudwatch_metric_alarm"

/** Rules of alarms, of what is watched, and of what is spent. */
export const alarmRules: readonly PolicyRule[] = [
  {
    id: "alarm-acts",
    says: "an alarm's actions are on",
    after: ["CKV_AWS_319"],
    check: eachOf(alarm, ({ arguments: is }) =>
      unless(is["actions_enabled"] !== false, "actions are off"),
    ),
  },
  {
    id: "alarm-tells-somebody",
    says: "an alarm reaches a person, and so does its end",
    after: ["HIPAA.Security-CloudWatchAlarmAction"],
    check: eachOf(alarm, ({ arguments: is }) =>
      unless(
        list(is["alarm_actions"]).length > 0 && list(is["ok_actions"]).length > 0,
        "nobody is told",
      ),
    ),
  },
  {
    id: "alarm-can-fire",
    says: "an alarm watches a metric that is emitted, with just those dimensions",
    after: [
      "docs/policy.md#alarms-that-can-fire",
      "https://docs.aws.amazon.com/connect/latest/adminguide/monitoring-cloudwatch.html",
    ],
    check: eachOf(alarm, ({ arguments: is }) => {
      const { namespace, metric, dimensions } = watchedBy(is)
      return unless(isEmitted(namespace, metric, dimensions), `${namespace} ${metric}`)
    }),
  },
  {
    id: "alarm-in-either-unit",
    says: "an alarm on a share of a quota holds whether AWS gives a fraction or per cent",
    after: [
      "docs/policy.md#alarms-that-can-fire",
      "https://docs.aws.amazon.com/connect/latest/adminguide/monitoring-cloudwatch.html",
    ],
    check: eachOf(alarm, ({ arguments: is }) =>
      unless(
        !watchedBy(is).metric.endsWith("Percentage") ||
          list(is["metric_query"]).some((query) =>
            text(at(query, "expression")).includes("value / 100"),
          ),
        "compared as it comes",
      ),
    ),
  },
  {
    id: "alarm-fires-on-one",
    says: "an alarm that counts faults fires on the first: a demo line has a call at a time",
    after: ["docs/policy.md#alarms-that-can-fire"],
    check: eachOf(alarm, ({ arguments: is }) =>
      unless(
        is["evaluation_periods"] === 1 && (!countsFaults(is) || is["threshold"] === 1),
        `${text(is["statistic"])} of ${String(is["threshold"])}`,
      ),
    ),
  },
  {
    id: "everything-is-watched",
    says: "flows, calls, functions, queues, texts and the money they cost have alarms",
    after: ["docs/policy.md#alarms-that-can-fire"],
    check: (stack) => {
      const watched = new Set(stack.ofType(alarm).map(({ arguments: is }) => watchedBy(is).metric))
      return wantedMetrics(stack)
        .filter((metric) => !watched.has(metric))
        .map((metric) => ({ path: "Operations", found: `no alarm on ${metric}` }))
    },
  },
  {
    id: "month-has-a-budget",
    says: "somebody hears of it before the month costs more than planned",
    after: ["docs/policy.md#toll-fraud-and-pumped-texts"],
    check: (stack) =>
      stack.ofType("aws_budgets_budget").length > 0
        ? []
        : [{ path: "Operations/SpendingLimits", found: "no budget" }],
  },
]

/** Invocations are no faults, however many there are. */
function countsFaults(is: SynthesizedResource["arguments"]): boolean {
  return is["statistic"] === "Sum" && is["metric_name"] !== "Invocations"
}

/** The metric that an alarm watches, by itself or in an expression. */
function watchedBy(is: SynthesizedResource["arguments"]) {
  const [query] = list(is["metric_query"])
  const watched = query === undefined ? is : record(at(query, "metric"))
  return {
    namespace: text(watched["namespace"]),
    metric: text(watched["metric_name"]),
    dimensions: Object.keys(record(watched["dimensions"])),
  }
}

function wantedMetrics(stack: SynthesizedStack): readonly string[] {
  const has = (type: string) => stack.ofType(type).length > 0
  return [
    "ContactFlowErrors",
    "ContactFlowFatalErrors",
    "ThrottledCalls",
    "ConcurrentCallsPercentage",
    "Errors",
    "Throttles",
    "Duration",
    "TurnFailed",
    ...(has("aws_connect_queue") ? ["LongestQueueWaitTime"] : []),
    ...(has("aws_lambda_event_source_mapping")
      ? ["IteratorAge", "ApproximateNumberOfMessagesVisible"]
      : []),
    ...(textsNumbers(stack) ? ["SMSSuccessRate", "SMSMonthToDateSpentUSD"] : []),
    ...(has("aws_connect_instance_storage_config") ? ["CallRecordingUploadError"] : []),
  ]
}

/** Whether some function may publish to what is no topic: to phone numbers. */
function textsNumbers(stack: SynthesizedStack): boolean {
  return stack
    .ofType("aws_iam_role_policy")
    .flatMap(({ arguments: is }) => statementsOf(is["policy"]))
    .some(({ actions, notResources }) => actions.includes("sns:Publish") && notResources.length > 0)
}
