import { join } from "node:path"

import { runProgram } from "@call-center/command-line"

import { at, list, record, text } from "../policy/json.ts"
import { lastLine } from "./last-line.ts"
import { requirements } from "./python-tools.ts"
import type { ScanFinding, ScanResult } from "./scan-result.ts"
import type { ScannedStack } from "./scanned-stacks.ts"

const scanner = `checkov ${requirements.checkov}`

const timeoutMs = 120_000

/** Checks stacks against checkov's rules for Terraform JSON. https://www.checkov.io/7.Scan%20Examples/Terraform.html */
export async function checkov(bin: string, stacks: readonly ScannedStack[]): Promise<ScanResult> {
  const files = stacks.flatMap(({ folder }) => ["--file", join(folder, "cdk.tf.json")])
  const { stdout, stderr } = await runProgram(
    join(bin, "checkov"),
    [
      ...files,
      "--framework",
      "terraform_json",
      "--output",
      "json",
      "--compact",
      "--quiet",
      "--skip-download",
    ],
    { cwd: bin, timeoutMs },
  )
  const report = parsed(stdout)
  if (report === undefined) return { scanner, skipped: `it gave no report: ${lastLine(stderr)}` }
  const passed = Number(at(report, "summary", "passed"))
  return {
    scanner,
    looked: `${passed} checks passed`,
    findings: list(at(report, "results", "failed_checks")).map(findingOf),
  }
}

function parsed(stdout: string): unknown {
  try {
    return JSON.parse(stdout)
  } catch {
    return undefined
  }
}

function findingOf(check: unknown): ScanFinding {
  const { check_id: id, check_name: name, resource } = record(check)
  return { id: text(id), text: `${text(resource)}: ${text(name)}` }
}
