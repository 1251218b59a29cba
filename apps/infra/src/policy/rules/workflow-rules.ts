import { text } from "../json.ts"
import { type PolicyRule, type Violation, eachOf, unless } from "../policy-rule.ts"
import { type Statement, statementsOf } from "../policy-statements.ts"
import {
  type SynthesizedResource,
  type SynthesizedStack,
  documentOf,
} from "../synthesized-stack.ts"

const role = "aws_iam_role"
const policy = "aws_iam_policy"
const oidcPage = "https://docs.github.com/en/actions/reference/security/oidc"

/** Characters that IAM takes of a managed policy, without white space. */
const policyCharacters = 6144

/** Verbs of actions that only read. */
const reading = /^\w+:(?:Get|List|Describe|View)\w+$/

/** Actions that IAM takes for no resource in particular, so that naming one would forbid them. */
const withoutResource: ReadonlySet<string> = new Set([
  "cloudwatch:DescribeAlarms",
  "connect:CreateInstance",
  "connect:ListInstances",
  "connect:ListPhoneNumbersV2",
  "connect:SearchAvailablePhoneNumbers",
  "ds:AuthorizeApplication",
  "ds:CheckAlias",
  "ds:CreateAlias",
  "ds:CreateIdentityPoolDirectory",
  "ds:DeleteDirectory",
  "ds:DescribeDirectories",
  "ds:UnauthorizeApplication",
  "dynamodb:ListStreams",
  "kms:CreateKey",
  "kms:ListAliases",
  "lambda:CreateEventSourceMapping",
  "lambda:DeleteEventSourceMapping",
  "lambda:GetEventSourceMapping",
  "lambda:ListEventSourceMappings",
  "lambda:UpdateEventSourceMapping",
  "lex:CreateUploadUrl",
  "lex:DescribeImport",
  "lex:ListBots",
  "logs:DescribeLogGroups",
  "polly:SynthesizeSpeech",
  "sns:GetSMSAttributes",
  "sns:SetSMSAttributes",
])

/** Rules of the roles that workflows deploy with. */
export const workflowRules: readonly PolicyRule[] = [
  {
    id: "workflow-role-trusts-one-subject",
    says: "a workflow's role is taken by jobs of one repository in one environment, with a token that was made for AWS",
    after: ["CKV_AWS_358", oidcPage],
    check: eachOf(role, ({ arguments: is }) => {
      const statements = statementsOf(is["assume_role_policy"])
      return unless(
        statements.length === 1 && statements.every(trustsOneSubject),
        JSON.stringify(statements.map(({ condition }) => condition)),
      )
    }),
  },
  {
    id: "workflow-plan-only-reads",
    says: "the role that pull requests plan with changes nothing",
    after: ["docs/policy.md#workflows"],
    check: eachOf(policy, ({ arguments: is }) => {
      if (!text(is["name"]).endsWith("-plan")) return undefined
      const writing = statementsOf(is["policy"])
        .flatMap(({ actions }) => actions)
        .filter((action) => !reading.test(action))
      return unless(writing.length === 0, writing.join(", "))
    }),
  },
  {
    id: "workflow-plan-reads-no-contents",
    says: "the role that pull requests plan with reads neither bookings nor recordings",
    after: ["docs/policy.md#workflows"],
    check: eachOf(policy, ({ arguments: is }) => {
      if (!text(is["name"]).endsWith("-plan")) return undefined
      const reads = statementsOf(is["policy"]).filter(readsContents)
      return unless(reads.length === 0, reads.map(({ sid }) => sid).join(", "))
    }),
  },
  {
    id: "workflow-names-actions",
    says: "a workflow's policy names each action, without wildcards",
    after: ["CKV_AWS_62", "CKV_AWS_63", "AwsSolutions-IAM5"],
    check: eachStatement((statement) => {
      // What one call of a key's service becomes for the key, AWS names by a wildcard itself.
      const mayEnd = statement.conditionKeys.includes("kms:viaservice") ? /\*$/ : /$/
      const wild = statement.actions.filter(
        (action) => !/^\w+:\w+$/.test(action.replace(mayEnd, "")),
      )
      return unless(wild.length === 0, wild.join(", "))
    }),
  },
  {
    id: "workflow-names-resources",
    says: "a workflow's policy names resources of the stage wherever IAM can tell them apart",
    after: ["CKV_AWS_355", "AwsSolutions-IAM5"],
    check: eachStatement(({ resources, actions }) => {
      const wide = resources.includes("*")
        ? actions.filter((action) => !withoutResource.has(action))
        : []
      return unless(wide.length === 0, wide.join(", "))
    }),
  },
  {
    id: "workflow-bounds-roles",
    says: "a workflow makes and changes policies of bounded roles only",
    after: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html"],
    check: eachStatement(({ actions, conditionKeys }) =>
      unless(
        !actions.some(
          (action) =>
            /^iam:(?:Create|Put|Attach|Delete)Role(?:Policy)?$/.test(action) &&
            action !== "iam:DeleteRole",
        ) || conditionKeys.includes("iam:permissionsboundary"),
        "no iam:PermissionsBoundary",
      ),
    ),
  },
  {
    id: "workflow-keeps-boundaries",
    says: "a workflow takes no boundary away, and attaches no policy of somebody else's",
    after: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html"],
    check: eachStatement(({ actions }) => {
      const loosening = actions.filter(
        (action) =>
          /^iam:(?:(?:Delete|Put)RolePermissionsBoundary|Attach\w+|\w*Policy(?:Version)?|\w*User\w*|\w*AccessKey\w*|\w*OpenIDConnect\w*)$/.test(
            action,
          ) &&
          ![
            "iam:GetRolePolicy",
            "iam:PutRolePolicy",
            "iam:DeleteRolePolicy",
            "iam:UpdateAssumeRolePolicy",
          ].includes(action),
      )
      return unless(loosening.length === 0, loosening.join(", "))
    }),
  },
  {
    id: "workflow-passes-roles-to-services",
    says: "a workflow hands roles of the stage to Lambda and Lex, and to nobody else",
    after: [
      "CKV_AWS_110",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html",
    ],
    check: eachStatement(({ actions, conditionKeys }) =>
      unless(
        !actions.includes("iam:PassRole") || conditionKeys.includes("iam:passedtoservice"),
        "no iam:PassedToService",
      ),
    ),
  },
  {
    id: "workflow-can-not-change-itself",
    says: "names of the workflows' own roles and policies are none that their rights reach",
    after: ["docs/policy.md#workflows"],
    check: (stack) =>
      stack.ofType(role, policy).flatMap(({ path, arguments: is }) => {
        const name = text(is["name"])
        const reached = statementsOfStack(stack).some(({ resources }) =>
          resources.some((one) => reaches(one, name)),
        )
        return reached ? [{ path, found: name }] : []
      }),
  },
  {
    id: "workflow-policy-fits",
    says: "a managed policy has at most 6,144 characters",
    after: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html"],
    check: eachOf(policy, ({ arguments: is }) => {
      const { length } = JSON.stringify(documentOf(is["policy"]))
      return unless(length <= policyCharacters, `${length} characters`)
    }),
  },
]

