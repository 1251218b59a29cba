import { mkdirSync, writeFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import process from "node:process"

import { ConfigFault } from "@call-center/config"

import { TemplateTooLargeFault } from "../contact-center/inline-template.ts"
import { lambdaArchive } from "./lambda-archive.ts"
import { loadCallCenter } from "./load-call-center.ts"
import { synthesisReport } from "./synthesis-report.ts"
import { archives, synthesize } from "./synthesize.ts"
import { UsageFault } from "./usage-fault.ts"

const userFaults = [UsageFault, ConfigFault, TemplateTooLargeFault]

/**
 * Writes the stack that call-center.config.ts describes, with the zips of its functions, and says what it wrote. What its
 * user can mend ends it with exit code 2 and the fault's own line.
 */
export async function runSynth(outdir: string): Promise<void> {
  try {
    process.stdout.write(await synthesizeTo(outdir))
  } catch (error) {
    if (!(error instanceof Error && userFaults.some((Fault) => error instanceof Fault))) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
  }
}

async function synthesizeTo(outdir: string): Promise<string> {
  const callCenter = await loadCallCenter()
  const zips = new Map([[archives.codeHook, lambdaArchive("fulfillment", false)]] as [
    string,
    Uint8Array,
  ][])
  if (callCenter.sms.enabled) zips.set(archives.notifier, lambdaArchive("notifications", true))
  const { name, json, write } = synthesize(callCenter, outdir)
  const folder = join(outdir, "stacks", name)
  for (const [path, zip] of zips) writeArchive(join(folder, path), zip)
  write()
  return synthesisReport({ folder: relative(process.cwd(), folder), json, zips })
}

function writeArchive(file: string, zip: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, zip)
}
