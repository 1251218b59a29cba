import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import * as v from "valibot"

import { runTerraform } from "../../stack/terraform.ts"

/** Arguments of a resource as far as a plan knows them; what only the apply will tell is not among them. */
export type PlannedValues = Readonly<Record<string, unknown>>

/** A resource that the next apply would create, and that replaces none. */
export interface PlannedCreation {
  /** `aws_dynamodb_table.Booking_Table_2F3A`. */
  readonly address: string
  readonly type: string
  readonly values: PlannedValues
}

/** https://developer.hashicorp.com/terraform/internals/json-format#plan-representation */
const planSchema = v.object({
  resource_changes: v.optional(
    v.array(
      v.object({
        address: v.string(),
        type: v.string(),
        change: v.object({
          actions: v.array(v.string()),
          after: v.nullish(v.record(v.string(), v.unknown())),
        }),
      }),
    ),
    [],
  ),
})

/** What a plan would create, or why there is no plan. It locks nothing, as it changes nothing. */
export function plannedCreations(
  stackFolder: string,
): { readonly creations: readonly PlannedCreation[] } | { readonly refused: string } {
  // A plan holds all that a state does, so it is not left lying in the stack's folder.
  const folder = mkdtempSync(join(tmpdir(), "call-center-plan-"))
  try {
    const file = join(folder, "plan")
    const words = ["plan", "-input=false", "-lock=false", "-no-color", `-out=${file}`]
    const planned = runTerraform(stackFolder, words)
    if (planned.outcome !== "done") return { refused: reasonOf(planned) }
    const shown = runTerraform(stackFolder, ["show", "-json", file])
    if (shown.outcome !== "done") return { refused: reasonOf(shown) }
    return { creations: creationsIn(v.parse(planSchema, JSON.parse(shown.stdout))) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** An argument that is text and known; undefined for any other. */
export function textOf(values: PlannedValues, name: string): string | undefined {
  const value = values[name]
  return typeof value === "string" && value !== "" ? value : undefined
}

function creationsIn({
  resource_changes: changes,
}: v.InferOutput<typeof planSchema>): readonly PlannedCreation[] {
  return changes
    .filter(({ change }) => change.actions.join() === "create")
    .map(({ address, type, change }) => ({ address, type, values: change.after ?? {} }))
}

function reasonOf(run: Exclude<ReturnType<typeof runTerraform>, { readonly outcome: "done" }>) {
  return run.outcome === "refused" ? run.reason : "it can't be started"
}
