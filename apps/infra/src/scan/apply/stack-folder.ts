import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"

import type { CallCenter } from "@call-center/config"
import { zipSync } from "fflate"

import { record } from "../../policy/json.ts"
import { archives, stackName, synthesize } from "../../synth/synthesize.ts"
import type { EditStack } from "./edit-stack.ts"

/** A folder with a stack that Terraform can run in. */
export interface StackFolder {
  /** The stack, by the name of its configuration. */
  readonly stack: string
  readonly folder: string
  readonly callCenter: CallCenter
  /** The stack as it was written. */
  readonly json: unknown
}

/** The stack of a call centre itself, or the one with the roles of its workflows. */
export type StackPart = "call centre" | "roles"

export interface FolderOptions {
  readonly stack: string
  readonly part: StackPart
  readonly folder: string
  readonly callCenter: CallCenter
  readonly providerVersion: string
  readonly edits: readonly EditStack[]
}

/** Writes what synth would, but for the provider's version, the state's place and the edits. */
export function writeStackFolder({
  stack,
  part,
  folder,
  callCenter,
  providerVersion,
  edits,
}: FolderOptions): StackFolder {
  const { json, workflows } = synthesize(callCenter, join(folder, "synthesis"))
  const whole = record(part === "roles" ? workflows : json)
  const edited = edits.reduce((one, edit) => edit(one), whole)
  const written = writeProvidedStack({
    folder,
    json: edited,
    providerVersion,
    stateFile: `${stackName(callCenter)}.tfstate`,
  })
  return { stack, folder, callCenter, json: written }
}

/** Lambda takes any zip; what is deployed is for `pnpm synth` to build. */
const someZip = zipSync({ "index.mjs": new TextEncoder().encode("export const handler = 0\n") })

/** Writes a stack for a version of the provider, with its state in the same folder; gives back what it wrote. */
export function writeProvidedStack({
  folder,
  json,
  providerVersion,
  stateFile = "terraform.tfstate",
}: {
  readonly folder: string
  readonly json: unknown
  readonly providerVersion: string
  readonly stateFile?: string
}): unknown {
  mkdirSync(join(folder, "lambda"), { recursive: true })
  const terraform = {
    backend: { local: { path: join(folder, stateFile) } },
    required_providers: { aws: { source: "hashicorp/aws", version: providerVersion } },
  }
  const written = { ...record(json), terraform }
  writeFileSync(join(folder, "cdk.tf.json"), JSON.stringify(written))
  for (const archive of Object.values(archives)) writeFileSync(join(folder, archive), someZip)
  return written
}
