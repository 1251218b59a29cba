import { type PolicyRule, eachOf, unless } from "../policy-rule.ts"
import { statementsOf } from "../policy-statements.ts"

const key = "aws_kms_key"

/** Rules of customer-managed keys. */
export const keyRules: readonly PolicyRule[] = [
  {
    id: "key-rotates",
    says: "a key is rotated each year, is enabled, and waits before it is deleted",
    after: ["CKV_AWS_7", "CKV_AWS_227", "AWS-0065", "AwsSolutions-KMS5"],
    check: eachOf(key, ({ arguments: is }) =>
      unless(
        is["enable_key_rotation"] === true &&
          is["is_enabled"] !== false &&
          Number(is["deletion_window_in_days"]) >= 7,
        "no rotation, disabled, or deleted at once",
      ),
    ),
  },
  {
    id: "key-names-principals",
    says: "a key's policy says who uses it, and lets services do so for this account only",
    after: ["CKV_AWS_33", "CKV2_AWS_64"],
    check: eachOf(key, ({ arguments: is }) => {
      const statements = statementsOf(is["policy"])
      const open = statements.find(
        ({ principals, conditionKeys }) =>
          principals.length === 0 ||
          principals.includes("*") ||
          (principals.some((one) => one.endsWith(".amazonaws.com")) && conditionKeys.length === 0),
      )
      if (statements.length === 0) return "no policy"
      return open && `${open.sid} is open to ${open.principals.join(", ")}`
    }),
  },
]
