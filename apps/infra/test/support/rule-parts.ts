import { machineFolders } from "../../src/policy/rules/stack-rules.ts"
import type { Edited } from "./edited.ts"

/** One condition of a rule: what is changed in the stack with everything on, and whether the rule holds then. */
export interface RulePart {
  readonly rule: string
  readonly where: string
  readonly change: (stack: Edited) => void
  readonly holds: boolean
}

type Change = RulePart["change"]
type Arguments = Parameters<Parameters<Edited["each"]>[1]>[0]

const lambda = "aws_lambda_function"
const mapping = "aws_lambda_event_source_mapping"
const key = "aws_kms_key"
const alarm = "aws_cloudwatch_metric_alarm"
const logGroup = "aws_cloudwatch_log_group"
const flow = "aws_connect_contact_flow"
const number = "aws_connect_phone_number"

/** The parts that `breaks` leaves out: the second conditions of rules, and their limits from below and above. */
export const ruleParts: readonly RulePart[] = [
  ...table("table-stream-is-read", "aws_dynamodb_table", [
    ["stream_enabled", false, false],
    ["stream_enabled", true, true],
  ]),
  ...table("function-runtime", lambda, [
    ["runtime", "nodejs20.x", false],
    ["runtime", "nodejs22.x", true],
    ["runtime", "nodejs24.x", true],
    ["architectures", ["x86_64"], false],
    ["architectures", ["arm64"], true],
  ]),
  {
    rule: "function-no-secrets",
    where: "a variable of an innocent name holds an access key",
    change: each(lambda, (is) => {
      is["environment"].variables.NOTE = "AKIAIOSFODNN7EXAMPLE"
    }),
    holds: false,
  },
  ...table("function-published", lambda, [["publish", false, false]]),
  ...table("function-code-by-hash", lambda, [
    ["source_code_hash", '${filebase64sha256("other.zip")}', false],
    ["filename", "", false],
  ]),
  ...codeHookTimeOuts(),
  ...table("stream-gives-up", mapping, [
    ["maximum_retry_attempts", 0, false],
    ["maximum_retry_attempts", 1, true],
    ["maximum_record_age_in_seconds", 59, false],
    ["maximum_record_age_in_seconds", 60, true],
    ["maximum_record_age_in_seconds", 21_600, true],
    ["maximum_record_age_in_seconds", 21_601, false],
    ["maximum_record_age_in_seconds", -1, false],
  ]),
  {
    rule: "stream-failure-destination",
    where: "the destination is no queue of the stack",
    change: each(mapping, (is) => {
      is["destination_config"].on_failure.destination_arn = "arn:aws:sns:x"
    }),
    holds: false,
  },
  ...permissions(),
  ...openCalls(),
  ...openUrls(),
  ...assumedBy(),
  {
    rule: "policy-names-actions",
    where: "a group of KMS actions is not bound to a service",
    change: policyText("aws_iam_role_policy", "kms:ViaService", "aws:RequestTag"),
    holds: false,
  },
  {
    rule: "policy-names-actions",
    where: "an action has no service",
    change: policyText("aws_iam_role_policy", '"dynamodb:GetItem"', '"GetItem"'),
    holds: false,
  },
  {
    rule: "policy-fits",
    where: "two statements share a Sid",
    change: each("aws_iam_role_policy", (is) => {
      is["policy"] = String(is["policy"]).replaceAll(/"Sid":"\w+"/g, '"Sid":"Same"')
    }),
    holds: false,
  },
  ...policyLengths(),
  ...added("no-managed-policies", [
    "aws_iam_policy_attachment",
    "aws_iam_role_policy_attachments_exclusive",
  ]),
  ...added("no-standing-credentials", ["aws_iam_access_key", "aws_iam_user_policy"]),
  ...table("key-rotates", key, [
    ["is_enabled", false, false],
    ["deletion_window_in_days", 6, false],
    ["deletion_window_in_days", 7, true],
    ["deletion_window_in_days", 8, true],
  ]),
  ...keyPolicies(),
  {
    rule: "queue-encrypted",
    where: "a queue has SQS's own encryption instead of a key",
    change: each("aws_sqs_queue", (is) => {
      delete is["kms_master_key_id"]
      is["sqs_managed_sse_enabled"] = true
    }),
    holds: true,
  },
  ...messagesByTls(),
  {
    rule: "messages-not-public",
    where: "everybody of the account may publish",
    change: policyText(
      "aws_sns_topic_policy",
      /"Principal":\{"Service":[^}]*\}/,
      '"Principal":"*"',
    ),
    holds: false,
  },
  ...["block_public_acls", "ignore_public_acls", "restrict_public_buckets"].map((argument) => ({
    rule: "bucket-private",
    where: `${argument} is off`,
    change: each("aws_s3_bucket_public_access_block", (is) => {
      is[argument] = false
    }),
    holds: false,
  })),
  {
    rule: "bucket-by-tls",
    where: "the policy allows what comes without TLS instead of denying it",
    change: policyText("aws_s3_bucket_policy", '"Effect":"Deny"', '"Effect":"Allow"'),
    holds: false,
  },
  {
    rule: "bucket-by-tls",
    where: "the policy denies by another condition",
    change: policyText("aws_s3_bucket_policy", "aws:SecureTransport", "aws:MultiFactorAuthPresent"),
    holds: false,
  },
  ...inner("bucket-versioned", "aws_s3_bucket_versioning", [
    ["versioning_configuration", "status", "Suspended"],
  ]),
  ...inner("bucket-without-acls", "aws_s3_bucket_ownership_controls", [
    ["rule", "object_ownership", "ObjectWriter"],
  ]),
  {
    rule: "bucket-versioned",
    where: "another bucket is versioned",
    change: each("aws_s3_bucket_versioning", (is) => {
      is["bucket"] = "${aws_s3_bucket.Elsewhere.id}"
    }),
    holds: false,
  },
  ...table("log-ends", logGroup, [
    ["retention_in_days", 0, false],
    ["retention_in_days", 1, true],
  ]),
  ...table("log-for-a-year", logGroup, [
    ["retention_in_days", 364, false],
    ["retention_in_days", 365, true],
    ["retention_in_days", 366, true],
  ]),
  {
    rule: "alarm-tells-somebody",
    where: "nobody hears of the end of an alarm",
    change: each(alarm, (is) => {
      is["ok_actions"] = []
    }),
    holds: false,
  },
  {
    rule: "alarm-can-fire",
    where: "an alarm asks for a dimension that the metric has not",
    change: each(alarm, (is) => {
      is["dimensions"] = { ...is["dimensions"], Colour: "red" }
    }),
    holds: false,
  },
  ...table("alarm-fires-on-one", alarm, [["evaluation_periods", 2, false]]),
  {
    rule: "alarm-fires-on-one",
    where: "an alarm counts to two",
    change: sums(2),
    holds: false,
  },
  { rule: "alarm-fires-on-one", where: "an alarm counts to one", change: sums(1), holds: true },
  ...table("queue-is-bounded", "aws_connect_queue", [
    ["max_contacts", 0, false],
    ["max_contacts", 1, true],
  ]),
  {
    rule: "number-is-answered",
    where: "two flows answer the number",
    change: (stack) => {
      stack.add("aws_connect_phone_number_contact_flow_association")
    },
    holds: false,
  },
  ...["ConnectParticipantWithLexBot", "TransferContactToQueue", "InvokeLambdaFunction"].map(
    (type) => ({
      rule: "flow-fails-audibly",
      where: `${type} has no error branch`,
      change: action(`"Type":"${type}","Parameters":{},"Transitions":{}`),
      holds: false,
    }),
  ),
  {
    rule: "flow-fails-audibly",
    where: "an action that can't fail has no error branch",
    change: action('"Type":"DisconnectParticipant","Parameters":{},"Transitions":{}'),
    holds: true,
  },
  {
    rule: "flow-dials-nobody",
    where: "a flow transfers to a number that is written in it",
    change: action(
      '"Type":"TransferParticipantToThirdParty","Parameters":{"ThirdPartyPhoneNumber":"+12025550123"}',
    ),
    holds: true,
  },
  {
    rule: "flow-attributes-hold-no-number",
    where: "a flow attribute, which ends with the flow, holds the caller's number",
    change: action(
      '"Type":"UpdateFlowAttributes","Parameters":{"Attributes":{"n":"$.CustomerEndpoint.Address"}}',
    ),
    holds: true,
  },
  {
    rule: "recording-after-consent",
    where: "recordings have no place",
    change: (stack) => {
      stack.remove("aws_connect_instance_storage_config")
    },
    holds: false,
  },
  ...botAliases(),
  {
    rule: "bot-says-whether-children",
    where: "a text says it",
    change: (stack) => {
      stack.template("AWS::Lex::Bot", (bot) => {
        bot["DataPrivacy"] = { ChildDirected: "false" }
      })
    },
    holds: false,
  },
  ...[...machineFolders.map((folder) => `/${folder}/a.zip`), "C:\\a.zip"].map((path) => ({
    rule: "stack-without-machine",
    where: `a file is named ${path}`,
    change: each(lambda, (is) => {
      is["filename"] = path
    }),
    holds: false,
  })),
  ...["12345678901", "1234567890123"].map((digits) => ({
    rule: "stack-without-account",
    where: `a name has ${digits.length} digits`,
    change: each("aws_dynamodb_table", (is) => {
      is["name"] = `call-center-full ${digits}`
    }),
    holds: true,
  })),
  ...["Application", "Stage"].map((tag) => ({
    rule: "resources-tagged",
    where: `only the default tag ${tag} is missing`,
    change: (stack: Edited) => {
      delete stack.json["provider"].aws[0].default_tags[0].tags[tag]
    },
    holds: false,
  })),
  {
    rule: "state-encrypted",
    where: "the state in S3 is not locked",
    change: backend({ use_lockfile: false }),
    holds: false,
  },
  {
    rule: "state-encrypted",
    where: "a table locks the state",
    change: backend({ use_lockfile: false, dynamodb_table: "locks" }),
    holds: true,
  },
  ...[
    { version: "6.0", holds: false },
    { version: ">= 6.0.0", holds: false },
    { version: "6.0.0", holds: true },
  ].map(({ version, holds }) => ({
    rule: "provider-pinned",
    where: `the version is ${version}`,
    change: (stack: Edited) => {
      stack.json["terraform"].required_providers.aws.version = version
    },
    holds,
  })),
  {
    rule: "number-claimed-once",
    where: "there is one number",
    change: each(number, () => undefined),
    holds: true,
  },
]

