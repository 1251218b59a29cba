import { at, text } from "../json.ts"
import { type PolicyRule, eachOf, unless } from "../policy-rule.ts"
import { statementsOf } from "../policy-statements.ts"

const group = "aws_cloudwatch_log_group"

const aYearInDays = 365

/** What every log group must have, and that nobody makes one that Terraform does not know. */
export const logRules: readonly PolicyRule[] = [
  {
    id: "log-ends",
    says: "a log is kept for a set time",
    after: ["CKV_AWS_66", "HIPAA.Security-CloudWatchLogGroupRetentionPeriod"],
    check: eachOf(group, ({ arguments: is }) =>
      unless(Number(is["retention_in_days"]) > 0, "kept for ever"),
    ),
  },
  {
    id: "log-customer-key",
    says: "a log is encrypted with the customer's own key",
    after: ["CKV_AWS_158", "AWS-0017"],
    check: eachOf(group, ({ arguments: is }) =>
      unless(is["kms_key_id"] !== undefined, "CloudWatch's own key"),
    ),
  },
  {
    id: "log-for-a-year",
    says: "a log is kept for a year",
    after: ["CKV_AWS_338"],
    check: eachOf(group, ({ arguments: is }) =>
      unless(
        Number(is["retention_in_days"]) >= aYearInDays,
        `${Number(is["retention_in_days"])} days`,
      ),
    ),
  },
  {
    id: "function-own-log",
    says: "a function writes to a log group of this stack",
    after: ["CKV_AWS_66"],
    check: eachOf("aws_lambda_function", ({ arguments: is }) =>
      unless(
        text(at(is, "logging_config", "log_group")).includes(group),
        "a group that Lambda makes",
      ),
    ),
  },
  {
    id: "instance-own-log",
    says: "a new instance writes its flow log to a log group of this stack",
    after: ["docs/policy.md#the-file-that-is-checked-in"],
    check: eachOf("aws_connect_instance", ({ arguments: is }, stack) =>
      unless(
        stack
          .ofType(group)
          .some(
            ({ arguments: log }) => log["name"] === `/aws/connect/${text(is["instance_alias"])}`,
          ),
        "a group that Connect makes",
      ),
    ),
  },
  {
    id: "nobody-makes-logs",
    says: "no role can make log groups, which would be kept for ever and left behind",
    after: ["docs/policy.md#the-file-that-is-checked-in"],
    check: eachOf("aws_iam_role_policy", ({ arguments: is }) => {
      const makes = statementsOf(is["policy"]).find(({ actions }) =>
        actions.includes("logs:CreateLogGroup"),
      )
      return makes && `${makes.sid} makes log groups`
    }),
  },
]
