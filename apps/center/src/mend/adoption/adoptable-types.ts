import {
  findBucket,
  findBudget,
  findLogGroup,
  findRole,
  findStack,
  findTable,
} from "./find-by-name.ts"
import {
  findAlias,
  findEventSourceMapping,
  findFunction,
  findPermission,
} from "./find-functions.ts"
import {
  findContactFlow,
  findHours,
  findInstance,
  findNumber,
  findQueue,
  findRoutingProfile,
  findStorage,
} from "./find-in-connect.ts"
import { findKey, findKeyAlias } from "./find-keys.ts"
import type { Find } from "./find.ts"

/** Kinds of resources that AWS refuses to make twice, or makes a second time for money. */
export const adoptableTypes: ReadonlyMap<string, Find> = new Map([
  ["aws_budgets_budget", findBudget],
  ["aws_cloudformation_stack", findStack],
  ["aws_cloudwatch_log_group", findLogGroup],
  ["aws_connect_contact_flow", findContactFlow],
  ["aws_connect_hours_of_operation", findHours],
  ["aws_connect_instance", findInstance],
  ["aws_connect_instance_storage_config", findStorage],
  ["aws_connect_phone_number", findNumber],
  ["aws_connect_queue", findQueue],
  ["aws_connect_routing_profile", findRoutingProfile],
  ["aws_dynamodb_table", findTable],
  ["aws_iam_role", findRole],
  ["aws_kms_alias", findKeyAlias],
  ["aws_kms_key", findKey],
  ["aws_lambda_alias", findAlias],
  ["aws_lambda_event_source_mapping", findEventSourceMapping],
  ["aws_lambda_function", findFunction],
  ["aws_lambda_permission", findPermission],
  ["aws_s3_bucket", findBucket],
])

/** Kinds whose creation takes over what is there, as AWS's operation puts, sets or finds it: nothing is lost of them. */
export const takenOverTypes: ReadonlySet<string> = new Set([
  "aws_cloudwatch_dashboard",
  "aws_cloudwatch_event_rule",
  "aws_cloudwatch_event_target",
  "aws_cloudwatch_metric_alarm",
  "aws_connect_phone_number_contact_flow_association",
  "aws_iam_role_policy",
  "aws_lambda_function_event_invoke_config",
  "aws_s3_bucket_lifecycle_configuration",
  "aws_s3_bucket_ownership_controls",
  "aws_s3_bucket_policy",
  "aws_s3_bucket_public_access_block",
  "aws_s3_bucket_server_side_encryption_configuration",
  "aws_s3_bucket_versioning",
  "aws_s3_object",
  "aws_sns_sms_preferences",
  "aws_sns_topic",
  "aws_sns_topic_policy",
  "aws_sns_topic_subscription",
  "aws_sqs_queue",
  "aws_sqs_queue_policy",
  // Terraform's own; it is nowhere but in the state.
  "terraform_data",
])