/** Rows of `argument`, its value, and whether the rule holds with it. */
function table(
  rule: string,
  type: string,
  rows: readonly (readonly [argument: string, value: unknown, holds: boolean])[],
): readonly RulePart[] {
  return rows.map(([argument, value, holds]) => ({
    rule,
    where: `${argument} is ${JSON.stringify(value)}`,
    change: each(type, (is) => {
      is[argument] = value
    }),
    holds,
  }))
}

/** Rows of a block, an argument in it and a value that breaks the rule. */
function inner(
  rule: string,
  type: string,
  rows: readonly (readonly [block: string, argument: string, value: unknown])[],
): readonly RulePart[] {
  return rows.map(([block, argument, value]) => ({
    rule,
    where: `${argument} is ${JSON.stringify(value)}`,
    change: each(type, (is) => {
      const [found] = [is[block]].flat()
      found[argument] = value
    }),
    holds: false,
  }))
}

function added(rule: string, types: readonly string[]): readonly RulePart[] {
  return types.map((type) => ({
    rule,
    where: `there is an ${type}`,
    change: (stack) => {
      stack.add(type)
    },
    holds: false,
  }))
}

function each(type: string, change: (is: Arguments) => void): Change {
  return (stack) => {
    stack.each(type, change)
  }
}

