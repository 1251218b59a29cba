import { bookingTableDefinition } from "@call-center/booking-store"
import { defineCallCenter } from "@call-center/config"
import {
  claimSeconds,
  publishTimeouts,
  slowestTextMs,
} from "@call-center/notifications/time-limits"
import { describe, expect, it } from "vitest"

import { at, list } from "../src/policy/json.ts"
import { statementsOf } from "../src/policy/policy-statements.ts"
import { synthesizedStack } from "../src/policy/synthesized-stack.ts"
import { jsonOf, resource, resources, stackJson, typesOf } from "./support/synthesized.ts"

const table = "aws_dynamodb_table"
const lambda = "aws_lambda_function"

describe("the table", () => {
  it("has the keys, the index and the stream of the table that local calls use", () => {
    const { KeySchema, GlobalSecondaryIndexes, AttributeDefinitions, StreamSpecification } =
      bookingTableDefinition("any")
    const { arguments: is } = resource("as shipped", table)

    expect([is["hash_key"], is["range_key"]]).toEqual(KeySchema?.map((key) => key.AttributeName))
    expect(is["global_secondary_index"]).toMatchObject(
      (GlobalSecondaryIndexes ?? []).map((index) => ({
        name: index.IndexName,
        hash_key: index.KeySchema?.[0]?.AttributeName,
        range_key: index.KeySchema?.[1]?.AttributeName,
        projection_type: index.Projection?.ProjectionType,
      })),
    )
    expect(is["attribute"]).toEqual(
      AttributeDefinitions?.map(({ AttributeName, AttributeType }) => ({
        name: AttributeName,
        type: AttributeType,
      })),
    )
    expect(is["stream_view_type"]).toBe(StreamSpecification?.StreamViewType)
  })

  it("is paid by use, recoverable, and forgets by itself", () => {
    expect(resource("as shipped", table).arguments).toMatchObject({
      billing_mode: "PAY_PER_REQUEST",
      point_in_time_recovery: { enabled: true },
      ttl: { enabled: true, attribute_name: "expiresAt" },
      deletion_protection_enabled: false,
    })
  })

  it("is protected and encrypted with the customer's key where the config says so", () => {
    expect(resource("with everything on", table).arguments).toMatchObject({
      deletion_protection_enabled: true,
      server_side_encryption: {
        enabled: true,
        kms_key_arn: expect.stringContaining("aws_kms_key.") as string,
      },
    })
    expect(resource("as shipped", table).arguments).not.toHaveProperty("server_side_encryption")
  })

  it("streams nothing when no texts are sent, so that turning them on confirms no old changes", () => {
    expect(resource("without SMS", table).arguments).toMatchObject({ stream_enabled: false })
  })
})

it("runs on Node.js 22 where the config says so", () => {
  const callCenter = defineCallCenter({ deployment: { runtime: "nodejs22.x" } })
  const functions = synthesizedStack(stackJson(callCenter)).ofType(lambda)

  expect(functions.map(({ arguments: is }) => is["runtime"])).toEqual([
    "nodejs22.x",
    "nodejs22.x",
    "nodejs22.x",
  ])
})

describe("the code hook", () => {
  it("runs on Node.js 24 and arm64, ends within 7 seconds, and knows table and bot by name", () => {
    const { arguments: is } = resource("as shipped", lambda, "CodeHook/Function/Function")

    expect(is).toMatchObject({
      function_name: "call-center-dev-code-hook",
      runtime: "nodejs24.x",
      architectures: ["arm64"],
      handler: "index.handler",
      timeout: 7,
      publish: true,
      filename: "lambda/code-hook.zip",
      source_code_hash: '${filebase64sha256("lambda/code-hook.zip")}',
    })
    expect(at(is, "environment", "variables")).toEqual({
      TABLE_NAME: "${aws_dynamodb_table.Booking_BookingTable_462B4158.name}",
      BOT_NAME: "call-center-dev-bot",
      BOT_ALIAS_NAME: "live",
      POWERTOOLS_SERVICE_NAME: "call-center-dev",
    })
  })

  it("is reached through an alias of its published version", () => {
    const { address } = resource("as shipped", lambda, "CodeHook/Function/Function")

    expect(resource("as shipped", "aws_lambda_alias", "CodeHook/Function/Live").arguments).toEqual({
      name: "live",
      function_name: `\${${address}.function_name}`,
      function_version: `\${${address}.version}`,
    })
  })
})

