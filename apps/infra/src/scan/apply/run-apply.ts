import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import process from "node:process"

import { loadModels } from "@call-center/aws-stand-in"
import { type ExitCode, type Terminal, UsageFault } from "@call-center/command-line"
import type { CallCenter } from "@call-center/config"

import { text, at } from "../../policy/json.ts"
import { synthesize } from "../../synth/synthesize.ts"
import { variant, variantNames } from "../config-variants.ts"
import { foundTerraform } from "../provider/found-terraform.ts"
import { pythonTools, standInRequirements } from "../python-tools.ts"
import type { ApplyBench } from "./apply-bench.ts"
import { applyExceptions, exceptionsFor, settle } from "./apply-exceptions.ts"
import { type ApplyReport, applyJson, applyText, isGood } from "./apply-report.ts"
import type { FailureRow, StepRow } from "./apply-rows.ts"
import { failStack } from "./fail-stack.ts"
import { injectedFailures } from "./injected-failures.ts"
import { startMoto } from "./moto-server.ts"
import { deployActions } from "./needed-rights.ts"
import { planStack } from "./plan-stack.ts"
import { rehearseRoles, rehearseStack } from "./rehearse-stack.ts"

export interface ApplyOptions {
  /** Where what is installed from PyPI lies. */
  readonly folder: string
  readonly plugins: string | undefined
  readonly json: boolean
  /** Only what has this in its name; exceptions that nothing needed are no fault then. */
  readonly only: string | undefined
}

/** What is applied and destroyed; everything is planned. */
const rehearsed = [
  "as shipped",
  "with everything on",
  "with an existing instance and number",
] as const

/** Of this one the roles of its workflows are applied, too. */
const withRoles = "deployed by workflows"

/**
 * Validates and plans every configuration with AWS's provider, rehearses three of them against a stand-in of AWS, and
 * lets applies fail. Throws `UsageFault` when Terraform, the provider or the stand-in can't be had, or nothing has the name
 * that is asked for.
 */
export async function runApply(
  configured: CallCenter,
  options: ApplyOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  refuseUnknown(configured, options.only)
  const folder = mkdtempSync(join(tmpdir(), "call-center-scan-"))
  const remove = () => {
    rmSync(folder, { recursive: true, force: true })
  }
  // Ctrl-C ends the process at once, and with it the programs that it started.
  process.once("exit", remove)
  const { json } = synthesize(configured, join(folder, "wanted"))
  const wanted = text(at(json, "terraform", "required_providers", "aws", "version"))
  const bench = await benchIn(folder, { ...options, wanted }, terminal)
  try {
    const report = await tryStacks(bench, configured, options.only)
    if (options.json) terminal.write(applyJson(report))
    else terminal.print(applyText(report))
    return isGood(report) ? 0 : 1
  } finally {
    await bench.moto.stop()
    process.off("exit", remove)
    remove()
  }
}

/** A run that tries nothing would find nothing, and look like a good one. */
function refuseUnknown(configured: CallCenter, only: string | undefined): void {
  if (only === undefined) return
  const stacks = plannedStacks(configured).map(({ stack }) => stack)
  const failures = injectedFailures.map(({ name }) => name)
  if ([...stacks, ...failures].some((name) => name.includes(only))) return
  throw new UsageFault(
    `--only ${only}: no configuration and no failure has this in its name; try one of ${stacks.join(", ")}`,
  )
}

async function benchIn(
  folder: string,
  { folder: installed, plugins, wanted }: ApplyOptions & { readonly wanted: string },
  terminal: Terminal,
): Promise<ApplyBench> {
  const terraform = await foundTerraform({ plugins, wanted, folder })
  if ("missing" in terraform) throw new UsageFault(`scan --apply can't run: ${terraform.missing}`)
  terminal.progress("Installing moto and botocore …")
  const tools = await pythonTools(join(installed, "stand-in"), standInRequirements)
  if ("missing" in tools) throw new UsageFault(`scan --apply can't run: ${tools.missing}`)
  const moto = await startMoto(tools.bin, folder)
  if ("missing" in moto) throw new UsageFault(`scan --apply can't run: ${moto.missing}`)
  return {
    terraform,
    models: loadModels(modelsOf(tools.bin)),
    moto,
    folder,
    exceptions: exceptionsFor(applyExceptions, terraform.provider.version),
    deployActions: deployActions(join(folder, "rights")),
    now: () => performance.now(),
    progress: (line) => {
      terminal.progress(`Trying ${line} …`)
    },
    findings: [],
    calls: [],
  }
}

/** Botocore's data, beside the programs of the same virtual environment. */
function modelsOf(bin: string): string {
  const lib = join(bin, "..", "lib")
  const [python = ""] = readdirSync(lib)
  return join(lib, python, "site-packages", "botocore", "data")
}

/** Every configuration, and the roles of workflows of those that have some. */
function plannedStacks(configured: CallCenter) {
  const centres: readonly (readonly [string, CallCenter])[] = [
    ["as configured", configured],
    ...variantNames.map((name) => [name, variant(name)] as const),
  ]
  return centres.flatMap(([stack, callCenter]) => {
    const centre = { stack, part: "call centre", callCenter } as const
    return callCenter.deployment.workflows === undefined
      ? [centre]
      : [centre, { stack: roles(stack), part: "roles", callCenter } as const]
  })
}

function roles(stack: string): string {
  return `${stack}: roles`
}

async function tryStacks(
  bench: ApplyBench,
  configured: CallCenter,
  only: string | undefined,
): Promise<ApplyReport> {
  const isAsked = (name: string) => only === undefined || name.includes(only)
  const steps: StepRow[] = []
  for (const planned of plannedStacks(configured))
    if (isAsked(planned.stack)) steps.push(...(await planStack(bench, planned)))
  for (const name of rehearsed)
    if (isAsked(name)) steps.push(...(await rehearseStack(bench, name, variant(name))))
  if (isAsked(roles(withRoles)))
    steps.push(...(await rehearseRoles(bench, roles(withRoles), variant(withRoles))))
  const failures: FailureRow[] = []
  for (const failure of injectedFailures)
    if (isAsked(failure.name))
      failures.push(await failStack(bench, failure, variant(failure.configuration ?? "as shipped")))
  const { terraform, findings, exceptions, calls } = bench
  const settlement = settle(findings, exceptions)
  return {
    terraform: terraform.terraformVersion,
    provider: terraform.provider.version,
    steps,
    failures,
    calls,
    settlement: only === undefined ? settlement : { ...settlement, unneeded: [] },
  }
}
