import type { LoggedCall } from "@call-center/aws-stand-in"

import { statementsOf } from "../../policy/policy-statements.ts"
import { synthesizedStack } from "../../policy/synthesized-stack.ts"
import { synthesize } from "../../synth/synthesize.ts"
import { variant } from "../config-variants.ts"
import type { ApplyFinding } from "./apply-finding.ts"

/** Operations of S3 whose right has another name. https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html */
const ofS3: Readonly<Record<string, string>> = {
  DeleteBucketEncryption: "PutEncryptionConfiguration",
  DeleteBucketLifecycle: "PutLifecycleConfiguration",
  DeleteBucketOwnershipControls: "PutBucketOwnershipControls",
  DeleteObjects: "DeleteObject",
  DeletePublicAccessBlock: "PutBucketPublicAccessBlock",
  GetBucketAccelerateConfiguration: "GetAccelerateConfiguration",
  GetBucketCors: "GetBucketCORS",
  GetBucketEncryption: "GetEncryptionConfiguration",
  GetBucketLifecycleConfiguration: "GetLifecycleConfiguration",
  GetBucketReplication: "GetReplicationConfiguration",
  GetObjectLockConfiguration: "GetBucketObjectLockConfiguration",
  GetPublicAccessBlock: "GetBucketPublicAccessBlock",
  HeadBucket: "ListBucket",
  HeadObject: "GetObject",
  ListObjectVersions: "ListBucketVersions",
  PutBucketEncryption: "PutEncryptionConfiguration",
  PutBucketLifecycleConfiguration: "PutLifecycleConfiguration",
  PutPublicAccessBlock: "PutBucketPublicAccessBlock",
}

/** The right that an operation takes, `connect:CreateQueue`; undefined for one that takes none. */
function neededRight(service: string, operation: string): string | undefined {
  if (service === "sts") return undefined
  if (service === "s3") return `s3:${ofS3[operation] ?? operation}`
  if (service === "budgets" && !/Tag/.test(operation))
    return operation.startsWith("Describe") ? "budgets:ViewBudget" : "budgets:ModifyBudget"
  return `${service}:${operation}`
}

/** What the role that workflows deploy with may do. */
export function deployActions(folder: string): ReadonlySet<string> {
  const { workflows } = synthesize(variant("deployed by workflows"), folder)
  const policies = synthesizedStack(workflows).ofType("aws_iam_policy")
  const deploying = policies.filter(({ path }) => path !== "Boundary")
  return new Set(
    deploying.flatMap(({ arguments: is }) =>
      statementsOf(is["policy"]).flatMap(({ actions }) => actions),
    ),
  )
}

/** What Terraform asked for that a role may not do, each once. */
export function missingRights(
  stack: string,
  calls: readonly LoggedCall[],
  allowed: ReadonlySet<string>,
): readonly ApplyFinding[] {
  const needed = new Set(
    calls.flatMap(({ service, operation, agent }) =>
      operation === undefined || !agent.includes("Terraform")
        ? []
        : (neededRight(service, operation) ?? []),
    ),
  )
  return [...needed]
    .filter((right) => !allowed.has(right))
    .map((right) => ({ step: "rights", stack, text: `workflows may not ${right}` }))
}
