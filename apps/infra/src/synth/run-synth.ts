import { mkdirSync, writeFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import process from "node:process"

import { type CallCenter, ConfigFault } from "@call-center/config"
import { BundleBuildFault } from "@call-center/lambda-bundle"

import { TemplateTooLargeFault } from "../contact-center/inline-template.ts"
import { PolicyFault } from "../policy/policy-fault.ts"
import { checkPolicy } from "../policy/policy.ts"
import { lambdaArchive } from "./lambda-archive.ts"
import { deployable, loadCallCenter } from "./load-call-center.ts"
import { synthesisReport } from "./synthesis-report.ts"
import { archives, synthesize } from "./synthesize.ts"
import { UsageFault } from "./usage-fault.ts"

/** What the user of the command can mend, and what only whoever changed the stack can. */
const exitCodes = new Map<unknown, number>([
  [UsageFault, 2],
  [ConfigFault, 2],
  [BundleBuildFault, 2],
  [TemplateTooLargeFault, 2],
  [PolicyFault, 1],
])

/**
 * Writes the stack that call-center.config.ts describes, with the zips of its functions, and says what it wrote. Nothing is
 * written of a stack that breaks the policy. Faults end it with their own lines and an exit code.
 */
export async function runSynth(outdir: string, load = loadCallCenter): Promise<void> {
  try {
    process.stdout.write(write(deployable(await load()), outdir))
  } catch (error) {
    const exitCode = error instanceof Error ? exitCodes.get(error.constructor) : undefined
    if (exitCode === undefined || !(error instanceof Error)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = exitCode
  }
}

function write(callCenter: CallCenter, outdir: string): string {
  const zips = archivesOf(callCenter)
  const { name, json, write: writeStack } = synthesize(callCenter, outdir)
  const findings = checkPolicy(json)
  const violations = findings.filter(({ exception }) => exception === undefined)
  if (violations.length > 0) throw new PolicyFault(violations)
  const folder = join(outdir, "stacks", name)
  for (const [path, zip] of zips) writeArchive(join(folder, path), zip)
  writeStack()
  return synthesisReport({ folder: relative(process.cwd(), folder), json, zips, findings })
}

function archivesOf({ sms }: CallCenter): ReadonlyMap<string, Uint8Array> {
  const zips = new Map<string, Uint8Array>()
  zips.set(archives.codeHook, lambdaArchive("fulfillment", false))
  if (sms.enabled) zips.set(archives.notifier, lambdaArchive("notifications", true))
  return zips
}

function writeArchive(file: string, zip: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, zip)
}
