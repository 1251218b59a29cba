import { type ExitCode, type Terminal, asUsageFault } from "@call-center/command-line"
import type { CallCenter } from "@call-center/config"
import { loadCallCenter } from "@call-center/config/load"

import { deployable } from "../synth/deployable.ts"
import { mendableFaults } from "../synth/mendable-faults.ts"
import { cfnLint } from "./cfn-lint.ts"
import { checkov } from "./checkov.ts"
import { pythonTools, requirements } from "./python-tools.ts"
import { scanReport } from "./scan-report.ts"
import type { ScanResult } from "./scan-result.ts"
import { type ScannedStack, scannedStacks } from "./scanned-stacks.ts"
import { terraform } from "./terraform.ts"
import { validatedByProvider } from "./validated-by-provider.ts"

/** What a scan is told. */
export interface ScanOptions {
  /** Where the scanners and what they look at lie. */
  readonly folder: string
  readonly apply: boolean
  readonly plugins: string | undefined
  readonly only: string | undefined
  readonly json: boolean
}

/** Lets other people's tools look at what is synthesized into a folder; a finding without an exception ends it with exit code 1. */
export async function runScan(options: ScanOptions, terminal: Terminal): Promise<ExitCode> {
  return scan(options, terminal).catch(asUsageFault(...mendableFaults))
}

async function scan(options: ScanOptions, terminal: Terminal): Promise<ExitCode> {
  const callCenter = deployable(await loadCallCenter())
  const { folder, plugins } = options
  if (options.apply) {
    const { runApply } = await import("./apply/run-apply.ts")
    return runApply(callCenter, options, terminal)
  }
  const stacks = scannedStacks(callCenter, `${folder}/stacks`)
  terminal.progress("Scanning: checkov, cfn-lint, terraform …")
  const scans: readonly Promise<ScanResult | readonly ScanResult[]>[] = [
    pythonScans({ folder, callCenter, stacks }),
    terraform(stacks),
    validatedByProvider({ folder, plugins, stacks }),
  ]
  const results = (await Promise.all(scans)).flat()
  const { text, json, failed } = scanReport(results)
  if (options.json) terminal.write(json)
  else terminal.print(text)
  return failed ? 1 : 0
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
  const tools = await pythonTools(folder, requirements)
  if ("missing" in tools)
    return ["checkov", "cfn-lint"].map((scanner) => ({ scanner, skipped: tools.missing }))
  const { bin } = tools
  const { region } = callCenter.deployment
  return Promise.all([checkov(bin, stacks), cfnLint({ bin, region, stacks })])
}
