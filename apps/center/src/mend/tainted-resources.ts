import { UsageFault } from "@call-center/command-line"
import * as v from "valibot"

import { runTerraform } from "../stack/terraform.ts"

/** A resource whose creation failed half-way; Terraform wants to replace it. */
export interface TaintedResource {
  /** `aws_connect_phone_number.ContactCenter_PhoneNumber_8E0EB71F`. */
  readonly address: string
  readonly type: string
  /** As AWS knows it. */
  readonly id: string
}

/** https://developer.hashicorp.com/terraform/internals/json-format describes the plan; the state file has no page. */
const stateSchema = v.object({
  version: v.literal(4),
  resources: v.array(
    v.object({
      mode: v.string(),
      type: v.string(),
      name: v.string(),
      instances: v.array(
        v.object({
          status: v.optional(v.string()),
          attributes: v.optional(v.object({ id: v.optional(v.string(), "") })),
        }),
      ),
    }),
  ),
})

/** Asks Terraform for the stack's state, wherever it is kept. Throws `UsageFault` when there is no Terraform or no state. */
export function taintedResources(stackFolder: string): readonly TaintedResource[] {
  const run = runTerraform(stackFolder, ["state", "pull"])
  if (run.outcome === "missing")
    throw new UsageFault("No terraform on the PATH, and mending changes its state: install it", {
      cause: run.cause,
    })
  if (run.outcome === "refused")
    throw new UsageFault(`terraform state pull: ${run.reason}: run "terraform init" there first`)
  // Before the first apply there is no state at all.
  if (run.stdout.trim() === "") return []
  const state = v.safeParse(stateSchema, json(run.stdout))
  if (!state.success)
    throw new UsageFault(
      "terraform state pull: expected a state of version 4; use Terraform 1.10 or newer",
    )
  return state.output.resources
    .filter(({ mode }) => mode === "managed")
    .flatMap(({ type, name, instances }) =>
      instances
        .filter(({ status }) => status === "tainted")
        .map(({ attributes }) => ({ address: `${type}.${name}`, type, id: attributes?.id ?? "" })),
    )
}

function json(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}
