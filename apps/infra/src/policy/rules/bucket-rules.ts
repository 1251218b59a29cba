import { at, text } from "../json.ts"
import { type PolicyRule, type Violation, eachOf, unless } from "../policy-rule.ts"
import { statementsOf } from "../policy-statements.ts"
import type { SynthesizedResource, SynthesizedStack } from "../synthesized-stack.ts"

const bucket = "aws_s3_bucket"
const encryption = "aws_s3_bucket_server_side_encryption_configuration"

/** What every S3 bucket must have: encryption, versions, TLS, an end, and nobody from outside. */
export const bucketRules: readonly PolicyRule[] = [
  {
    id: "bucket-encrypted",
    says: "a bucket encrypts what is put into it",
    after: ["CKV_AWS_19", "CKV_AWS_145"],
    check: eachBucket(
      encryption,
      (is) =>
        at(is, "rule", "apply_server_side_encryption_by_default", "sse_algorithm") !== undefined,
    ),
  },
  {
    id: "bucket-customer-key",
    says: "a bucket encrypts with the customer's own key",
    after: ["CKV_AWS_145", "AWS-0132"],
    check: eachBucket(
      encryption,
      (is) =>
        at(is, "rule", "apply_server_side_encryption_by_default", "kms_master_key_id") !==
        undefined,
    ),
  },
  {
    id: "bucket-versioned",
    says: "what is deleted or overwritten in a bucket can be had back",
    after: ["CKV_AWS_21", "AWS-0090"],
    check: eachBucket(
      "aws_s3_bucket_versioning",
      (is) => at(is, "versioning_configuration", "status") === "Enabled",
    ),
  },
  {
    id: "bucket-private",
    says: "a bucket can't be made public",
    after: [
      "CKV_AWS_53",
      "CKV_AWS_54",
      "CKV_AWS_55",
      "CKV_AWS_56",
      "CKV2_AWS_6",
      "AWS-0086",
      "AWS-0087",
      "AWS-0091",
      "AWS-0093",
      "AWS-0094",
      "AwsSolutions-S2",
    ],
    check: eachBucket("aws_s3_bucket_public_access_block", (is) =>
      [
        "block_public_acls",
        "block_public_policy",
        "ignore_public_acls",
        "restrict_public_buckets",
      ].every((key) => is[key] === true),
    ),
  },
  {
    id: "bucket-without-acls",
    says: "a bucket's owner owns all that is in it, and lists of access mean nothing",
    after: ["CKV_AWS_20", "CKV_AWS_57", "AWS-0092"],
    check: eachBucket(
      "aws_s3_bucket_ownership_controls",
      (is) => at(is, "rule", "object_ownership") === "BucketOwnerEnforced",
    ),
  },
  {
    id: "bucket-by-tls",
    says: "a bucket is reached by TLS only",
    after: ["CKV_AWS_379", "AwsSolutions-S10"],
    check: eachBucket("aws_s3_bucket_policy", (is) =>
      statementsOf(is["policy"]).some(
        ({ allows, conditionKeys }) => !allows && conditionKeys.includes("aws:securetransport"),
      ),
    ),
  },
  {
    id: "bucket-policy-not-public",
    says: "a bucket's policy lets nobody in whom it does not name",
    after: ["CKV_AWS_70", "AWS-0345"],
    check: eachOf("aws_s3_bucket_policy", ({ arguments: is }) => {
      const open = statementsOf(is["policy"]).find(
        ({ allows, principals }) => allows && principals.includes("*"),
      )
      return open && `${open.sid} for everybody`
    }),
  },
  {
    id: "bucket-forgets",
    says: "what is deleted from a bucket ends by itself, and so does what AWS puts into it",
    after: ["CKV2_AWS_61"],
    check: eachBucket("aws_s3_bucket_lifecycle_configuration", (is, written) => {
      const ends = (what: string, days: string) => at(is, "rule", what, days) !== undefined
      return (
        ends("noncurrent_version_expiration", "noncurrent_days") &&
        (!written || ends("expiration", "days"))
      )
    }),
  },
  {
    id: "bucket-name-plain",
    says: "a bucket's name is a DNS label, so that TLS works on its own address",
    after: ["AWS-0320", "TFLint aws_s3_bucket_name"],
    check: eachOf(bucket, ({ arguments: is }) =>
      unless(
        /^[a-z0-9-]+$/.test(text(is["bucket"]).replaceAll(/\$\{.*?\}/g, "x")),
        text(is["bucket"]),
      ),
    ),
  },
]

/** Every bucket has another resource of a type for which `holds` is true; `written` is a bucket that Connect fills. */
function eachBucket(
  type: string,
  holds: (is: SynthesizedResource["arguments"], written: boolean) => boolean,
): PolicyRule["check"] {
  return (stack: SynthesizedStack): readonly Violation[] =>
    stack
      .ofType(bucket)
      .filter(({ address }) => {
        const written = stack
          .ofType("aws_connect_instance_storage_config")
          .some(({ arguments: is }) => JSON.stringify(is).includes(`${address}.`))
        return !stack
          .ofType(type)
          .some(
            ({ arguments: is }) => text(is["bucket"]).includes(`${address}.`) && holds(is, written),
          )
      })
      .map(({ path }) => ({ path, found: `no ${type} that does so` }))
}