function policyText(type: string, from: RegExp | string, to: string): Change {
  return (stack) => {
    stack.rewrite(type, "policy", [from, to])
  }
}

/** Puts an action before all others of each flow. */
function action(fields: string): Change {
  return (stack) => {
    stack.rewrite(flow, "content", ['"Actions":[', `"Actions":[{"Identifier":"bad",${fields}},`])
  }
}

function sums(threshold: number): Change {
  return each(alarm, (is) => {
    is["statistic"] = "Sum"
    is["threshold"] = threshold
  })
}

function backend(changes: Readonly<Record<string, unknown>>): Change {
  return (stack) => {
    Object.assign(stack.json["terraform"].backend.s3, changes)
  }
}

function setTimeOut(which: (path: string) => boolean, seconds: number): Change {
  return each(lambda, (is) => {
    if (which(String(is["//"].metadata.path))) is["timeout"] = seconds
  })
}

function isCodeHook(path: string): boolean {
  return path.includes("CodeHook")
}

function codeHookTimeOuts(): readonly RulePart[] {
  return [
    ...[6, 7].map((seconds) => ({
      rule: "code-hook-time-out",
      where: `the code hook has ${seconds} seconds`,
      change: setTimeOut(isCodeHook, seconds),
      holds: true,
    })),
    {
      rule: "code-hook-time-out",
      where: "another function has 60 seconds",
      change: setTimeOut((path) => !isCodeHook(path), 60),
      holds: true,
    },
  ]
}