describe("the notifier", () => {
  it("has time for the slowest text, and ends before any clock says that its claims are over", () => {
    const { arguments: is } = resource("as shipped", lambda, "Notifier/Function/Function")
    const timeout = Number(is["timeout"])

    expect(slowestTextMs).toBe(28_000)
    expect(slowestTextMs).toBeLessThan(timeout * 1000)
    expect(timeout + 120).toBeLessThanOrEqual(claimSeconds)
  })

  it("takes as many records at a time as it has time for when each takes what a text usually takes at most", () => {
    const { arguments: is } = resource("as shipped", "aws_lambda_event_source_mapping")
    const { timeout } = resource("as shipped", lambda, "Notifier/Function/Function").arguments
    const { connectionTimeout, requestTimeout } = publishTimeouts

    expect(Number(is["batch_size"]) * (connectionTimeout + requestTimeout)).toBeLessThan(
      Number(timeout) * 1000,
    )
  })

  it("reads changes of demos, and codes that nobody has picked, in batches that fail by record, are halved, and are given up within the hour", () => {
    const { arguments: is } = resource("as shipped", "aws_lambda_event_source_mapping")

    expect(is).toMatchObject({
      starting_position: "TRIM_HORIZON",
      function_response_types: ["ReportBatchItemFailures"],
      bisect_batch_on_function_error: true,
      maximum_retry_attempts: 20,
      maximum_record_age_in_seconds: 3600,
    })
    expect(at(is, "event_source_arn")).toBe(
      `\${${resource("as shipped", table).address}.stream_arn}`,
    )
    expect(at(is, "destination_config", "on_failure", "destination_arn")).toBe(
      `\${${resource("as shipped", "aws_sqs_queue").address}.arn}`,
    )
    const patterns = list(at(is, "filter_criteria", "filter")).map((each) => at(each, "pattern"))
    expect(patterns.map((pattern) => JSON.parse(String(pattern)))).toEqual([
      { eventName: ["INSERT", "MODIFY"], dynamodb: { NewImage: { entity: { S: ["Demo"] } } } },
      {
        eventName: ["INSERT", "MODIFY"],
        dynamodb: { NewImage: { entity: { S: ["Code"] }, hash: { S: [{ exists: false }] } } },
      },
    ])
  })

  it("may text phone numbers and publish to no topic", () => {
    const policy = resource("as shipped", "aws_iam_role_policy", "Notifier/Function/Policy")
    const publishing = statementsOf(policy.arguments["policy"]).find(({ actions }) =>
      actions.includes("sns:Publish"),
    )

    expect(publishing).toMatchObject({ resources: [], notResources: ["arn:*:sns:*:*:*"] })
  })

  it("is not there when SMS is off, nor is anything of its", () => {
    expect(resources("without SMS", lambda).map(({ path }) => path)).toEqual([
      "Booking/CodeHook/Function/Function",
    ])
    for (const type of ["aws_lambda_event_source_mapping", "aws_sqs_queue"])
      expect(typesOf("without SMS")).not.toContain(type)
    expect(JSON.stringify(resources("without SMS", "aws_cloudwatch_metric_alarm"))).not.toMatch(
      /notifier|AWS\/SNS/,
    )
  })
})

describe("the reminders' function", () => {
  it("is run every five minutes, by its rule alone, and not again when a run fails", () => {
    const alias = resource("as shipped", "aws_lambda_alias", "Reminders/Function/Live")
    const rule = resource("as shipped", "aws_cloudwatch_event_rule")

    expect(rule.arguments["schedule_expression"]).toBe("rate(5 minutes)")
    expect(resource("as shipped", "aws_cloudwatch_event_target").arguments).toMatchObject({
      rule: `\${${rule.address}.name}`,
      arn: `\${${alias.address}.arn}`,
    })
    expect(resource("as shipped", "aws_lambda_permission").arguments).toMatchObject({
      principal: "events.amazonaws.com",
      source_arn: `\${${rule.address}.arn}`,
      qualifier: `\${${alias.address}.name}`,
    })
    expect(
      resource("as shipped", "aws_lambda_function_event_invoke_config").arguments,
    ).toMatchObject({ maximum_retry_attempts: 0, maximum_event_age_in_seconds: 300 })
  })

  it.each([
    ["no reminders", { reminders: [] }],
    ["no texts", { sms: { enabled: false } }],
  ])("is not there where %s are sent, nor are rule and alarms", (_, settings) => {
    const stack = synthesizedStack(stackJson(defineCallCenter(settings)))

    expect(stack.ofType("aws_cloudwatch_event_rule")).toEqual([])
    expect(JSON.stringify(stack.ofType(lambda, "aws_cloudwatch_metric_alarm"))).not.toMatch(
      /reminder/iu,
    )
  })
})

