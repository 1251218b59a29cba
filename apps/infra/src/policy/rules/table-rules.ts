import { at } from "../json.ts"
import { type PolicyRule, eachOf, unless } from "../policy-rule.ts"

const table = "aws_dynamodb_table"

/** Rules of DynamoDB tables. */
export const tableRules: readonly PolicyRule[] = [
  {
    id: "table-point-in-time-recovery",
    says: "a table can be had back as it was at any second of the last 35 days",
    after: ["CKV_AWS_28", "AWS-0024", "AwsSolutions-DDB3"],
    check: eachOf(table, ({ arguments: is }) =>
      unless(at(is, "point_in_time_recovery", "enabled") === true, "no point-in-time recovery"),
    ),
  },
  {
    id: "table-customer-key",
    says: "a table is encrypted with the customer's own key",
    after: ["CKV_AWS_119", "AWS-0025"],
    check: eachOf(table, ({ arguments: is }) =>
      unless(at(is, "server_side_encryption", "kms_key_arn") !== undefined, "AWS's own key"),
    ),
  },
  {
    id: "table-deletion-protection",
    says: "a table can't be deleted before its protection is taken off",
    after: ["docs/policy.md#what-is-kept-of-callers"],
    check: eachOf(table, ({ arguments: is }) =>
      unless(is["deletion_protection_enabled"] === true, "no deletion protection"),
    ),
  },
  {
    id: "table-time-to-live",
    says: "what is kept of callers ends by itself",
    after: [
      "docs/policy.md#what-is-kept-of-callers",
      "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/howitworks-ttl.html",
    ],
    check: eachOf(table, ({ arguments: is }) =>
      unless(at(is, "ttl", "enabled") === true, "no time to live"),
    ),
  },
  {
    id: "table-on-demand",
    says: "a table grows and shrinks with its use",
    after: ["CKV2_AWS_16"],
    check: eachOf(table, ({ arguments: is }) =>
      unless(is["billing_mode"] === "PAY_PER_REQUEST", "capacity set by hand"),
    ),
  },
  {
    id: "table-stream-is-read",
    says: "a table's changes are streamed where something reads them, and nowhere else",
    after: ["docs/policy.md#changes-that-become-texts"],
    check: eachOf(table, ({ arguments: is }, stack) => {
      const read = stack.ofType("aws_lambda_event_source_mapping").length > 0
      return unless((is["stream_enabled"] === true) === read, read ? "no stream" : "no reader")
    }),
  },
]
