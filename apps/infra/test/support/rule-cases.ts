import type { Edited } from "./edited.ts"

type Change = (stack: Edited) => void

const off =
  (type: string, ...path: readonly string[]): Change =>
  (stack) => {
    stack.each(type, (is) => {
      const last = path.at(-1) ?? ""
      const holder = path.slice(0, -1).reduce((inner, key) => [inner[key]].flat()[0], is)
      delete holder[last]
    })
  }

const set =
  (type: string, argument: string, value: unknown): Change =>
  (stack) => {
    stack.each(type, (is) => {
      is[argument] = value
    })
  }

const rewrite =
  (...[type, argument, from, to]: readonly [string, string, RegExp | string, string]): Change =>
  (stack) => {
    stack.rewrite(type, argument, [from, to])
  }

const add =
  (type: string, is = {}): Change =>
  (stack) => {
    stack.add(type, is)
  }

const remove =
  (type: string): Change =>
  (stack) => {
    stack.remove(type)
  }

const lambda = "aws_lambda_function"
const feed = "aws_cloudformation_stack"
const mapping = "aws_lambda_event_source_mapping"
const policy = "aws_iam_role_policy"
const encryption = "aws_s3_bucket_server_side_encryption_configuration"
const alarm = "aws_cloudwatch_metric_alarm"
const flow = "aws_connect_contact_flow"
const action = (fields: string) => `"Actions":[{"Identifier":"bad",${fields}},`

