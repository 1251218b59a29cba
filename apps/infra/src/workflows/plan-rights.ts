import type { Account } from "../stack/account.ts"
import type { PolicyStatement } from "../stack/policy-document.ts"

/** What the roles of workflows are about. */
export interface WorkflowScope {
  /** Prefix of all names of the stage, `call-center-dev`. */
  readonly name: string
  readonly stage: string
  readonly account: Account
  readonly state: { readonly bucket: string; readonly key: string }
  /** The policy that bounds every role of the stage. */
  readonly boundaryArn: string
}

/** What Terraform reads to plan: how things are set up, nothing of what callers said, booked or left behind. */
export function planRights(scope: WorkflowScope): readonly PolicyStatement[] {
  const at = places(scope)
  return [
    {
      sid: "ReadState",
      actions: ["s3:GetObject"],
      resources: [at.bucket(`${scope.state.bucket}/${scope.state.key}`)],
    },
    {
      sid: "FindState",
      actions: ["s3:ListBucket"],
      resources: [at.bucket(scope.state.bucket)],
    },
    {
      sid: "ReadWhatHasNoName",
      actions: [
        "cloudwatch:DescribeAlarms",
        "ds:DescribeDirectories",
        "kms:ListAliases",
        "lambda:GetEventSourceMapping",
        "lambda:ListEventSourceMappings",
        "logs:DescribeLogGroups",
        "sns:GetSMSAttributes",
      ],
      resources: ["*"],
    },
    {
      sid: "ReadConnect",
      actions: [
        "connect:DescribeContactFlow",
        "connect:DescribeHoursOfOperation",
        "connect:DescribeInstance",
        "connect:DescribeInstanceAttribute",
        "connect:DescribeInstanceStorageConfig",
        "connect:DescribePhoneNumber",
        "connect:DescribeQueue",
        "connect:DescribeRoutingProfile",
        "connect:ListFlowAssociations",
        "connect:ListQueueQuickConnects",
        "connect:ListRoutingProfileQueues",
        "connect:ListTagsForResource",
      ],
      resources: at.connect,
    },
    {
      sid: "ReadFunctions",
      actions: [
        "lambda:GetAlias",
        "lambda:GetFunction",
        "lambda:GetFunctionCodeSigningConfig",
        "lambda:GetFunctionConcurrency",
        "lambda:GetFunctionConfiguration",
        "lambda:GetFunctionEventInvokeConfig",
        "lambda:GetFunctionUrlConfig",
        "lambda:GetPolicy",
        "lambda:ListTags",
        "lambda:ListVersionsByFunction",
      ],
      resources: at.named("lambda", "function:"),
    },
    {
      sid: "ReadRoles",
      actions: [
        "iam:GetRole",
        "iam:GetRolePolicy",
        "iam:ListAttachedRolePolicies",
        "iam:ListInstanceProfilesForRole",
        "iam:ListRolePolicies",
      ],
      resources: [at.roles],
    },
    {
      sid: "ReadTable",
      actions: [
        "dynamodb:DescribeContinuousBackups",
        "dynamodb:DescribeTable",
        "dynamodb:DescribeTimeToLive",
        "dynamodb:ListTagsOfResource",
      ],
      resources: at.named("dynamodb", "table/"),
    },
    {
      sid: "ReadBuckets",
      actions: [
        "s3:GetAccelerateConfiguration",
        "s3:GetBucketAcl",
        "s3:GetBucketCORS",
        "s3:GetBucketLogging",
        "s3:GetBucketObjectLockConfiguration",
        "s3:GetBucketOwnershipControls",
        "s3:GetBucketPolicy",
        "s3:GetBucketPublicAccessBlock",
        "s3:GetBucketRequestPayment",
        "s3:GetBucketTagging",
        "s3:GetBucketVersioning",
        "s3:GetBucketWebsite",
        "s3:GetEncryptionConfiguration",
        "s3:GetLifecycleConfiguration",
        "s3:GetReplicationConfiguration",
        "s3:ListBucket",
      ],
      resources: [at.bucket(`${scope.name}-*`)],
    },
    {
      sid: "ReadTemplates",
      actions: ["s3:GetObject", "s3:GetObjectTagging"],
      resources: [at.bucket(`${scope.name}-templates-*/*`)],
    },
    {
      sid: "ReadStacks",
      actions: [
        "cloudformation:DescribeStackEvents",
        "cloudformation:DescribeStacks",
        "cloudformation:GetTemplate",
      ],
      resources: at.named("cloudformation", "stack/"),
    },
    {
      sid: "ReadLogs",
      actions: ["logs:ListTagsForResource"],
      resources: at.logs,
    },
    {
      sid: "ReadAlarms",
      actions: ["cloudwatch:GetDashboard", "cloudwatch:ListTagsForResource"],
      resources: [...at.named("cloudwatch", "alarm:"), at.dashboards],
    },
    {
      sid: "ReadMessages",
      actions: [
        "sns:GetSubscriptionAttributes",
        "sns:GetTopicAttributes",
        "sns:ListTagsForResource",
        "sqs:GetQueueAttributes",
        "sqs:ListQueueTags",
      ],
      resources: [...at.named("sns", ""), ...at.named("sqs", "")],
    },
    {
      sid: "ReadSchedules",
      actions: ["events:DescribeRule", "events:ListTagsForResource", "events:ListTargetsByRule"],
      resources: at.named("events", "rule/"),
    },
    {
      sid: "ReadKeys",
      actions: [
        "kms:DescribeKey",
        "kms:GetKeyPolicy",
        "kms:GetKeyRotationStatus",
        "kms:ListResourceTags",
      ],
      resources: [scope.account.arn("kms", "key/*")],
    },
    {
      sid: "ReadBudgets",
      actions: ["budgets:ListTagsForResource", "budgets:ViewBudget"],
      resources: [at.budgets],
    },
  ]
}

/** Where the stage's things are, as policies name them. */
export interface Places {
  /** Of a service whose names begin as the stage's. */
  readonly named: (service: string, kind: string) => readonly string[]
  readonly bucket: (path: string) => string
  /** Ids of Connect are not known before; instances and numbers of this account and region. */
  readonly connect: readonly string[]
  readonly bots: readonly string[]
  readonly roles: string
  readonly logs: readonly string[]
  readonly dashboards: string
  readonly budgets: string
}

/** The places of a stage. */
export function places({ name, account }: WorkflowScope): Places {
  const { partition, id } = account
  return {
    named: (service, kind) => [account.arn(service, `${kind}${name}-*`)],
    bucket: (path) => `arn:${partition}:s3:::${path}`,
    connect: [account.arn("connect", "instance/*"), account.arn("connect", "phone-number/*")],
    bots: [account.arn("lex", "bot/*"), account.arn("lex", "bot-alias/*")],
    roles: `arn:${partition}:iam::${id}:role/${name}-*`,
    logs: [
      account.arn("logs", `log-group:/aws/lambda/${name}-*`),
      account.arn("logs", "log-group:/aws/connect/*"),
    ],
    dashboards: `arn:${partition}:cloudwatch::${id}:dashboard/${name}*`,
    budgets: `arn:${partition}:budgets::${id}:budget/${name}-*`,
  }
}
