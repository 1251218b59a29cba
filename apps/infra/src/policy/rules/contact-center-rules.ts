import { isKept } from "../guards.ts"
import { at, list, record, text } from "../json.ts"
import { type PolicyRule, eachOf, unless } from "../policy-rule.ts"

const instance = "aws_connect_instance"
const number = "aws_connect_phone_number"
const storage = "aws_connect_instance_storage_config"

/** Rules of the Connect instance and what is in it, flows apart. */
export const contactCenterRules: readonly PolicyRule[] = [
  {
    id: "instance-inbound-only",
    says: "nobody can call out through the instance: that is what toll fraud looks for",
    after: [
      "docs/policy.md#toll-fraud-and-pumped-texts",
      "docs/adr/0004-outbound-calls-are-off.md",
    ],
    check: eachOf(instance, ({ arguments: is }) =>
      unless(is["outbound_calls_enabled"] === false, "outbound calls"),
    ),
  },
  {
    id: "instance-logs-flows",
    says: "the instance logs what its flows do",
    after: ["docs/policy.md#alarms-that-can-fire"],
    check: eachOf(instance, ({ arguments: is }) =>
      unless(is["contact_flow_logs_enabled"] === true, "no flow log"),
    ),
  },
  {
    id: "number-is-kept",
    says: "Terraform does not release the number: it would be lost, and too many releases bar claims for 180 days",
    after: [
      "docs/policy.md#the-phone-number",
      "https://github.com/hashicorp/terraform-provider-aws/pull/45937",
    ],
    check: eachOf(number, ({ address }, stack) =>
      unless(isKept(stack, address), "released on destroy"),
    ),
  },
  {
    id: "number-survives-rewording",
    says: "other words in the number's description don't replace the number",
    after: [
      "docs/policy.md#the-phone-number",
      "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/connect_phone_number",
    ],
    check: eachOf(number, ({ arguments: is }) =>
      unless(
        list(at(is, "lifecycle", "ignore_changes")).includes("description"),
        "replaced with its description",
      ),
    ),
  },
  {
    id: "number-claimed-once",
    says: "one resource claims a number: two may be given the same one",
    after: [
      "docs/policy.md#the-phone-number",
      "https://github.com/hashicorp/terraform-provider-aws/issues/45572",
    ],
    check: (stack) =>
      stack
        .ofType(number)
        .slice(1)
        .map(({ path }) => ({ path, found: "a second number" })),
  },
  {
    id: "number-is-answered",
    says: "a flow answers the number",
    after: ["docs/policy.md#the-phone-number"],
    check: (stack) =>
      stack.ofType("aws_connect_phone_number_contact_flow_association").length === 1
        ? []
        : [{ path: "ContactCenter/PhoneNumber", found: "no flow attached" }],
  },
  {
    id: "queue-is-bounded",
    says: "a queue takes so many callers and no more",
    after: [
      "docs/policy.md#toll-fraud-and-pumped-texts",
      "https://docs.aws.amazon.com/connect/latest/APIReference/API_UpdateQueueMaxContacts.html",
    ],
    check: eachOf("aws_connect_queue", ({ arguments: is }) =>
      unless(Number(is["max_contacts"]) > 0, "no limit"),
    ),
  },
  {
    id: "closures-open-by-themselves",
    says: "hours that somebody closes by hand are open day and night otherwise",
    after: ["https://docs.aws.amazon.com/connect/latest/adminguide/set-hours-operation.html"],
    check: eachOf("aws_connect_hours_of_operation", ({ arguments: is }) =>
      unless(opensAlways(list(is["config"])), "closed at times"),
    ),
  },
  {
    id: "hours-from-cloudformation",
    says: "a queue has the hours that know of holidays, which Terraform's own do not",
    after: [
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-hoursofoperation.html",
    ],
    check: eachOf("aws_connect_queue", ({ arguments: is }) =>
      unless(
        text(is["hours_of_operation_id"]).startsWith("${aws_cloudformation_stack."),
        "hours without holidays",
      ),
    ),
  },
  {
    id: "storage-customer-key",
    says: "recordings and transcripts are encrypted with the customer's own key",
    after: ["CKV_AWS_270"],
    check: eachOf(storage, ({ arguments: is }) => {
      const settings = record(at(is, "storage_config", "s3_config"))
      return unless(text(at(settings, "encryption_config", "key_id")) !== "", "S3's own key")
    }),
  },
  {
    id: "bot-association-v2",
    says: "the bot is associated as Lex V2: Terraform's own association knows the ended V1 only",
    after: ["https://github.com/hashicorp/terraform-provider-aws/issues/30869"],
    check: eachOf("aws_connect_bot_association", () => "a Lex V1 association"),
  },
]

/** Midnight to midnight on seven days. */
function opensAlways(config: readonly unknown[]): boolean {
  const whole = config.filter((range) =>
    [at(range, "start_time"), at(range, "end_time")].every(
      (time) => at(time, "hours") === 0 && at(time, "minutes") === 0,
    ),
  )
  return new Set(whole.map((range) => text(at(range, "day")))).size === 7
}
