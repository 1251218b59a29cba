import { describe, expect, it } from "vitest"

import { at, list, record, text } from "../src/policy/json.ts"
import { documentOf, ofTemplates, synthesizedStack } from "../src/policy/synthesized-stack.ts"
import { variantNames } from "../src/scan/config-variants.ts"
import { jsonOf, resource, resources, typesOf } from "./support/synthesized.ts"

const number = "aws_connect_phone_number"
const flow = "aws_connect_contact_flow"
const recordings = "Recordings/Bucket/Bucket"
const association = "aws_connect_phone_number_contact_flow_association"

describe("the instance", () => {
  it("takes calls and makes none, and logs its flows to a group with an end date", () => {
    const { arguments: is } = resource("as shipped", "aws_connect_instance")
    const log = resource("as shipped", "aws_cloudwatch_log_group", "FlowLog")

    expect(is).toMatchObject({
      inbound_calls_enabled: true,
      outbound_calls_enabled: false,
      contact_flow_logs_enabled: true,
      depends_on: [log.address],
    })
    expect(log.arguments).toEqual({
      name: `/aws/connect/${text(is["instance_alias"])}`,
      retention_in_days: 30,
    })
  })

  it("has a name that nobody else has: the account's own suffix, or what the config says", () => {
    expect(resource("as shipped", "aws_connect_instance").arguments["instance_alias"]).toMatch(
      /^call-center-dev-\$\{substr\(sha256\(join\("\/", \[data\.aws_caller_identity\.\w+\.account_id, "us-east-1"\]\)\), 0, 8\)\}$/,
    )
    expect(resource("with everything on", "aws_connect_instance").arguments).toMatchObject({
      instance_alias: "call-center-full-acme",
    })
  })

  it("calls out when callers are called back, from the number that they dialled", () => {
    expect(resource("calling back", "aws_connect_instance").arguments).toMatchObject({
      outbound_calls_enabled: true,
    })
    expect(resource("calling back", "aws_connect_queue").arguments).toMatchObject({
      outbound_caller_config: {
        outbound_caller_id_number_id: `\${${resource("calling back", number).address}.id}`,
      },
    })
    expect(resource("as shipped", "aws_connect_queue").arguments).not.toHaveProperty(
      "outbound_caller_config",
    )
  })

  it("is only looked up when it exists already, and nothing of it is changed", () => {
    const json = jsonOf("with an existing instance and number")

    expect(typesOf("with an existing instance and number")).not.toContain("aws_connect_instance")
    expect(Object.values(record(at(json, "data", "aws_connect_instance")))).toMatchObject([
      { instance_id: "11111111-2222-3333-4444-555555555555" },
    ])
  })
})

describe("the phone number", () => {
  it("is claimed by country and type, with time for it, and other words don't replace it", () => {
    expect(resource("as shipped", number).arguments).toMatchObject({
      country_code: "US",
      type: "DID",
      lifecycle: { ignore_changes: ["description"] },
      timeouts: { create: "10m" },
      description: expect.stringContaining("180 days") as string,
    })
  })

  it("is kept by a guard that only a claim that went through makes", () => {
    const { address } = resource("as shipped", number)

    expect(resource("as shipped", "terraform_data", "PhoneNumber/Kept/Guard").arguments).toEqual({
      triggers_replace: { id: `\${${address}.id}` },
      lifecycle: { prevent_destroy: true },
    })
    expect(typesOf("without keeping the number")).not.toContain("terraform_data")
  })

  it("is answered by the main flow, whether it is new or not", () => {
    const main = resource("as shipped", flow, "Flows/main")

    expect(resource("as shipped", association).arguments).toMatchObject({
      phone_number_id: `\${${resource("as shipped", number).address}.id}`,
      contact_flow_id: `\${${main.address}.contact_flow_id}`,
    })
    expect(resources("with an existing instance and number", number)).toEqual([])
    expect(resource("with an existing instance and number", association).arguments).toMatchObject({
      phone_number_id: "66666666-7777-8888-9999-000000000000",
    })
  })
})

describe("agents", () => {
  it("are in when demos are, and as many callers wait as the config says", () => {
    const [hours] = ofTemplates(
      synthesizedStack(jsonOf("as shipped")),
      "AWS::Connect::HoursOfOperation",
    )
    const StartTime = { Hours: 9, Minutes: 0 }
    const EndTime = { Hours: 17, Minutes: 0 }

    expect(hours?.arguments["TimeZone"]).toBe("America/New_York")
    expect(hours?.arguments["Config"]).toEqual(
      ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"].map((Day) => ({
        Day,
        StartTime,
        EndTime,
      })),
    )
    expect(resource("as shipped", "aws_connect_queue").arguments["max_contacts"]).toBe(10)
  })

  it("are not there when the hand-off is off: no queue, no hours but the line's closures, one flow, no intent", () => {
    for (const type of ["aws_connect_queue", "aws_connect_routing_profile"])
      expect(typesOf("without agents")).not.toContain(type)
    expect(
      resources("without agents", "aws_connect_hours_of_operation").map(({ path }) => path),
    ).toEqual(["ContactCenter/LineClosures"])
    expect(resources("without agents", flow).map(({ path }) => path)).toEqual([
      "ContactCenter/Flows/main",
    ])
  })
})

