import { text } from "../json.ts"
import { type PolicyRule, eachOf, unless } from "../policy-rule.ts"
import { statementsOf } from "../policy-statements.ts"
import type { SynthesizedResource, SynthesizedStack } from "../synthesized-stack.ts"

const queue = "aws_sqs_queue"
const topic = "aws_sns_topic"

/** Rules of queues and topics. */
export const messageRules: readonly PolicyRule[] = [
  {
    id: "queue-encrypted",
    says: "a queue is encrypted",
    after: ["CKV_AWS_27", "AWS-0096", "AwsSolutions-SQS2"],
    check: eachOf(queue, ({ arguments: is }) =>
      unless(
        is["sqs_managed_sse_enabled"] === true || is["kms_master_key_id"] !== undefined,
        "no encryption",
      ),
    ),
  },
  {
    id: "queue-customer-key",
    says: "a queue is encrypted with the customer's own key",
    after: ["CKV2_AWS_73", "AWS-0135"],
    check: eachOf(queue, ({ arguments: is }) =>
      unless(is["kms_master_key_id"] !== undefined, "SQS's own key"),
    ),
  },
  {
    id: "topic-customer-key",
    says: "a topic is encrypted with the customer's own key",
    after: ["CKV_AWS_26", "AWS-0095", "AWS-0136"],
    check: eachOf(topic, ({ arguments: is }) =>
      unless(is["kms_master_key_id"] !== undefined, "no encryption"),
    ),
  },
  {
    id: "messages-by-tls",
    says: "queues and topics are reached by TLS only",
    after: ["AwsSolutions-SQS4", "AwsSolutions-SNS3"],
    check: (stack) =>
      [...stack.ofType(queue), ...stack.ofType(topic)]
        .filter((resource) => !policiesOf(resource, stack).some(deniesPlainText))
        .map(({ path }) => ({ path, found: "no TLS demanded" })),
  },
  {
    id: "messages-not-public",
    says: "nobody outside this account sends to queues or topics",
    after: ["CKV_AWS_72", "CKV_AWS_168", "CKV_AWS_169", "CKV_AWS_385", "CKV_AWS_387", "AWS-0097"],
    check: (stack) =>
      stack
        .ofType("aws_sqs_queue_policy", "aws_sns_topic_policy")
        .flatMap(({ path, arguments: is }) =>
          statementsOf(is["policy"])
            .filter(
              ({ allows, principals, conditionKeys }) =>
                allows &&
                (principals.includes("*") || !conditionKeys.includes("aws:sourceaccount")),
            )
            .map(({ sid, principals }) => ({ path, found: `${sid} for ${principals.join(", ")}` })),
        ),
  },
]

function policiesOf(
  { address }: SynthesizedResource,
  stack: SynthesizedStack,
): readonly SynthesizedResource[] {
  return stack
    .ofType("aws_sqs_queue_policy", "aws_sns_topic_policy")
    .filter(({ arguments: is }) => text(is["queue_url"] ?? is["arn"]).includes(`${address}.`))
}

function deniesPlainText({ arguments: is }: SynthesizedResource): boolean {
  return statementsOf(is["policy"]).some(
    ({ allows, principals, conditionKeys }) =>
      !allows && principals.includes("*") && conditionKeys.includes("aws:securetransport"),
  )
}