function permissions(): readonly RulePart[] {
  const bound = {
    principal: "lexv2.amazonaws.com",
    source_arn: "arn:aws:lex:x",
    source_account: "${data.aws_caller_identity.current.account_id}",
  }
  return [
    { where: "it names service, source and account", is: bound, holds: true },
    { where: "it names no source", is: { ...bound, source_arn: undefined }, holds: false },
    { where: "it names no account", is: { ...bound, source_account: undefined }, holds: false },
    { where: "it lets everybody in", is: { ...bound, principal: "*" }, holds: false },
  ].map(({ where, is, holds }) => ({
    rule: "permission-names-source",
    where,
    change: (stack) => {
      stack.add("aws_lambda_permission", is)
    },
    holds,
  }))
}

/** What everybody may do, by permissions of CloudFormation's making. */
function openCalls(): readonly RulePart[] {
  return [
    {
      where: "everybody may invoke a function without its URL",
      from: '"InvokedViaFunctionUrl":true',
      to: '"InvokedViaFunctionUrl":false',
    },
    {
      where: "everybody may call a URL that asks for signatures",
      from: '"FunctionUrlAuthType":"NONE"',
      to: '"FunctionUrlAuthType":"AWS_IAM"',
    },
    {
      where: "everybody may change a function's code",
      from: '"lambda:InvokeFunction"',
      to: '"lambda:UpdateFunctionCode"',
    },
  ].map(({ where, from, to }) => ({
    rule: "permission-names-source",
    where,
    change: (stack) => {
      stack.rewrite("aws_cloudformation_stack", "template_body", [from, to])
    },
    holds: false,
  }))
}

/** Both permissions that an open URL takes, and how often it may be called. */
function openUrls(): readonly RulePart[] {
  return [
    {
      rule: "open-url-answers",
      where: "nobody may call the URL",
      change: (stack) => {
        stack.rewrite("aws_cloudformation_stack", "template_body", [
          '"lambda:InvokeFunctionUrl"',
          '"lambda:GetFunction"',
        ])
      },
      holds: false,
    },
    {
      rule: "open-url-is-watched",
      where: "the only alarm on calls tells of too few",
      change: each(alarm, (is) => {
        if (is["metric_name"] === "Invocations") is["comparison_operator"] = "LessThanThreshold"
      }),
      holds: false,
    },
    {
      rule: "alarm-fires-on-one",
      where: "an alarm on calls fires on many",
      change: each(alarm, (is) => {
        if (is["metric_name"] === "Invocations") is["threshold"] = 5000
      }),
      holds: true,
    },
  ]
}

