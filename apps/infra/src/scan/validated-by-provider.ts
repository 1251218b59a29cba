import { join } from "node:path"

import { at, text } from "../policy/json.ts"
import { applyExceptions, covers, exceptionsFor } from "./apply/apply-exceptions.ts"
import { writeProvidedStack } from "./apply/stack-folder.ts"
import { terraformRuns } from "./apply/terraform-runs.ts"
import { foundTerraform } from "./provider/found-terraform.ts"
import type { ScanFinding, ScanResult } from "./scan-result.ts"
import type { ScannedStack } from "./scanned-stacks.ts"

const scanner = "AWS's provider"

/** Lets `terraform validate` look at stacks with the real provider, where one lies on this machine. */
export async function validatedByProvider({
  folder,
  plugins,
  stacks,
}: {
  readonly folder: string
  readonly plugins: string | undefined
  readonly stacks: readonly ScannedStack[]
}): Promise<ScanResult> {
  const [first] = stacks
  const wanted = text(at(first?.json, "terraform", "required_providers", "aws", "version"))
  const found = await foundTerraform({ plugins, wanted, folder })
  if ("missing" in found) return { scanner, skipped: found.missing }
  const { version } = found.provider
  const exceptions = exceptionsFor(applyExceptions, version).filter(
    ({ step }) => step === "validate",
  )
  const findings: ScanFinding[] = []
  let excepted = 0
  for (const stack of stacks) {
    const own = join(stack.folder, "provider")
    writeProvidedStack({ folder: own, json: stack.json, providerVersion: version })
    const runs = terraformRuns(own, found.env)
    const { error } = await runs.init()
    const said = error === undefined ? await runs.validate() : [error]
    for (const each of said) {
      const finding = { step: "validate", stack: stack.name, text: each } as const
      if (exceptions.some((exception) => covers(exception, finding))) excepted += 1
      else findings.push({ id: "terraform-validate", text: `the stack ${stack.name}: ${each}` })
    }
  }
  return {
    scanner: `${scanner} ${version}`,
    looked: `${stacks.length} stacks validated, ${excepted} findings with an exception of its own`,
    findings,
  }
}
