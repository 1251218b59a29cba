import { readFileSync } from "node:fs"

import { describe, expect, it } from "vitest"

import { exceptions } from "../src/policy/check/exceptions.ts"
import { checkPolicy, findingText, rules } from "../src/policy/check/policy.ts"
import { synthesizedStack } from "../src/policy/synthesized-stack.ts"
import { variantNames } from "../src/scan/config-variants.ts"
import { Edited } from "./support/edited.ts"
import { breaks, mends } from "./support/rule-cases.ts"
import { ruleParts } from "./support/rule-parts.ts"
import { jsonOf } from "./support/synthesized.ts"

const full = "with everything on"

/** Rules of scanners, and pages of those whose service it is. */
const publicSource =
  /^(?:CKV2?_AWS_\d+|AWS-\d{4}|AwsSolutions-[A-Z]+\d+|HIPAA\.Security-\w+|TFLint \w+|https:\/\/(?:docs\.aws\.amazon\.com|developer\.hashicorp\.com|registry\.terraform\.io|github\.com\/hashicorp)\/.*)$/u

/** Metrics that must have an alarm in the stack with everything on. */
const watched = [
  "ContactFlowErrors",
  "ContactFlowFatalErrors",
  "ThrottledCalls",
  "ConcurrentCallsPercentage",
  "Errors",
  "Throttles",
  "Duration",
  "TurnFailed",
  "LongestQueueWaitTime",
  "IteratorAge",
  "ApproximateNumberOfMessagesVisible",
  "SMSSuccessRate",
  "SMSMonthToDateSpentUSD",
  "CallRecordingUploadError",
]

/** Whether a stack breaks a rule; the others are not looked at, which would take most of the time. */
function isBroken(id: string, json: unknown): boolean {
  const rule = rules.find((each) => each.id === id)
  if (rule === undefined) throw new Error(`expected a rule, got ${id}`)
  return rule.check(synthesizedStack(json)).length > 0
}

it.each(variantNames)("a stack %s keeps every rule, or has an exception with a reason", (name) => {
  const violations = checkPolicy(jsonOf(name)).filter(({ exception }) => exception === undefined)

  expect(violations.map(findingText)).toEqual([])
})

describe("a rule", () => {
  const brokenInFull = new Set(checkPolicy(jsonOf(full)).map(({ rule }) => rule.id))

  it.each(rules.map(({ id }) => id))("notices: %s", (id) => {
    const before = brokenInFull.has(id)
    const edited = new Edited(full)
    const change = before ? mends[id] : breaks[id]

    expect(change, `a change that ${before ? "mends" : "breaks"} ${id}`).toBeDefined()
    change?.(edited)

    expect(isBroken(id, edited.json)).toBe(!before)
  })

  it.each(ruleParts)("$rule holds ($holds) where $where", ({ rule, change, holds }) => {
    const edited = new Edited(full)
    expect(brokenInFull.has(rule)).toBe(false)

    change(edited)

    expect(isBroken(rule, edited.json)).toBe(!holds)
  })

  it.each(watched)("everything-is-watched is broken where nothing watches %s", (metric) => {
    const edited = new Edited(full)
    edited.each("aws_cloudwatch_metric_alarm", (is) => {
      const text = JSON.stringify(is).replaceAll(
        `"metric_name":"${metric}"`,
        '"metric_name":"Other"',
      )
      Object.assign(is, JSON.parse(text))
    })

    const found = checkPolicy(edited.json).map(findingText)

    expect(found).toEqual(
      expect.arrayContaining([expect.stringContaining(`no alarm on ${metric}`)]),
    )
  })

  it("has an id of its own, says what must hold, and names who else asks for it", () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
    for (const { id, says, after } of rules) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(says.length).toBeGreaterThan(15)
      expect(after).not.toHaveLength(0)
    }
  })

  it.each([...new Set(rules.flatMap(({ after }) => after))])(
    "names what can be looked up: %s",
    (source) => {
      expect(source.startsWith("docs/") ? isInRepository(source) : publicSource.test(source)).toBe(
        true,
      )
    },
  )
})

describe("an exception", () => {
  const findings = variantNames.flatMap((name) => checkPolicy(jsonOf(name)))

  it.each(exceptions.filter(({ rules: named }) => named.some((id) => !isScanner(id))))(
    "is needed by some stack, and names rules that exist: $rules.0",
    (exception) => {
      const ours = exception.rules.filter((id) => !isScanner(id))

      expect(rules.map(({ id }) => id)).toEqual(expect.arrayContaining(ours))
      for (const id of ours)
        expect(findings.some((one) => one.rule.id === id && one.exception === exception)).toBe(true)
    },
  )

  it("says why", () => {
    for (const { reason } of exceptions) expect(reason.split(" ").length).toBeGreaterThan(7)
  })
})

/** Whether a page, or a section of one, is there. */
function isInRepository(source: string): boolean {
  const [page = "", anchor] = source.split("#")
  const text = readFileSync(new URL(`../../../${page}`, import.meta.url), "utf8")
  const headings = [...text.matchAll(/^#+ (.*)$/gmu)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(" ", "-")
      .replaceAll(/[^\w-]/gu, ""),
  )
  return anchor === undefined || headings.includes(anchor)
}

function isScanner(id: string): boolean {
  return /^(?:CKV|[EWI]\d)/.test(id)
}
