import { mkdirSync, writeFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import process from "node:process"

import { feedBundle } from "@call-center/calendar/lambda-bundle"
import { type ExitCode, type Terminal, asUsageFault } from "@call-center/command-line"
import { type CallCenter, sendsReminders, tellsSomebody } from "@call-center/config"
import { loadCallCenter } from "@call-center/config/load"
import { codeHookBundle } from "@call-center/fulfillment/lambda-bundle"
import { notifierBundle, remindersBundle } from "@call-center/notifications/lambda-bundle"

import { PolicyFault } from "../policy/check/policy-fault.ts"
import { checkPolicy, checkWorkflowPolicy } from "../policy/check/policy.ts"
import { deployable } from "./deployable.ts"
import { lambdaArchive } from "./lambda-archive.ts"
import { mendableFaults } from "./mendable-faults.ts"
import { synthesisReport, unheardAlarms } from "./synthesis-report.ts"
import { archives, synthesize } from "./synthesize.ts"

/**
 * Writes the stack that call-center.config.ts describes, with the zips of its functions, and says what it wrote. Nothing is
 * written of a stack that breaks the policy, which ends it with exit code 1.
 */
export async function runSynth(
  outdir: string,
  terminal: Terminal,
  { load = loadCallCenter, archive = lambdaArchive } = {},
): Promise<ExitCode> {
  try {
    const { report, warning } = write(deployable(await load()), outdir, archive)
    terminal.print(report)
    if (warning !== undefined) terminal.note(`${warning}\n`)
    return 0
  } catch (fault) {
    if (!(fault instanceof PolicyFault)) return asUsageFault(...mendableFaults)(fault)
    terminal.note(`${fault.message}\n`)
    return 1
  }
}

interface Written {
  readonly report: string
  readonly warning: string | undefined
}

function write(callCenter: CallCenter, outdir: string, archive: typeof lambdaArchive): Written {
  const zips = archivesOf(callCenter, archive)
  const { name, json, workflows, write: writeStack } = synthesize(callCenter, outdir)
  const findings = [
    ...checkPolicy(json),
    ...(workflows === undefined ? [] : checkWorkflowPolicy(workflows)),
  ]
  const violations = findings.filter(({ exception }) => exception === undefined)
  if (violations.length > 0) throw new PolicyFault(violations)
  const folder = join(outdir, "stacks", name)
  for (const [path, zip] of zips) writeArchive(join(folder, path), zip)
  writeStack()
  const report = synthesisReport({ folder: relative(process.cwd(), folder), json, zips, findings })
  return { report, warning: unheardAlarms(json) }
}

function archivesOf(
  callCenter: CallCenter,
  archive: typeof lambdaArchive,
): ReadonlyMap<string, Uint8Array> {
  const zips = new Map<string, Uint8Array>()
  zips.set(archives.codeHook, archive(codeHookBundle(callCenter), false))
  if (tellsSomebody(callCenter))
    zips.set(archives.notifier, archive(notifierBundle(callCenter), true))
  if (sendsReminders(callCenter))
    zips.set(archives.reminders, archive(remindersBundle(callCenter), true))
  if (callCenter.calendarFeed.enabled)
    zips.set(archives.calendarFeed, archive(feedBundle(callCenter), true))
  return zips
}

function writeArchive(file: string, zip: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, zip)
}
