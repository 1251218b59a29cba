import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"

import { runProgram } from "@call-center/command-line"

import { archives } from "../synth/synthesize.ts"
import { lastLine } from "./last-line.ts"
import type { ScanFinding, ScanResult } from "./scan-result.ts"
import type { ScannedStack } from "./scanned-stacks.ts"
import { standInStack } from "./stand-in-stack.ts"

const timeoutMs = 60_000

const longestReason = 300

/** What is run in turn; the last says whether anything is left to change. */
const steps = [
  ["init", "-input=false"],
  ["apply", "-auto-approve", "-input=false"],
  ["plan", "-detailed-exitcode", "-input=false"],
] as const

/**
 * Lets Terraform itself plan and apply stacks with stand-ins for AWS's resources, which needs no provider and no account:
 * every expression evaluates, nothing waits for itself, and a second plan changes nothing.
 */
export async function terraform(stacks: readonly ScannedStack[]): Promise<ScanResult> {
  const { exitCode, stdout } = await runProgram("terraform", ["version", "-json"], {
    cwd: ".",
    timeoutMs,
  })
  if (exitCode !== 0) return { scanner: "terraform", skipped: "it is not installed" }
  const { terraform_version: version } = JSON.parse(stdout) as {
    readonly terraform_version: string
  }
  const findings: ScanFinding[] = []
  for (const stack of stacks) findings.push(...(await applied(stack)))
  return {
    scanner: `terraform ${version}`,
    looked: `${stacks.length} stacks applied with stand-ins for AWS`,
    findings,
  }
}

async function applied({ name, folder, json }: ScannedStack): Promise<readonly ScanFinding[]> {
  const cwd = join(folder, "stand-in")
  mkdirSync(join(cwd, "lambda"), { recursive: true })
  for (const archive of Object.values(archives)) writeFileSync(join(cwd, archive), "")
  writeFileSync(join(cwd, "main.tf.json"), JSON.stringify(standInStack(json)))
  for (const [step, ...options] of steps) {
    const { exitCode, stderr } = await runProgram("terraform", [step, ...options, "-no-color"], {
      cwd,
      timeoutMs,
      env: { CHECKPOINT_DISABLE: "1" },
    })
    if (exitCode !== 0)
      return [{ id: `terraform-${step}`, text: `the stack ${name}: ${reason(step, stderr)}` }]
  }
  return []
}

/** What Terraform calls an error; it quotes the whole stack, which is one line of JSON. */
function reason(step: string, stderr: string): string {
  const [, error] = /Error: (.*(?:\n.*){0,6})/.exec(stderr) ?? []
  const words = error?.replaceAll(/\s*\n\s*[│╵]?\s*/g, " ").slice(0, longestReason)
  return words ?? (lastLine(stderr) || `${step} changes again what it made`)
}
