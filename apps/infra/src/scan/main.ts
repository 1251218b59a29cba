import process from "node:process"
import { fileURLToPath } from "node:url"

import { deployable, loadCallCenter } from "../synth/load-call-center.ts"
import { cfnLint } from "./cfn-lint.ts"
import { checkov } from "./checkov.ts"
import { pythonTools } from "./python-tools.ts"
import { scanReport } from "./scan-report.ts"
import type { ScanResult } from "./scan-result.ts"
import { scannedStacks } from "./scanned-stacks.ts"
import { terraform } from "./terraform.ts"

const folder = fileURLToPath(new URL("../../.scan", import.meta.url))

const callCenter = deployable(await loadCallCenter())
const stacks = scannedStacks(callCenter, `${folder}/stacks`)
const [ofPython, ofTerraform] = await Promise.all([pythonScans(), terraform(stacks)])
const { text, failed } = scanReport([...ofPython, ofTerraform])
process.stdout.write(text)
if (failed) process.exitCode = 1

async function pythonScans(): Promise<readonly ScanResult[]> {
  const tools = await pythonTools(folder)
  if ("missing" in tools)
    return ["checkov", "cfn-lint"].map((scanner) => ({ scanner, skipped: tools.missing }))
  const { region } = callCenter.deployment
  return Promise.all([checkov(tools.bin, stacks), cfnLint({ bin: tools.bin, region, stacks })])
}