describe("the owner", () => {
  const both = "telling callers and the owner"
  const mailOnly = "telling the owner by e-mail alone"

  it.each([both, mailOnly] as const)("is written to through an encrypted topic, %s", (name) => {
    const topic = resource(name, "aws_sns_topic", "Owner/Topic")

    expect(resource(name, "aws_sns_topic_subscription").arguments).toMatchObject({
      protocol: "email",
      endpoint: "office@example.com",
      topic_arn: `\${${topic.address}.arn}`,
    })
    expect(topic.arguments["kms_master_key_id"]).toMatch(
      name === both ? /aws_kms_key/u : /^alias\/aws\/sns$/u,
    )
    const { arguments: is } = resource(name, lambda, "Notifier/Function/Function")
    expect(at(is, "environment", "variables", "OWNER_TOPIC_ARN")).toBe(`\${${topic.address}.arn}`)
  })

  it("is all that the notifier may write to where callers get no texts", () => {
    const published = (name: typeof both | typeof mailOnly) =>
      statementsOf(
        resource(name, "aws_iam_role_policy", "Notifier/Function/Policy").arguments["policy"],
      ).filter(({ actions }) => actions.includes("sns:Publish"))

    expect(published(mailOnly).map(({ sid }) => sid)).toEqual(["MailOwner"])
    expect(published(both).map(({ sid }) => sid)).toEqual(["TextPhoneNumbers", "MailOwner"])
    expect(published(mailOnly)[0]?.resources).toEqual([
      expect.stringMatching(/^\$\{aws_sns_topic\.\w+\.arn\}$|aws_sns_topic/u),
    ])
  })

  it.each([both, mailOnly] as const)(
    "can be looked after: the outputs name function, rule and topic, %s",
    (name) => {
      const outputOf = (output: string) => at(jsonOf(name), "output", output, "value")

      expect(outputOf("OwnerTopicArn")).toBe(
        `\${${resource(name, "aws_sns_topic", "Owner/Topic").address}.arn}`,
      )
      // The rule is looked up by the function's name.
      expect(
        resources(name, "aws_cloudwatch_event_rule").map(({ arguments: is }) => is["name"]),
      ).toEqual([outputOf("RemindersName")].filter((output) => output !== undefined))
    },
  )

  it("is watched by alarms of its own", () => {
    const metrics = (name: typeof both | typeof mailOnly) =>
      resources(name, "aws_cloudwatch_metric_alarm").map(({ arguments: is }) => is["metric_name"])

    expect(metrics(both)).toEqual(
      expect.arrayContaining(["MailFailed", "MailUnknown", "TextFailed"]),
    )
    expect(metrics(mailOnly)).toEqual(expect.arrayContaining(["MailFailed", "IteratorAge"]))
    expect(metrics(mailOnly)).not.toEqual(expect.arrayContaining(["SMSSuccessRate"]))
  })
})

