import { readFileSync } from "node:fs"

import { type CallCenterSettings, defineCallCenter } from "@call-center/config"
import { connectHours } from "@call-center/contact-flows"
import { Ajv } from "ajv"
import { describe, expect, it } from "vitest"

import { openingHoursTemplate } from "../src/contact-center/opening-hours.ts"
import { at, list, record } from "../src/policy/json.ts"
import { ofTemplates, synthesizedStack } from "../src/policy/synthesized-stack.ts"
import { variantNames } from "../src/scan/config-variants.ts"
import { deploymentProblems } from "../src/synth/deployment-problems.ts"
import { jsonOf, resource, resources, stackJson } from "./support/synthesized.ts"

const schema = JSON.parse(
  readFileSync(new URL("schemas/aws-connect-hours-of-operation.json", import.meta.url), "utf8"),
)

const fits = new Ajv({ strict: false, allErrors: true }).compile(schema)

const instanceArn = "arn:aws:connect:us-east-1:123456789012:instance/11111111-2222-3333"

function propertiesOf(settings: CallCenterSettings): Readonly<Record<string, unknown>> {
  const { booking } = defineCallCenter(settings)
  const template = openingHoursTemplate("call-center-dev-hours", connectHours(booking))
  const properties = record(at(template, "Resources", "Hours", "Properties"))
  return { ...properties, InstanceArn: instanceArn }
}

const closedYear: CallCenterSettings = {
  hours: { monday: ["09:00-12:00", "13:00-17:00"], saturday: ["18:00-24:00"] },
  holidays: { "2026-12-25": "Christmas Day", "2026-12-26": "x".repeat(60) },
  dateOverrides: { "2026-12-24": ["09:00-12:00", "20:00-24:00"], "2026-12-31": [] },
}

/** So many dates with hours of their own, which share no override. */
function datesOf(count: number): CallCenterSettings["dateOverrides"] {
  const start = Date.parse("2026-01-01")
  const dates = Array.from({ length: count }, (_, index) =>
    new Date(start + index * 86_400_000).toISOString().slice(0, 10),
  )
  return Object.fromEntries(dates.map((date) => [date, ["09:00-12:00"]]))
}

describe("the opening hours", () => {
  it("are told to CloudFormation with holidays and other hours, as its schema wants them", () => {
    const properties = propertiesOf(closedYear)

    expect(fits(properties)).toBe(true)
    expect(fits.errors).toBeNull()
    expect(list(properties["Config"])).toHaveLength(3)
    expect(properties["HoursOfOperationOverrides"]).toEqual([
      {
        OverrideName: "2026-12-24 other hours",
        OverrideType: "STANDARD",
        EffectiveFrom: "2026-12-24",
        EffectiveTill: "2026-12-24",
        OverrideConfig: [
          {
            Day: "THURSDAY",
            StartTime: { Hours: 9, Minutes: 0 },
            EndTime: { Hours: 12, Minutes: 0 },
          },
          {
            Day: "THURSDAY",
            StartTime: { Hours: 20, Minutes: 0 },
            EndTime: { Hours: 0, Minutes: 0 },
          },
        ],
      },
      expect.objectContaining({
        OverrideName: "2026-12-25 Christmas Day",
        EffectiveTill: "2026-12-25",
        OverrideConfig: [],
      }),
      expect.objectContaining({ OverrideName: `2026-12-26 ${"x".repeat(60)}` }),
      expect.objectContaining({ OverrideName: "2026-12-31 closed", OverrideConfig: [] }),
    ])
  })

  it("of a template with a property too many do not fit, so the schema can refuse", () => {
    expect(fits({ ...propertiesOf(closedYear), Holidays: [] })).toBe(false)
  })

  it.each(variantNames)("of the stack fit the schema, %s", (name) => {
    const hours = ofTemplates(synthesizedStack(jsonOf(name)), "AWS::Connect::HoursOfOperation")

    for (const { arguments: is } of hours)
      expect(fits({ ...is, InstanceArn: instanceArn })).toBe(true)
    expect(hours).toHaveLength(name === "without agents" ? 0 : 1)
  })

  it("are the queue's, and the flow checks closures before them", () => {
    const { address } = resource("as shipped", "aws_cloudformation_stack", "OpeningHours/Stack")
    const queue = resource("as shipped", "aws_connect_queue").arguments
    const content = String(
      resource("as shipped", "aws_connect_contact_flow", "Flows/main").arguments["content"],
    )

    expect(queue["hours_of_operation_id"]).toBe(`\${${address}.outputs["HoursOfOperationId"]}`)
    expect(content).toContain(`\${${address}.outputs["HoursOfOperationArn"]}`)
    for (const closures of resources("as shipped", "aws_connect_hours_of_operation"))
      expect(content).toContain(`\${${closures.address}.arn}`)
  })

  it.each([
    [49, 0],
    [50, 0],
    [51, 1],
  ])("with %i overrides have %i problems", (count, problems) => {
    const found = deploymentProblems(defineCallCenter({ dateOverrides: datesOf(count) }))

    expect(found).toHaveLength(problems)
    for (const { path, expected, got } of found) {
      expect(path).toBe("holidays and dateOverrides")
      expect(expected).toMatch(/^at most 50, .*: take out dates that are past$/)
      expect(got).toBe("51")
    }
  })

  it.each([
    [14, 0],
    [15, 1],
  ])("with %i ranges on each day have %i problems", (ranges, problems) => {
    const hours = Array.from({ length: ranges }, (_, hour) => {
      const digits = String(hour).padStart(2, "0")
      return `${digits}:00-${digits}:30`
    })
    const week = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    const found = deploymentProblems(
      defineCallCenter({ hours: Object.fromEntries(week.map((day) => [day, hours])) }),
    )

    expect(found.map(({ path }) => path)).toEqual(problems === 0 ? [] : ["hours"])
  })

  it("of a call centre without people behind the bot are bounded by nothing", () => {
    const callCenter = defineCallCenter({
      agent: { enabled: false },
      dateOverrides: datesOf(51),
    })

    expect(deploymentProblems(callCenter)).toEqual([])
  })
})

describe("an update of a release from before closures", () => {
  const stack = synthesizedStack(stackJson(defineCallCenter({})))
  /** Where afb688c had the opening hours, which its queue uses. */
  const before = "aws_connect_hours_of_operation.ContactCenter_Agents_Hours_DB2DE413"

  it("deletes no hours that are in use: they stay, and become the closures", () => {
    const now = stack.resources.find(({ address }) => address === before)

    expect(now?.arguments["name"]).toBe("call-center-dev-team-closures")
  })

  it("turns them into closures only when the opening hours are there that the queue moves to", () => {
    const now = stack.resources.find(({ address }) => address === before)
    const hours = stack.ofType("aws_cloudformation_stack").find(({ path }) => /Hours/.test(path))

    expect(now?.arguments["depends_on"]).toEqual([hours?.address])
  })

  it("gives the new hours names that none of the old has", () => {
    const names = [
      ...stack.ofType("aws_connect_hours_of_operation").map(({ arguments: is }) => is["name"]),
      ...ofTemplates(stack, "AWS::Connect::HoursOfOperation").map(
        ({ arguments: is }) => is["Name"],
      ),
    ]

    expect(names).not.toContain("call-center-dev")
    expect(new Set(names).size).toBe(3)
  })
})