function assumedBy(): readonly RulePart[] {
  return [
    {
      where: "two services take a role",
      to: '{"Service":["lambda.amazonaws.com","lexv2.amazonaws.com"]}',
    },
    { where: "an account takes a role", to: '{"AWS":"arn:aws:iam::000000000000:root"}' },
  ].map(({ where, to }) => ({
    rule: "role-trusts-one-service",
    where,
    change: (stack) => {
      stack.rewrite("aws_iam_role", "assume_role_policy", [
        '{"Service":"lambda.amazonaws.com"}',
        to,
      ])
    },
    holds: false,
  }))
}

function policyLengths(): readonly RulePart[] {
  return [
    { length: 10_239, holds: true },
    { length: 10_240, holds: true },
    { length: 10_241, holds: false },
  ].map(({ length, holds }) => ({
    rule: "policy-fits",
    where: `a policy has ${length} characters`,
    change: each("aws_iam_role_policy", (is) => {
      const short = JSON.stringify({ Statement: [{ Sid: "Long", Effect: "Allow", Action: "" }] })
      is["policy"] = short.replace(
        '"Action":""',
        () => `"Action":"${"x".repeat(length - short.length)}"`,
      )
    }),
    holds,
  }))
}

function keyPolicies(): readonly RulePart[] {
  const statement = (changes: Readonly<Record<string, unknown>>): Change =>
    each(key, (is) => {
      const usual = { Sid: "One", Effect: "Allow", Action: "kms:*", Resource: "*" }
      is["policy"] = JSON.stringify({ Statement: [{ ...usual, ...changes }] })
    })
  const service = { Service: "logs.amazonaws.com" }
  return [
    { where: "everybody uses it", change: statement({ Principal: "*" }), holds: false },
    { where: "it does not say who uses it", change: statement({}), holds: false },
    { where: "a service uses it", change: statement({ Principal: service }), holds: false },
    {
      where: "a service uses it for this account",
      change: statement({
        Principal: service,
        Condition: { StringEquals: { "aws:SourceAccount": "x" } },
      }),
      holds: true,
    },
    {
      where: "the account uses it",
      change: statement({ Principal: { AWS: "arn:aws:iam::x:root" } }),
      holds: true,
    },
    { where: "it has no policy", change: each(key, (is) => delete is["policy"]), holds: false },
  ].map(({ where, change, holds }) => ({ rule: "key-names-principals", where, change, holds }))
}

function messagesByTls(): readonly RulePart[] {
  return [
    {
      where: "the queue's policy allows what comes without TLS",
      change: policyText("aws_sqs_queue_policy", '"Effect":"Deny"', '"Effect":"Allow"'),
    },
    {
      where: "the queue's policy denies by another condition",
      change: policyText("aws_sqs_queue_policy", "aws:SecureTransport", "aws:UserAgent"),
    },
    {
      where: "the topic's policy is gone",
      change: (stack: Edited) => {
        stack.remove("aws_sns_topic_policy")
      },
    },
  ].map(({ where, change }) => ({ rule: "messages-by-tls", where, change, holds: false }))
}

function alias(change: (is: Arguments) => void): Change {
  return (stack) => {
    stack.template("AWS::Lex::BotAlias", change)
  }
}

function botAliases(): readonly RulePart[] {
  return [
    {
      where: "the alias is TestBotAlias",
      change: alias((is) => {
        is["BotAliasName"] = "TestBotAlias"
      }),
    },
    {
      where: "the version's name has no hash",
      change: alias((is) => {
        is["BotVersion"] = { "Fn::GetAtt": ["BotVersion", "BotVersion"] }
      }),
    },
    {
      where: "the alias names the bot's version by another attribute",
      change: alias((is) => {
        is["BotVersion"] = { "Fn::GetAtt": [is["BotVersion"]["Fn::GetAtt"][0], "BotId"] }
      }),
    },
  ].map(({ where, change }) => ({ rule: "bot-alias-pinned", where, change, holds: false }))
}
