import { join } from "node:path"

import { runProgram } from "@call-center/command-line"

import { list, record, text } from "../policy/json.ts"
import { lastLine } from "./last-line.ts"
import { requirements } from "./python-tools.ts"
import type { ScanFinding, ScanResult } from "./scan-result.ts"
import type { ScannedStack } from "./scanned-stacks.ts"

const scanner = `cfn-lint ${requirements["cfn-lint"]}`

const timeoutMs = 60_000

export interface CfnLintOptions {
  readonly bin: string
  /** Regions have different resources. */
  readonly region: string
  readonly stacks: readonly ScannedStack[]
}

/** Checks the CloudFormation templates of stacks against CloudFormation's own schemas and rules. */
export async function cfnLint({ bin, region, stacks }: CfnLintOptions): Promise<ScanResult> {
  const templates = stacks.flatMap((stack) => stack.templates)
  const { stdout, stderr } = await runProgram(
    join(bin, "cfn-lint"),
    ["--format", "json", "--regions", region, "--template", ...templates],
    { cwd: bin, timeoutMs },
  )
  try {
    const findings = list(JSON.parse(stdout)).map(findingOf)
    return { scanner, looked: `${templates.length} templates`, findings }
  } catch {
    return { scanner, skipped: `it gave no report: ${lastLine(stderr)}` }
  }
}

function findingOf(match: unknown): ScanFinding {
  const { Rule, Message, Filename } = record(match)
  return { id: text(record(Rule)["Id"]), text: `${text(Filename)}: ${text(Message)}` }
}
