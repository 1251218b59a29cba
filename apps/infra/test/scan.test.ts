import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { afterAll, describe, expect, it } from "vitest"

import { list, record } from "../src/policy/json.ts"
import { templateParts } from "../src/policy/terraform-template.ts"
import { cfnLint } from "../src/scan/cfn-lint.ts"
import { checkov } from "../src/scan/checkov.ts"
import { variantNames } from "../src/scan/config-variants.ts"
import { scanReport } from "../src/scan/scan-report.ts"
import { standInStack } from "../src/scan/stand-in-stack.ts"
import { Edited } from "./support/edited.ts"
import { jsonOf } from "./support/synthesized.ts"

const bin = mkdtempSync(join(tmpdir(), "scan-"))
const stacks = [
  { name: "as configured", folder: "/stack", templates: ["/stack/template-0.json"], json: {} },
]

afterAll(() => {
  rmSync(bin, { recursive: true })
})

/** Puts a program in place of a scanner; it says `output`. */
function program(name: string, output: string, complaint = ""): void {
  const file = join(bin, name)
  writeFileSync(`${file}.out`, output)
  writeFileSync(`${file}.err`, complaint)
  writeFileSync(file, `#!/bin/sh\ncat ${file}.err >&2\ncat ${file}.out\nexit 1\n`)
  chmodSync(file, 0o755)
}

describe("checkov", () => {
  it("is read for what it found", async () => {
    program(
      "checkov",
      JSON.stringify({
        summary: { passed: 52 },
        results: {
          failed_checks: [
            {
              check_id: "CKV_AWS_28",
              check_name: "Ensure recovery",
              resource: "aws_dynamodb_table.T",
            },
          ],
        },
      }),
    )

    expect(await checkov(bin, stacks)).toEqual({
      scanner: "checkov 3.3.30",
      looked: "52 checks passed",
      findings: [{ id: "CKV_AWS_28", text: "aws_dynamodb_table.T: Ensure recovery" }],
    })
  })

  it("that breaks is skipped with its last words", async () => {
    program("checkov", "", "Traceback\nModuleNotFoundError: yaml\n")

    expect(await checkov(bin, stacks)).toMatchObject({
      skipped: "it gave no report: ModuleNotFoundError: yaml",
    })
  })
})

it("cfn-lint is read for what it found", async () => {
  program(
    "cfn-lint",
    JSON.stringify([{ Rule: { Id: "E3002" }, Message: "Unexpected property", Filename: "t.json" }]),
  )

  expect(await cfnLint({ bin, region: "us-east-1", stacks })).toMatchObject({
    looked: "1 templates",
    findings: [{ id: "E3002", text: "t.json: Unexpected property" }],
  })
})

describe("the report", () => {
  it("fails on a finding without an exception, and names it", () => {
    const findings = [
      { id: "CKV_AWS_117", text: "no VPC" },
      { id: "CKV_AWS_28", text: "no recovery" },
    ]

    expect(scanReport([{ scanner: "checkov", looked: "2 checks", findings }])).toMatchObject({
      text: "checkov: 2 checks, 1 findings with an exception, 1 without\n  CKV_AWS_28 no recovery\n",
      failed: true,
    })
  })

  it("says what was skipped and why, which is no failure", () => {
    expect(scanReport([{ scanner: "terraform", skipped: "it is not installed" }])).toMatchObject({
      text: "skipped terraform: it is not installed\n",
      failed: false,
    })
  })
})

describe.each(variantNames)("what Terraform sees of a stack %s", (name) => {
  const needs = dependencies(standInStack(jsonOf(name)))

  it("refers to what is there, without AWS's provider", () => {
    const missing = [...needs.values()].flat().filter((address) => !needs.has(address))

    expect(missing).toEqual([])
    expect([...needs.keys()].filter((address) => !address.startsWith("terraform_data."))).toEqual(
      [],
    )
  })

  it("waits for nothing that waits for it", () => {
    expect(inOrder(needs)).toHaveLength(needs.size)
  })
})

it("notices resources that wait for each other", () => {
  const edited = new Edited("as shipped")
  const { address } = firstOf(edited, "aws_lambda_alias")
  edited.each("aws_dynamodb_table", (is) => {
    is["name"] = `\${${address}.arn}`
  })
  const needs = dependencies(standInStack(edited.json))

  expect(inOrder(needs).length).toBeLessThan(needs.size)
})

function firstOf(edited: Edited, type: string): { readonly address: string } {
  const [name = ""] = Object.keys(edited.json["resource"][type] as object)
  return { address: `${type}.${name}` }
}

/** What each resource refers to, in expressions and by name. */
function dependencies(stack: object): ReadonlyMap<string, readonly string[]> {
  const standIns = record(record(record(stack)["resource"])["terraform_data"])
  return new Map(
    Object.entries(standIns).map(([name, value]) => [
      `terraform_data.${name}`,
      [
        ...list(record(value)["depends_on"]).map(String),
        ...expressionsIn(value).flatMap(addressesIn),
      ],
    ]),
  )
}

function expressionsIn(value: unknown): readonly string[] {
  if (typeof value === "string")
    return templateParts(value).flatMap((part) => ("expression" in part ? [part.expression] : []))
  if (typeof value !== "object" || value === null) return []
  return Object.values(value).flatMap(expressionsIn)
}

function addressesIn(expression: string): readonly string[] {
  return expression.match(/\b(?:terraform_data|aws_\w+)\.[\w-]+/g) ?? []
}

/** Resources in an order in which each comes after what it needs; those in a cycle are left out. */
function inOrder(needs: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>()
  for (let before = -1; before !== done.size;) {
    before = done.size
    for (const [address, needed] of needs)
      if (needed.every((one) => done.has(one))) done.add(address)
  }
  return [...done]
}
