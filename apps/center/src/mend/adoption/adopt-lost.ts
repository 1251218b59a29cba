import { cannotRun, faultLine } from "../../aws/aws-faults.ts"
import type { CenterContext } from "../../command/center-context.ts"
import { type Check, type Finding, failed, ok } from "../../report/check.ts"
import { runTerraform } from "../../stack/terraform.ts"
import { adoptableTypes } from "./adoptable-types.ts"
import type { AdoptionClients } from "./adoption-clients.ts"
import { type Adoptable, otherOwner } from "./lost.ts"
import { type PlannedCreation, plannedCreations } from "./planned-creations.ts"

/** What adoption is told. */
export interface Adoption {
  readonly aws: AdoptionClients
  readonly context: CenterContext
  /** Whether to import without asking. */
  readonly yes: boolean
}

interface LostCreation {
  readonly address: string
  readonly lost: Adoptable
}

/**
 * Imports into Terraform's state what an apply made that was killed before it could write it down, after it was said what and
 * somebody agreed. What was imported lets more be looked for, things in an instance or aliases of a function, so it plans
 * again until nothing is found. One check for each thing.
 */
export async function adoptLost(adoption: Adoption): Promise<readonly Check[]> {
  const { context } = adoption
  const checks = new Map<string, Finding>()
  for (;;) {
    context.output.progress("Planning, to see what Terraform would create …\n")
    const plan = plannedCreations(context.stackFolder)
    if ("refused" in plan) {
      checks.set("lost creations", failed(`terraform plan: ${plan.refused}`, noPlan))
      break
    }
    const found = await lookedUp(plan.creations, adoption.aws, checks)
    const open = found.filter(({ address }) => !checks.has(address))
    if (open.length === 0) break
    if (!(await isWanted(open, adoption))) {
      for (const { address, lost } of open) checks.set(address, notImported(address, lost))
      break
    }
    for (const each of open) checks.set(each.address, imported(context, each))
  }
  if (checks.size === 0) checks.set("lost creations", ok("none: nothing of it is on AWS already"))
  return [...checks].map(([name, finding]) => ({ name, run: async () => finding }))
}

const noPlan =
  'mend what it says, and run it again; a lock that a killed Terraform left behind goes with "terraform force-unlock"'

/** Those that can be adopted; findings about others are added. */
async function lookedUp(
  creations: readonly PlannedCreation[],
  aws: AdoptionClients,
  checks: Map<string, Finding>,
): Promise<readonly LostCreation[]> {
  const found: LostCreation[] = []
  for (const { address, type, values } of creations) {
    const find = adoptableTypes.get(type)
    if (find === undefined) continue
    try {
      const lost = await find(values, aws)
      if (lost === undefined) continue
      if (lost.state === "unready") {
        checks.set(address, failed(lost.finding, lost.advice))
        continue
      }
      const owner = otherOwner(lost, values)
      if (owner === undefined) found.push({ address, lost })
      else checks.set(address, ofOthers(lost.id, owner))
    } catch (error) {
      const fault = cannotRun(error)
      if (fault !== undefined) throw fault
      checks.set(address, failed(`it can't be looked for: ${faultLine(error)}`, lookYourself))
    }
  }
  return found
}

const lookYourself =
  'let this identity make that call (docs/deploy.md lists what it needs), or look for it yourself and "terraform import" it'

function ofOthers(id: string, owner: string): Finding {
  return failed(
    `${id} is there already and belongs to something else (${owner})`,
    "give this stage another name, deployment.stage, or delete the other",
  )
}

async function isWanted(
  open: readonly LostCreation[],
  { context, yes }: Adoption,
): Promise<boolean> {
  const lines = open.map(({ address, lost }) => `  ${address}: ${described(lost)}`)
  context.output.progress(
    `${open.length} on AWS that Terraform would create and does not know:\n${lines.join("\n")}\n`,
  )
  return yes || (await context.confirm("Import into Terraform's state?")) === true
}

function described({ id, tags, broken }: Adoptable): string {
  const untagged = tags !== undefined && tags["Stage"] === undefined
  return [
    id,
    ...(untagged ? ["without our tags"] : []),
    ...(broken === undefined ? [] : [broken]),
  ].join(", ")
}

function notImported(address: string, { id }: Adoptable): Finding {
  return failed(
    `${id} is on AWS, and Terraform does not know it`,
    `let "center mend --yes" import it, or "terraform import '${address}' '${id}'"`,
  )
}

function imported(
  { stackFolder, output }: CenterContext,
  { address, lost }: LostCreation,
): Finding {
  output.progress(`Importing ${address} …\n`)
  const words = ["import", "-input=false", "-no-color", address, lost.id]
  const run = runTerraform(stackFolder, words)
  if (run.outcome !== "done")
    return failed(
      `terraform import ${address} ${lost.id}: ${run.outcome === "refused" ? run.reason : "it can't be started"}`,
      "run it in the stack's folder, when nobody else applies",
    )
  if (lost.broken === undefined) return ok(`imported ${lost.id}: the next apply goes on with it`)
  const tainted = runTerraform(stackFolder, ["taint", address])
  return tainted.outcome === "done"
    ? ok(`imported ${lost.id}; ${lost.broken}: the next apply replaces it`)
    : failed(
        `${lost.id} is imported; ${lost.broken}`,
        `"terraform taint '${address}'", so that it is replaced`,
      )
}