function trustsOneSubject({ principals, conditionKeys, condition }: Statement): boolean {
  const equals = Object.entries(condition).flatMap(([operator, keys]) =>
    operator === "StringEquals" ? Object.entries(keys as Readonly<Record<string, unknown>>) : [],
  )
  const [, subject] = equals.find(([key]) => key.endsWith(":sub")) ?? []
  const [, audience] = equals.find(([key]) => key.endsWith(":aud")) ?? []
  return (
    principals.length === 1 &&
    conditionKeys.length === 2 &&
    audience === "sts.amazonaws.com" &&
    /^repo:[\w.-]+\/[\w.-]+:environment:[\w-]+$/.test(text(subject))
  )
}

function readsContents({ actions, resources }: Statement): boolean {
  const ofTable = actions.some((action) => /^dynamodb:(?:Get|Query|Scan|Batch)/.test(action))
  const ofObjects = actions.some((action) => action.startsWith("s3:GetObject"))
  const namesObjects = resources.every(
    (one) => one.endsWith("-templates-*/*") || !/:::[^/]*\*/.test(one),
  )
  return ofTable || (ofObjects && !namesObjects)
}

/** Whether a resource in a policy, with its wildcards, may be the role or policy of a name. */
function reaches(resource: string, name: string): boolean {
  const named = /^arn:.*:(?:role|policy)\/(.+)$/.exec(resource)?.[1]
  if (resource === "*" || named === undefined) return false
  const source = named.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")
  return new RegExp(`^${source}$`).test(name)
}

function statementsOfStack(stack: SynthesizedStack): readonly Statement[] {
  return stack.ofType(policy).flatMap(({ arguments: is }) => statementsOf(is["policy"]))
}

function eachStatement(wrong: (statement: Statement) => string | undefined): PolicyRule["check"] {
  return (stack) =>
    stack.ofType(policy).flatMap((resource: SynthesizedResource): readonly Violation[] =>
      statementsOf(resource.arguments["policy"]).flatMap((statement) => {
        const found = wrong(statement)
        return found === undefined ? [] : [{ path: `${resource.path}/${statement.sid}`, found }]
      }),
    )
}
