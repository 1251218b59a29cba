import { describe, expect, it } from "vitest"

import { at, list, record, text } from "../src/policy/json.ts"
import { statementsOf } from "../src/policy/policy-statements.ts"
import type { VariantName } from "../src/scan/config-variants.ts"
import { jsonOf, resource, resources, typesOf } from "./support/synthesized.ts"

const alarm = "aws_cloudwatch_metric_alarm"
const full = "with everything on"

function alarmOn(metric: string, name: VariantName = "as shipped") {
  return resources(name, alarm).filter(({ arguments: is }) => is["metric_name"] === metric)
}

describe("alarms", () => {
  it("fire on the first fault, a minute after it", () => {
    for (const metric of ["ContactFlowErrors", "Errors", "Throttles", "TurnFailed"])
      expect(alarmOn(metric)[0]?.arguments).toMatchObject({
        statistic: "Sum",
        threshold: 1,
        comparison_operator: "GreaterThanOrEqualToThreshold",
        period: 60,
        evaluation_periods: 1,
        treat_missing_data: "notBreaching",
      })
  })

  it("tell of reminders that nobody looks for, where no data is bad news", () => {
    expect(resource("as shipped", alarm, "reminders-stopped").arguments).toMatchObject({
      metric_name: "Invocations",
      comparison_operator: "LessThanThreshold",
      threshold: 1,
      period: 900,
      treat_missing_data: "breaching",
    })
  })

  it("watch the flows that callers are in, by the names that Connect knows them by", () => {
    const flows = resources("as shipped", "aws_connect_contact_flow").map((flow) =>
      text(flow.arguments["name"]),
    )
    const watched = alarmOn("ContactFlowFatalErrors").map(({ arguments: is }) =>
      text(at(is, "dimensions", "ContactFlowName")),
    )

    expect(watched).toEqual(["call-center-dev-main", "call-center-dev-customer-queue"])
    expect(flows).toEqual(expect.arrayContaining(watched))
  })

  it("tell of four fifths of the calls at a time, as a fraction or in per cent", () => {
    expect(resource("as shipped", alarm, "concurrent-calls").arguments).toMatchObject({
      threshold: 0.8,
      metric_query: [
        { id: "value", metric: { metric_name: "ConcurrentCallsPercentage", stat: "Maximum" } },
        { expression: "IF(value > 1, value / 100, value)", return_data: true },
      ],
    })
  })

  it("tell of four fifths of what may be spent on SMS, by the config or by AWS's default of a dollar", () => {
    expect(alarmOn("SMSMonthToDateSpentUSD")[0]?.arguments["threshold"]).toBe(0.8)
    expect(alarmOn("SMSMonthToDateSpentUSD", full)[0]?.arguments["threshold"]).toBe(16)
  })

  it("tell of texts that carriers do not take, in the country of the number", () => {
    expect(alarmOn("SMSSuccessRate", full)[0]?.arguments).toMatchObject({
      comparison_operator: "LessThanThreshold",
      threshold: 0.9,
      dimensions: { Country: "GB", SMSType: "Transactional" },
    })
  })

  it("write to the owner when they begin and when they end", () => {
    const topic = `\${${resource(full, "aws_sns_topic").address}.arn}`

    for (const { arguments: is } of resources(full, alarm))
      expect(is).toMatchObject({ alarm_actions: [topic], ok_actions: [topic] })
    expect(resource(full, "aws_sns_topic_subscription").arguments).toMatchObject({
      protocol: "email",
      endpoint: "owner@example.com",
    })
    expect(typesOf("as shipped")).not.toContain("aws_sns_topic")
  })

  it("of this account alone may publish to the topic, by TLS", () => {
    const [tls, alarms] = statementsOf(resource(full, "aws_sns_topic_policy").arguments["policy"])

    expect(tls).toMatchObject({ allows: false, conditionKeys: ["aws:securetransport"] })
    expect(alarms).toMatchObject({
      allows: true,
      principals: ["cloudwatch.amazonaws.com"],
      conditionKeys: ["aws:sourceaccount"],
    })
  })
})

