import { Buffer } from "node:buffer"

import { text } from "../json.ts"
import { type PolicyRule, type Violation, eachOf, unless } from "../policy-rule.ts"
import { type Statement, statementsOf } from "../policy-statements.ts"
import type { SynthesizedStack } from "../synthesized-stack.ts"

const role = "aws_iam_role"
const rolePolicy = "aws_iam_role_policy"

/** Characters that IAM takes of all inline policies of a role together. */
const policyCharacters = 10_240

/** Rules of roles and of what they may do. */
export const identityRules: readonly PolicyRule[] = [
  {
    id: "role-trusts-one-service",
    says: "a role is taken by one AWS service and by nobody else",
    after: ["CKV_AWS_60", "CKV_AWS_61"],
    check: eachOf(role, ({ arguments: is }) => {
      const principals = statementsOf(is["assume_role_policy"]).flatMap((one) => one.principals)
      return unless(
        principals.length === 1 && principals.every((one) => one.endsWith(".amazonaws.com")),
        principals.join(", "),
      )
    }),
  },
  {
    id: "role-trusts-own-account",
    says: "a service takes a role for this account only",
    after: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html"],
    check: eachOf(role, ({ arguments: is }) =>
      unless(
        statementsOf(is["assume_role_policy"]).every((one) =>
          one.conditionKeys.includes("aws:sourceaccount"),
        ),
        "no aws:SourceAccount",
      ),
    ),
  },
  {
    id: "role-of-its-own",
    says: "no two functions share a role",
    after: ["docs/policy.md#the-file-that-is-checked-in"],
    check: (stack) => {
      const lambdas = stack.ofType("aws_lambda_function")
      return lambdas
        .filter((one) =>
          lambdas.some(
            (other) => other !== one && other.arguments["role"] === one.arguments["role"],
          ),
        )
        .map(({ path }) => ({ path, found: "a shared role" }))
    },
  },
  {
    id: "policy-names-actions",
    says: "a policy names each action, without wildcards",
    after: ["CKV_AWS_1", "CKV_AWS_49", "CKV_AWS_62", "CKV_AWS_63", "AwsSolutions-IAM5"],
    check: eachStatement((statement) =>
      unless(
        statement.actions.every((action) => /^\w+:\w+$/.test(action)) || isKeyUse(statement),
        statement.actions.join(", "),
      ),
    ),
  },
  {
    id: "policy-names-resources",
    says: "a policy names each resource, without wildcards",
    after: ["AwsSolutions-IAM5", "CKV_AWS_355", "AWS-0345"],
    check: eachStatement(({ resources, notResources }) =>
      unless(
        notResources.length === 0 && resources.every((one) => one.startsWith("arn:")),
        [...resources, ...notResources.map((one) => `all but ${one}`)].join(", "),
      ),
    ),
  },
  {
    id: "policy-passes-no-role",
    says: "nobody hands a role to another service",
    after: ["AWS-0342"],
    check: eachStatement(({ actions }) =>
      unless(!actions.some((action) => /^iam:/i.test(action)), actions.join(", ")),
    ),
  },
  {
    id: "policy-fits",
    says: "IAM takes a policy for its size and its Sids",
    after: [
      "TFLint aws_iam_policy_too_long_policy",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html",
    ],
    check: eachOf(rolePolicy, ({ arguments: is }) => {
      const sids = statementsOf(is["policy"]).map(({ sid }) => sid)
      const named =
        sids.every((sid) => /^[A-Za-z0-9]+$/.test(sid)) && new Set(sids).size === sids.length
      const length = Buffer.byteLength(text(is["policy"]))
      return unless(
        named && length <= policyCharacters,
        `${length} characters, Sids ${sids.join(", ")}`,
      )
    }),
  },
  {
    id: "no-managed-policies",
    says: "no role has a policy that somebody else changes",
    after: ["AwsSolutions-IAM4", "CKV_AWS_274", "CKV_AWS_275", "CKV2_AWS_56"],
    check: none(
      "aws_iam_role_policy_attachment",
      "aws_iam_policy_attachment",
      "aws_iam_role_policy_attachments_exclusive",
    ),
  },
  {
    id: "no-standing-credentials",
    says: "nothing signs in with keys that stay",
    after: ["CKV_AWS_273", "CKV2_AWS_40"],
    check: none("aws_iam_user", "aws_iam_access_key", "aws_iam_user_policy"),
  },
]

/** Groups of actions that KMS documents with a star, bound to one key and one service. */
function isKeyUse({ actions, resources, conditionKeys }: Statement): boolean {
  return (
    actions.every((action) => /^kms:\w+\*?$/.test(action)) &&
    resources.every((one) => one.startsWith("arn:")) &&
    conditionKeys.includes("kms:viaservice")
  )
}

function eachStatement(wrong: (statement: Statement) => string | undefined): PolicyRule["check"] {
  return (stack) =>
    stack.ofType(rolePolicy).flatMap(({ path, arguments: is }) =>
      statementsOf(is["policy"])
        .filter(({ allows }) => allows)
        .flatMap((statement): readonly Violation[] => {
          const found = wrong(statement)
          return found === undefined ? [] : [{ path: `${path}/${statement.sid}`, found }]
        }),
    )
}

function none(...types: readonly string[]): PolicyRule["check"] {
  return (stack: SynthesizedStack) =>
    stack.ofType(...types).map(({ path, type }) => ({ path, found: type }))
}