/** For each rule that the stack with everything on keeps, a change that breaks it. */
export const breaks: Readonly<Record<string, Change>> = {
  "closures-open-by-themselves": set("aws_connect_hours_of_operation", "config", []),
  "hours-from-cloudformation": set("aws_connect_queue", "hours_of_operation_id", "by-hand"),
  "table-point-in-time-recovery": off("aws_dynamodb_table", "point_in_time_recovery"),
  "table-customer-key": off("aws_dynamodb_table", "server_side_encryption"),
  "table-deletion-protection": set("aws_dynamodb_table", "deletion_protection_enabled", false),
  "table-time-to-live": off("aws_dynamodb_table", "ttl", "enabled"),
  "table-on-demand": set("aws_dynamodb_table", "billing_mode", "PROVISIONED"),
  "table-stream-is-read": remove(mapping),
  "function-runtime": set(lambda, "runtime", "nodejs16.x"),
  "function-no-secrets": (stack) => {
    stack.each(lambda, (is) => {
      is["environment"].variables.API_KEY = "x"
    })
  },
  "function-customer-key": off(lambda, "kms_key_arn"),
  "function-published": remove("aws_lambda_alias"),
  "function-code-by-hash": set(lambda, "filename", "/home/me/code-hook.zip"),
  "code-hook-time-out": set(lambda, "timeout", 8),
  "permission-names-source": add("aws_lambda_permission", { principal: "lexv2.amazonaws.com" }),
  "stream-reports-items": off(mapping, "function_response_types"),
  "stream-bisects": set(mapping, "bisect_batch_on_function_error", false),
  "stream-gives-up": set(mapping, "maximum_retry_attempts", -1),
  "stream-failure-destination": off(mapping, "destination_config"),
  "stream-filtered": off(mapping, "filter_criteria"),
  "stream-reads-through-alias": set(mapping, "function_name", "${aws_lambda_function.x.arn}"),
  "schedule-is-watched": set(alarm, "treat_missing_data", "notBreaching"),
  "schedule-runs-alias": set("aws_cloudwatch_event_target", "arn", "${aws_lambda_function.x.arn}"),
  "schedule-is-not-retried": off(
    "aws_lambda_function_event_invoke_config",
    "maximum_retry_attempts",
  ),
  "open-url-answers": rewrite(feed, "template_body", "InvokedViaFunctionUrl", "EventSourceToken"),
  "open-url-is-watched": set(alarm, "metric_name", "Errors"),
  "role-trusts-one-service": rewrite(
    "aws_iam_role",
    "assume_role_policy",
    '{"Service":"lambda.amazonaws.com"}',
    '"*"',
  ),
  "role-of-its-own": set(lambda, "role", "${aws_iam_role.one.arn}"),
  "policy-names-actions": rewrite(policy, "policy", '"dynamodb:GetItem"', '"dynamodb:*"'),
  "policy-passes-no-role": rewrite(policy, "policy", '"dynamodb:GetItem"', '"iam:PassRole"'),
  "policy-fits": rewrite(policy, "policy", '"Sid":"KeepDemos"', '"Sid":"Keep demos"'),
  "no-managed-policies": add("aws_iam_role_policy_attachment"),
  "no-standing-credentials": add("aws_iam_user"),
  "key-rotates": set("aws_kms_key", "enable_key_rotation", false),
  "key-names-principals": rewrite(
    "aws_kms_key",
    "policy",
    /"Condition":\{"ArnLike.*?\}\}/,
    '"Condition":{}',
  ),
  "queue-encrypted": off("aws_sqs_queue", "kms_master_key_id"),
  "queue-customer-key": off("aws_sqs_queue", "kms_master_key_id"),
  "topic-customer-key": off("aws_sns_topic", "kms_master_key_id"),
  "messages-by-tls": remove("aws_sqs_queue_policy"),
  "messages-not-public": rewrite(
    "aws_sns_topic_policy",
    "policy",
    "aws:SourceAccount",
    "aws:UserAgent",
  ),
  "bucket-encrypted": remove(encryption),
  "bucket-customer-key": off(encryption, "rule"),
  "bucket-versioned": remove("aws_s3_bucket_versioning"),
  "bucket-private": set("aws_s3_bucket_public_access_block", "block_public_policy", false),
  "bucket-without-acls": remove("aws_s3_bucket_ownership_controls"),
  "bucket-by-tls": remove("aws_s3_bucket_policy"),
  "bucket-policy-not-public": rewrite("aws_s3_bucket_policy", "policy", '"Deny"', '"Allow"'),
  "bucket-forgets": off("aws_s3_bucket_lifecycle_configuration", "rule"),
  "bucket-name-plain": set("aws_s3_bucket", "bucket", "Call.Center"),
  "log-ends": off("aws_cloudwatch_log_group", "retention_in_days"),
  "log-customer-key": off("aws_cloudwatch_log_group", "kms_key_id"),
  "log-for-a-year": set("aws_cloudwatch_log_group", "retention_in_days", 30),
  "function-own-log": off(lambda, "logging_config"),
  "instance-own-log": set("aws_connect_instance", "instance_alias", "another"),
  "nobody-makes-logs": rewrite(policy, "policy", "logs:CreateLogStream", "logs:CreateLogGroup"),
  "alarm-acts": set(alarm, "actions_enabled", false),
  "alarm-tells-somebody": off(alarm, "alarm_actions"),
  "alarm-can-fire": set(alarm, "metric_name", "RuntimeLambdaErrors"),
  "alarm-in-either-unit": (stack) => {
    stack.each(alarm, (is) => {
      delete is["metric_query"]?.[1].expression
    })
  },
  "alarm-fires-on-one": set(alarm, "threshold", 5),
  "everything-is-watched": remove(alarm),
  "month-has-a-budget": remove("aws_budgets_budget"),
  "instance-logs-flows": set("aws_connect_instance", "contact_flow_logs_enabled", false),
  "number-is-kept": off("terraform_data", "lifecycle"),
  "number-survives-rewording": off("aws_connect_phone_number", "lifecycle", "ignore_changes"),
  "number-claimed-once": add("aws_connect_phone_number"),
  "failed-creation-is-replaced": set("aws_connect_phone_number", "lifecycle", {
    prevent_destroy: true,
  }),
  "number-is-answered": remove("aws_connect_phone_number_contact_flow_association"),
  "queue-is-bounded": off("aws_connect_queue", "max_contacts"),
  "storage-customer-key": off("aws_connect_instance_storage_config", "storage_config"),
  "bot-association-v2": add("aws_connect_bot_association"),
  "flow-valid": rewrite(flow, "content", /"NextAction":"\w+"/, '"NextAction":"nowhere"'),
  "flow-fails-audibly": rewrite(
    flow,
    "content",
    '"Actions":[',
    action('"Type":"GetParticipantInput","Parameters":{},"Transitions":{}'),
  ),
  "flow-dials-nobody": rewrite(
    flow,
    "content",
    '"Actions":[',
    action(
      '"Type":"TransferParticipantToThirdParty","Parameters":{"ThirdPartyPhoneNumber":"$.StoredCustomerInput"}',
    ),
  ),
  "flow-attributes-hold-no-number": rewrite(
    flow,
    "content",
    '"Actions":[',
    action(
      '"Type":"UpdateContactAttributes","Parameters":{"Attributes":{"n":"$.CustomerEndpoint.Address"}}',
    ),
  ),
  "flow-uses-pinned-alias": rewrite(
    flow,
    "content",
    /"\$\{aws_cloudformation_stack[^}]*\}"/,
    '"arn:aws:lex:us-east-1:000000000000:bot-alias/ABCDEFGHIJ/TSTALIASID"',
  ),
  "recording-after-consent": rewrite(flow, "content", '"recordingConsent"', '"heardSomething"'),
  "bot-alias-pinned": (stack) => {
    stack.template("AWS::Lex::BotAlias", (alias) => {
      alias["BotVersion"] = "DRAFT"
    })
  },
  "bot-is-built": (stack) => {
    stack.template("AWS::Lex::Bot", (bot) => {
      bot["AutoBuildBotLocales"] = false
    })
  },
  "bot-asks-its-hook": (stack) => {
    stack.template("AWS::Lex::Bot", (bot) => {
      delete bot["BotLocales"][0].Intents[0].Slots[0].ValueElicitationSetting.SlotCaptureSetting
    })
  },
  "bot-says-whether-children": (stack) => {
    stack.template("AWS::Lex::Bot", (bot) => {
      bot["DataPrivacy"] = {}
    })
  },
  "bot-keeps-no-conversations": (stack) => {
    stack.template("AWS::Lex::BotAlias", (alias) => {
      alias["ConversationLogSettings"] = { TextLogSettings: [] }
    })
  },
  "bot-understands-nothing-too": (stack) => {
    stack.template("AWS::Lex::Bot", (bot) => {
      bot["BotLocales"][0].Intents = []
    })
  },
  "bot-template-fits": (stack) => {
    stack.template("AWS::Lex::Bot", (bot) => {
      bot["Description"] = "x".repeat(460_800)
    })
  },
  "bot-template-there-first": off("aws_s3_object", "lifecycle", "create_before_destroy"),
  "bot-role-for-aliases": rewrite("aws_iam_role", "assume_role_policy", ":bot-alias/*", ":bot/x"),
  "bot-associated": rewrite(
    "aws_s3_object",
    "content",
    "AWS::Connect::IntegrationAssociation",
    "AWS::Connect::Prompt",
  ),
  "stack-without-account": set(
    "aws_dynamodb_table",
    "name",
    "arn:aws:x:123456789012:call-center-full",
  ),
  "stack-without-secret": set("aws_dynamodb_table", "name", "AKIAIOSFODNN7EXAMPLE"),
  "stack-without-machine": set(lambda, "filename", "/home/me/code-hook.zip"),
  "stack-without-time": set("aws_dynamodb_table", "name", "call-center-full 2026-11-25T03:00:00Z"),
  "resources-tagged": (stack) => {
    stack.json["provider"].aws = [{}]
  },
  "names-by-stage": set("aws_dynamodb_table", "name", "bookings"),
  "state-encrypted": (stack) => {
    stack.json["terraform"].backend.s3.encrypt = false
  },
  "provider-pinned": (stack) => {
    stack.json["terraform"].required_providers.aws.version = "~> 6.0"
  },
}

/** For each rule that even that stack has an exception from, a change that keeps it. */
export const mends: Readonly<Record<string, Change>> = {
  "role-trusts-own-account": rewrite(
    "aws_iam_role",
    "assume_role_policy",
    /"Action":"sts:AssumeRole"\}/,
    '"Action":"sts:AssumeRole","Condition":{"StringEquals":{"aws:SourceAccount":"x"}}}',
  ),
  "policy-names-resources": (stack) => {
    stack.each(policy, (is) => {
      is["policy"] = String(is["policy"])
        .replaceAll('"Resource":["*"]', '"Resource":["arn:aws:x"]')
        .replaceAll('"NotResource":["arn:*:sns:*:*:*"]', '"Resource":["arn:aws:x"]')
    })
  },
  "function-url-is-signed": rewrite(feed, "template_body", '"NONE"', '"AWS_IAM"'),
  "instance-inbound-only": set("aws_connect_instance", "outbound_calls_enabled", false),
}

/** Puts a resource beside every bucket. */