describe("the dashboard", () => {
  it("shows every alarm and what each watches, none over another", () => {
    const body = text(
      resource("as shipped", "aws_cloudwatch_dashboard").arguments["dashboard_body"],
    )
    const widgets = list(record(JSON.parse(body))["widgets"]).map(record)
    const cells = widgets.flatMap(({ x, y, width, height }) =>
      Array.from({ length: Number(width) * Number(height) }, (_, cell) =>
        [Number(x) + (cell % Number(width)), Number(y) + Math.floor(cell / Number(width))].join(),
      ),
    )

    expect(list(at(widgets[0], "properties", "alarms"))).toHaveLength(
      resources("as shipped", alarm).length,
    )
    expect(widgets).toHaveLength(resources("as shipped", alarm).length + 2)
    expect(new Set(cells).size).toBe(cells.length)
    expect(widgets.every(({ x, width }) => Number(x) + Number(width) <= 24)).toBe(true)
  })
})

describe("spending", () => {
  it("is bounded where the config says so", () => {
    expect(resource(full, "aws_sns_sms_preferences").arguments).toMatchObject({
      monthly_spend_limit: 20,
    })
    expect(resource(full, "aws_budgets_budget").arguments).toMatchObject({
      limit_amount: "50",
      limit_unit: "USD",
      notification: [
        { notification_type: "FORECASTED", subscriber_email_addresses: ["owner@example.com"] },
        { notification_type: "ACTUAL", subscriber_email_addresses: ["owner@example.com"] },
      ],
    })
    expect(typesOf("as shipped")).not.toContain("aws_sns_sms_preferences")
    expect(typesOf("as shipped")).not.toContain("aws_budgets_budget")
  })
})

describe("the customer-managed key", () => {
  it("encrypts everything that is kept", () => {
    const key = `\${${resource(full, "aws_kms_key").address}.arn}`

    for (const [type, argument] of [
      ["aws_sqs_queue", "kms_master_key_id"],
      ["aws_sns_topic", "kms_master_key_id"],
      ["aws_cloudwatch_log_group", "kms_key_id"],
      ["aws_lambda_function", "kms_key_arn"],
    ] as const)
      for (const { arguments: is } of resources(full, type)) expect(is[argument]).toBe(key)
  })

  it("is lent to log groups by their ARN, and to alarms where somebody is written to", () => {
    expect(lent(full)).toEqual([
      ["AccountAdministersKey"],
      ["LogGroupsOfThisAccount", "kms:encryptioncontext:aws:logs:arn"],
      ["AlarmsOfThisAccount", "aws:sourceaccount"],
    ])
    expect(lent("recording with a customer-managed key")).toHaveLength(2)
  })
})

describe("the state", () => {
  it("lies beside the folder of the stacks, which the cdktf CLI empties", () => {
    expect(at(jsonOf("as shipped"), "terraform", "backend")).toEqual({
      local: { path: "../../state/call-center-dev.tfstate" },
    })
  })

  it("or in S3, encrypted and locked", () => {
    expect(at(jsonOf(full), "terraform", "backend", "s3")).toEqual({
      bucket: "states",
      key: "full.tfstate",
      region: "eu-west-2",
      encrypt: true,
      use_lockfile: true,
    })
  })
})

it("puts out what `pnpm center` reads, and nothing that is not there", () => {
  expect(Object.keys(record(jsonOf(full)["output"]))).toEqual(
    expect.arrayContaining(["PhoneNumber", "RecordingsBucket", "AlarmTopicArn", "Flows"]),
  )
  expect(Object.keys(record(jsonOf("without SMS")["output"]))).not.toContain("NotifierName")
  expect(at(jsonOf("as shipped"), "output", "Flows", "value", "main")).toEqual({
    id: expect.stringMatching(/contact_flow_id\}$/) as string,
    sha256: expect.stringMatching(
      /^\$\{sha256\(aws_connect_contact_flow\.\w+\.content\)\}$/,
    ) as string,
  })
})

/** Who may use a stack's key, on what conditions. */
function lent(name: VariantName): readonly (readonly string[])[] {
  return statementsOf(resource(name, "aws_kms_key").arguments["policy"]).map(
    ({ sid, conditionKeys }) => [sid].concat(conditionKeys),
  )
}
