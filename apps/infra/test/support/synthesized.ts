import { tmpdir } from "node:os"

import type { CallCenter } from "@call-center/config"

import { record } from "../../src/policy/json.ts"
import { type SynthesizedResource, synthesizedStack } from "../../src/policy/synthesized-stack.ts"
import { type VariantName, variant } from "../../src/scan/config-variants.ts"
import { type Definitions, synthesize } from "../../src/synth/synthesize.ts"
import { withoutStackTraces } from "./without-stack-traces.ts"

type Json = Readonly<Record<string, unknown>>

withoutStackTraces()

const known = new Map<VariantName, Json>()

/** Terraform JSON of a call centre; nothing is written. */
export function stackJson(callCenter: CallCenter, definitions?: Definitions): Json {
  // What is written is JSON, so whatever JSON leaves out is not there.
  return record(JSON.parse(JSON.stringify(synthesize(callCenter, tmpdir(), definitions).json)))
}

/** Terraform JSON of a configuration, made once. */
export function jsonOf(name: VariantName): Json {
  const json = known.get(name) ?? stackJson(variant(name))
  known.set(name, json)
  return json
}

/** The only resource of a type in the stack of a configuration, or the one whose path ends so. */
export function resource(name: VariantName, type: string, end = ""): SynthesizedResource {
  const found = resources(name, type).filter(({ path }) => path.endsWith(end))
  const [one] = found
  if (one === undefined || found.length > 1)
    throw new Error(`expected one ${type} …${end} ${name}, got ${found.length}`)
  return one
}

export function resources(name: VariantName, ...types: string[]): readonly SynthesizedResource[] {
  return synthesizedStack(jsonOf(name)).ofType(...types)
}

/** Kinds of resources, each once. */
export function typesOf(name: VariantName): ReadonlySet<string> {
  return new Set(synthesizedStack(jsonOf(name)).resources.map(({ type }) => type))
}