describe("recordings", () => {
  const recorded = "recording with a customer-managed key"

  it("lie in one private, versioned, encrypted bucket that forgets them", () => {
    const { address } = resource(recorded, "aws_s3_bucket", recordings)
    const key = `\${${resource(recorded, "aws_kms_key").address}.arn}`

    expect(
      resource(recorded, "aws_s3_bucket_public_access_block", "Recordings/Bucket/PublicAccess")
        .arguments,
    ).toEqual({
      bucket: `\${${address}.id}`,
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    })
    expect(
      at(
        resource(
          recorded,
          "aws_s3_bucket_server_side_encryption_configuration",
          "Recordings/Bucket/Encryption",
        ).arguments,
        "rule",
        "apply_server_side_encryption_by_default",
      ),
    ).toEqual({ sse_algorithm: "aws:kms", kms_master_key_id: key })
    expect(
      at(
        resource(recorded, "aws_s3_bucket_lifecycle_configuration", "Recordings/Bucket/Lifecycle")
          .arguments,
        "rule",
      ),
    ).toMatchObject([{ expiration: [{ days: 90 }], status: "Enabled" }])
  })

  it("and transcripts are stored there by the instance, under the same key", () => {
    const stored = resources(recorded, "aws_connect_instance_storage_config")

    expect(stored.map(({ arguments: is }) => is["resource_type"])).toEqual([
      "CALL_RECORDINGS",
      "CHAT_TRANSCRIPTS",
    ])
    for (const { arguments: is } of stored)
      expect(at(is, "storage_config", "s3_config", "encryption_config")).toMatchObject({
        encryption_type: "KMS",
        key_id: `\${${resource(recorded, "aws_kms_key").address}.arn}`,
      })
  })

  it("go with the stack unless it is protected", () => {
    const kept = resource("with everything on", "aws_s3_bucket", recordings)

    expect(resource(recorded, "aws_s3_bucket", recordings).arguments).toMatchObject({
      force_destroy: true,
    })
    expect(kept.arguments).toMatchObject({ force_destroy: false })
    expect(
      resource("with everything on", "terraform_data", "Recordings/Bucket/Kept/Guard").arguments,
    ).toMatchObject({ triggers_replace: { id: `\${${kept.address}.id}` } })
  })

  it.each(["as shipped", "recording on an existing instance"] as const)(
    "have no bucket when nothing is recorded, or the instance has its own: %s",
    (name) => {
      expect(typesOf(name)).not.toContain("aws_connect_instance_storage_config")
      expect(resources(name, "aws_s3_bucket").map(({ path }) => path)).toEqual([
        "ContactCenter/LexBot/Template/Bucket/Bucket",
      ])
    },
  )
})

describe("the bot", () => {
  it("gets its role, the alias of its code hook and the instance from Terraform", () => {
    const stack = resource("as shipped", "aws_cloudformation_stack", "LexBot/Stack")

    expect(stack.arguments["parameters"]).toEqual({
      LexRoleArn: `\${${resource("as shipped", "aws_iam_role", "LexBot/Role").address}.arn}`,
      CodeHookArn: `\${${resource("as shipped", "aws_lambda_alias", "CodeHook/Function/Live").address}.arn}`,
      ConnectInstanceArn: `\${${resource("as shipped", "aws_connect_instance").address}.arn}`,
    })
  })

  it("carries the stage's tags, which Terraform's default tags don't reach", () => {
    const { template } = synthesizedStack(jsonOf("with everything on"))
    const tags = at(template, "Resources", "Bot", "Properties", "BotTags")

    expect(tags).toEqual(
      expect.arrayContaining([
        { Key: "Stage", Value: "full" },
        { Key: "Owner", Value: "sales" },
      ]),
    )
  })

  it("speaks the configured locale alone", () => {
    const { template } = synthesizedStack(jsonOf("in Spanish"))
    const locales = at(template, "Resources", "Bot", "Properties", "BotLocales")

    expect(list(locales).map((locale) => record(locale)["LocaleId"])).toEqual(["es_US"])
  })
})

describe("flows", () => {
  it("point at this stack's own resources and bring no placeholder along", () => {
    const content = text(resource("as shipped", flow, "Flows/main").arguments["content"])

    const bot = resource("as shipped", "aws_cloudformation_stack", "LexBot/Stack")

    expect(content).toContain(`\${${resource("as shipped", "aws_connect_queue").address}.arn}`)
    expect(content).toContain(`\${${bot.address}.outputs["BotAliasArn"]}`)
    expect(content).not.toMatch(/<<|arn:aws/)
  })

  it.each(variantNames)("say a business's name as it is: %s", (name) => {
    const spoken = JSON.stringify(
      documentOf(resource(name, flow, "Flows/main").arguments["content"]),
    )

    expect(spoken).toContain(
      name === "under a name that looks like an expression"
        ? "Acme ${path.cwd} %{if true}"
        : "Acme",
    )
  })
})
