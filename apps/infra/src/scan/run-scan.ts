import process from "node:process"

import type { CallCenter } from "@call-center/config"
import { loadCallCenter } from "@call-center/config/load"

import { deployable } from "../synth/deployable.ts"
import { runCommand } from "../synth/run-command.ts"
import { cfnLint } from "./cfn-lint.ts"
import { checkov } from "./checkov.ts"
import { pythonTools } from "./python-tools.ts"
import { scanReport } from "./scan-report.ts"
import type { ScanResult } from "./scan-result.ts"
import { type ScannedStack, scannedStacks } from "./scanned-stacks.ts"
import { terraform } from "./terraform.ts"

/** Lets other people's tools look at what is synthesized; a finding without an exception ends it with exit code 1. */
export function runScan(folder: string): Promise<void> {
  return runCommand(async () => {
    const callCenter = deployable(await loadCallCenter())
    const stacks = scannedStacks(callCenter, `${folder}/stacks`)
    const scans: readonly Promise<ScanResult | readonly ScanResult[]>[] = [
      pythonScans({ folder, callCenter, stacks }),
      terraform(stacks),
    ]
    const { text, failed } = scanReport((await Promise.all(scans)).flat())
    process.stdout.write(text)
    if (failed) process.exitCode = 1
  })
}

interface Scanned {
  readonly folder: string
  readonly callCenter: CallCenter
  readonly stacks: readonly ScannedStack[]
}

async function pythonScans({
  folder,
  callCenter,
  stacks,
}: Scanned): Promise<readonly ScanResult[]> {
  const tools = await pythonTools(folder)
  if ("missing" in tools)
    return ["checkov", "cfn-lint"].map((scanner) => ({ scanner, skipped: tools.missing }))
  const { bin } = tools
  const { region } = callCenter.deployment
  return Promise.all([checkov(bin, stacks), cfnLint({ bin, region, stacks })])
}