describe("the calendar feed", () => {
  const on = "with a calendar feed"
  const full = "with everything on"

  it("is not there unless it is asked for, nor is anything of its", () => {
    expect(JSON.stringify(jsonOf("as shipped"))).not.toMatch(/calendar-?feed|FeedUrl/iu)
    expect(resources("as shipped", "aws_cloudformation_stack").map(({ path }) => path)).not.toEqual(
      expect.arrayContaining([expect.stringContaining("CalendarFeed")]),
    )
  })

  it("is called by everybody by the URL of its alias, which takes two permissions, and in no other way", () => {
    const alias = resource(on, "aws_lambda_alias", "CalendarFeed/Function/Live")
    const { address } = resource(on, lambda, "CalendarFeed/Function/Function")
    const { arguments: is } = resource(on, "aws_cloudformation_stack", "CalendarFeed/Address/Stack")
    const { Resources } = JSON.parse(String(is["template_body"]))

    expect(is["parameters"]).toEqual({
      FunctionName: `\${${address}.function_name}`,
      AliasName: `\${${alias.address}.name}`,
      AliasArn: `\${${alias.address}.arn}`,
    })
    expect(Resources).toEqual({
      Url: {
        Type: "AWS::Lambda::Url",
        Properties: {
          TargetFunctionArn: { Ref: "FunctionName" },
          Qualifier: { Ref: "AliasName" },
          AuthType: "NONE",
          InvokeMode: "BUFFERED",
        },
      },
      CallUrl: {
        Type: "AWS::Lambda::Permission",
        Properties: {
          Action: "lambda:InvokeFunctionUrl",
          FunctionName: { Ref: "AliasArn" },
          Principal: "*",
          FunctionUrlAuthType: "NONE",
        },
      },
      InvokeThroughUrl: {
        Type: "AWS::Lambda::Permission",
        Properties: {
          Action: "lambda:InvokeFunction",
          FunctionName: { Ref: "AliasArn" },
          Principal: "*",
          InvokedViaFunctionUrl: true,
        },
      },
    })
    expect(resources(on, "aws_lambda_function_url")).toEqual([])
  })

  it("reads of the table the secret alone, and of the index the days", () => {
    const policy = resource(on, "aws_iam_role_policy", "CalendarFeed/Function/Policy")
    const [, secret, days, ...others] = statementsOf(policy.arguments["policy"])

    expect(secret).toMatchObject({
      actions: ["dynamodb:GetItem"],
      condition: { "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": ["FEED"] } },
    })
    expect(days).toMatchObject({
      actions: ["dynamodb:Query"],
      resources: [expect.stringMatching(/\/index\/gsi1$/u)],
    })
    expect(others).toEqual([])
  })

  it("has executions to itself where the config says so, and no other function has", () => {
    const reserved = (name: typeof on | typeof full) =>
      resources(name, lambda).flatMap(
        ({ arguments: is }) => is["reserved_concurrent_executions"] ?? [],
      )

    expect(reserved(full)).toEqual([2])
    expect(reserved(on)).toEqual([])
  })

  it("has a log that ends, alarms of its own, and outputs that name it", () => {
    const watched = resources(on, "aws_cloudwatch_metric_alarm")
      .map(({ arguments: is }) => is["alarm_name"])
      .filter((name) => String(name).includes("calendar-feed"))

    expect(
      resource(on, "aws_cloudwatch_log_group", "CalendarFeed/Function/Log").arguments,
    ).toMatchObject({ name: "/aws/lambda/call-center-dev-calendar-feed", retention_in_days: 30 })
    expect(watched).toEqual(
      ["errors", "throttles", "slow", "flooded"].map(
        (alarm) => `call-center-dev-calendar-feed-${alarm}`,
      ),
    )
    expect(at(jsonOf(on), "output", "FeedUrl", "value")).toBe(
      `\${${resource(on, "aws_cloudformation_stack", "Address/Stack").address}.outputs["Url"]}`,
    )
    expect(at(jsonOf(on), "output", "FeedName", "value")).toBe(
      `\${${resource(on, lambda, "CalendarFeed/Function/Function").address}.function_name}`,
    )
  })
})

describe("a role", () => {
  it("uses a customer-managed key through the services that need it, not by itself", () => {
    const policy = resource("with everything on", "aws_iam_role_policy", "CodeHook/Function/Policy")
    const uses = statementsOf(policy.arguments["policy"]).filter(({ actions }) =>
      actions.some((action) => action.startsWith("kms:")),
    )

    expect(uses.map(({ condition }) => condition)).toEqual([
      { StringEquals: { "kms:ViaService": "dynamodb.eu-west-2.amazonaws.com" } },
      { StringEquals: { "kms:ViaService": "lambda.eu-west-2.amazonaws.com" } },
    ])
    expect(uses.every(({ resources: [key] }) => key?.includes("aws_kms_key"))).toBe(true)
  })

  it("knows no key when AWS's own encrypt", () => {
    expect(JSON.stringify(resources("as shipped", "aws_iam_role_policy"))).not.toContain("kms:")
  })
})
