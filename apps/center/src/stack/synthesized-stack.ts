import { readFileSync } from "node:fs"
import { join } from "node:path"

import { UsageFault } from "@call-center/command-line"
import * as v from "valibot"

const stackSchema = v.object({
  terraform: v.object({
    backend: v.object({ local: v.optional(v.object({ path: v.string() })) }),
  }),
  resource: v.object({
    aws_connect_contact_flow: v.optional(
      v.record(v.string(), v.object({ name: v.string(), content: v.string() })),
      {},
    ),
  }),
})

/** Where the local backend of a synthesized stack keeps its state; undefined for a remote one. Throws `UsageFault`. */
export function localStateOf(stackFolder: string): string | undefined {
  const { local } = synthesized(stackFolder).terraform.backend
  return local === undefined ? undefined : join(stackFolder, local.path)
}

/** Contents of the synthesized flows, as Terraform templates, by their names in Connect. Throws `UsageFault`. */
export function synthesizedFlows(stackFolder: string): ReadonlyMap<string, string> {
  const flows = Object.values(synthesized(stackFolder).resource.aws_connect_contact_flow)
  return new Map(flows.map(({ name, content }) => [name, content]))
}

function synthesized(stackFolder: string): v.InferOutput<typeof stackSchema> {
  const file = join(stackFolder, "cdk.tf.json")
  try {
    return v.parse(stackSchema, JSON.parse(readFileSync(file, "utf8")))
  } catch (error) {
    throw new UsageFault(`${file} can't be read: run "pnpm synth" first`, { cause: error })
  }
}
