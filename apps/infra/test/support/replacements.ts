import { at, list, record } from "../../src/policy/json.ts"
import { synthesizedStack } from "../../src/policy/synthesized-stack.ts"

/**
 * Arguments whose change makes the provider replace what a user can't do without; ForceNew in the source of hashicorp/aws
 * 6.25.0 (internal/service/<service>/<resource>.go). `terraform providers schema` doesn't tell them.
 */
export const replacingArguments: Readonly<Record<string, readonly string[]>> = {
  aws_connect_instance: ["directory_id", "identity_management_type", "instance_alias"],
  aws_connect_phone_number: ["country_code", "description", "prefix", "type"],
  aws_cloudformation_stack: ["disable_rollback", "name", "on_failure", "timeout_in_minutes"],
  aws_dynamodb_table: [
    "hash_key",
    "import_table",
    "local_secondary_index",
    "name",
    "range_key",
    "restore_source_name",
    "restore_source_table_arn",
  ],
  aws_kms_key: [
    "custom_key_store_id",
    "customer_master_key_spec",
    "key_usage",
    "multi_region",
    "xks_key_id",
  ],
  aws_s3_bucket: ["bucket", "bucket_prefix", "object_lock_enabled"],
}

/** What a release made that must never be replaced: by address, the arguments that would do so. */
export type KeptResources = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** Takes out of a synthesized stack what a later release is compared with. */
export function keptResources(json: unknown): KeptResources {
  return Object.fromEntries(
    synthesizedStack(json)
      .ofType(...Object.keys(replacingArguments))
      .map(({ address, type, arguments: is }) => [
        address,
        Object.fromEntries(
          (replacingArguments[type] ?? []).flatMap((name) =>
            is[name] === undefined ? [] : [[name, is[name]]],
          ),
        ),
      ]),
  )
}

/** What applying a stack over a release would destroy or replace, `address: argument`; nothing is as it must be. */
export function replacements(before: KeptResources, json: unknown): readonly string[] {
  const after = synthesizedStack(json)
  return Object.entries(before).flatMap(([address, arguments_]) => {
    const now = after.resources.find((resource) => resource.address === address)
    if (now === undefined) return [`${address}: gone, or under another address`]
    const ignored = list(at(now.arguments, "lifecycle", "ignore_changes"))
    const names = replacingArguments[now.type] ?? []
    return names
      .filter((name) => !ignored.includes(name))
      .filter((name) => !same(record(arguments_)[name], now.arguments[name]))
      .map((name) => `${address}: ${name}`)
  })
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
