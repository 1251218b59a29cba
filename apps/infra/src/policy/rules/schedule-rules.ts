import { text } from "../json.ts"
import { type PolicyRule, eachOf, unless } from "../policy-rule.ts"

const rule = "aws_cloudwatch_event_rule"

/** Rules of what runs by the clock. */
export const scheduleRules: readonly PolicyRule[] = [
  {
    id: "schedule-is-watched",
    says: "somebody hears of it when what should run by the clock does not run",
    after: ["docs/policy.md#alarms-that-can-fire"],
    check: eachOf(rule, (_, stack) =>
      unless(
        stack
          .ofType("aws_cloudwatch_metric_alarm")
          .some(
            ({ arguments: is }) =>
              is["metric_name"] === "Invocations" && is["treat_missing_data"] === "breaching",
          ),
        "no alarm on runs that do not happen",
      ),
    ),
  },
  {
    id: "schedule-runs-alias",
    says: "a rule runs a published version",
    after: ["docs/policy.md#versions-that-callers-get"],
    check: eachOf("aws_cloudwatch_event_target", ({ arguments: is }) =>
      unless(text(is["arn"]).includes("aws_lambda_alias"), "not an alias"),
    ),
  },
  {
    id: "schedule-is-not-retried",
    says: "a run that failed is not tried again beside the next one, which makes up for it",
    after: ["https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html"],
    check: eachOf(rule, (_, stack) =>
      unless(
        stack
          .ofType("aws_lambda_function_event_invoke_config")
          .some(({ arguments: is }) => is["maximum_retry_attempts"] === 0),
        "tried again",
      ),
    ),
  },
]
