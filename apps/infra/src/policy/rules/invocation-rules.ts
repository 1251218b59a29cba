import { at, list, text } from "../json.ts"
import { type PolicyRule, eachOf, unless } from "../policy-rule.ts"
import { callsOf, isForUrl, isThroughUrl } from "./call-permissions.ts"

const mapping = "aws_lambda_event_source_mapping"

/** Six hours later a text confuses more than it tells, and every text behind it waits. */
const longestRecordAgeSeconds = 21_600

/** Rules of what may call functions, and how a stream does. */
export const invocationRules: readonly PolicyRule[] = [
  {
    id: "permission-names-source",
    says: "a service may invoke a function for one resource of this account only, everybody by its URL only",
    after: ["AWS-0067", "CKV_AWS_301", "CKV_AWS_364"],
    check: (stack) =>
      callsOf(stack)
        .filter(
          (call) =>
            !(call.principal.endsWith(".amazonaws.com") && call.namesSource) &&
            !isForUrl(call) &&
            !isThroughUrl(call),
        )
        .map(({ path, principal }) => ({ path, found: `${principal} without source` })),
  },
  {
    id: "stream-reports-items",
    says: "a record that fails does not send those before it again",
    after: [
      "docs/policy.md#changes-that-become-texts",
      "https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html",
    ],
    check: eachOf(mapping, ({ arguments: is }) =>
      unless(
        list(is["function_response_types"]).includes("ReportBatchItemFailures"),
        "whole batches fail",
      ),
    ),
  },
  {
    id: "stream-bisects",
    says: "a batch that fails as a whole is halved until the bad record is alone",
    after: [
      "docs/policy.md#changes-that-become-texts",
      "https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-params.html",
    ],
    check: eachOf(mapping, ({ arguments: is }) =>
      unless(is["bisect_batch_on_function_error"] === true, "no bisecting"),
    ),
  },
  {
    id: "stream-gives-up",
    says: "a record that keeps failing is given up, by tries and by age",
    after: [
      "docs/policy.md#changes-that-become-texts",
      "https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-params.html",
    ],
    check: eachOf(mapping, ({ arguments: is }) => {
      const tries = Number(is["maximum_retry_attempts"])
      const age = Number(is["maximum_record_age_in_seconds"])
      return unless(
        tries >= 1 && age >= 60 && age <= longestRecordAgeSeconds,
        `${tries} tries, ${age} s`,
      )
    }),
  },
  {
    id: "stream-failure-destination",
    says: "what is given up is noted in a queue",
    after: ["docs/policy.md#changes-that-become-texts", "AwsSolutions-SQS3"],
    check: eachOf(mapping, ({ arguments: is }) =>
      unless(
        text(at(is, "destination_config", "on_failure", "destination_arn")).includes(
          "aws_sqs_queue",
        ),
        "no failure destination",
      ),
    ),
  },
  {
    id: "stream-filtered",
    says: "a stream's reader gets what concerns it, not its own notes",
    after: [
      "docs/policy.md#changes-that-become-texts",
      "https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html",
    ],
    check: eachOf(mapping, ({ arguments: is }) =>
      unless(at(is, "filter_criteria", "filter", "pattern") !== undefined, "no filter"),
    ),
  },
  {
    id: "stream-reads-through-alias",
    says: "a stream feeds a published version",
    after: ["docs/policy.md#versions-that-callers-get"],
    check: eachOf(mapping, ({ arguments: is }) =>
      unless(text(is["function_name"]).includes("aws_lambda_alias"), "not an alias"),
    ),
  },
]
