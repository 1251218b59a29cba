import { basename } from "node:path"

import { type Terminal, UsageFault } from "@call-center/command-line"
import { type FlowContent, flowTypeFor } from "@call-center/flow-language/import"

import { flowFiles } from "../files/flow-files.ts"
import { instanceRecordOf } from "../files/instance-record.ts"
import { readFlow } from "../files/read-flow.ts"
import { namedReferences } from "./flow-references.ts"

/** A flow in a file, as it stands in a local instance. */
export interface LocalFlow {
  readonly file: string
  readonly name: string
  /** As other flows refer to it; made up where none does. */
  readonly arn: string
  readonly type: string
  readonly content: FlowContent
}

/**
 * The flows in files, folders and globs. A flow's ARN is the one that `pull` noted, or the one that another flow has beside its
 * name. Throws `UsageFault` for what is no flow, and for two flows of one name.
 */
export async function readLocalFlows(
  patterns: readonly string[],
  terminal: Terminal,
): Promise<readonly LocalFlow[]> {
  const files = await flowFiles(patterns, terminal)
  const read = files.map((file) => ({ file, content: readFlow(file, terminal) }))
  const references = read.flatMap(({ content }) => namedReferences(content))
  const flows = await Promise.all(
    read.map(async ({ file, content }): Promise<LocalFlow> => {
      const known = await instanceRecordOf(file, terminal)
      const name = known?.name ?? nameOf(file, content)
      const referred = references.find((it) => it.name === name)?.reference
      const arn = known?.arn ?? referred ?? `${localInstance}/contact-flow/${name}`
      return { file, name, arn, type: known?.type ?? typeOf(content), content }
    }),
  )
  return withNamesOfTheirOwn(flows)
}

/** The flow that a word means: its file or its name. Throws `UsageFault`. */
export function flowNamed(flows: readonly LocalFlow[], word: string): LocalFlow {
  const found = flows.find(({ file, name }) => file === word || name === word)
  if (found !== undefined) return found
  throw new UsageFault(`no flow is ${word}; there are: ${flows.map(({ name }) => name).join(", ")}`)
}

const localInstance = "arn:aws:connect:us-east-1:000000000000:instance/local"

/** Modules that are kept without their settings are known by how they end. */
function typeOf(content: FlowContent): string {
  return content.Actions.some(({ Type }) => Type === "EndFlowModuleExecution")
    ? "MODULE"
    : flowTypeFor(content)
}

function nameOf(file: string, { Metadata }: FlowContent): string {
  const name = Metadata?.["name"]
  return typeof name === "string" && name !== "" ? name : fileName(file)
}

function fileName(file: string): string {
  return basename(file).replace(/\.json$/, "")
}

/** Exports of one flow, or copies of it, may have the same name: then the file's counts. */
function withNamesOfTheirOwn(flows: readonly LocalFlow[]): readonly LocalFlow[] {
  const counts = new Map<string, number>()
  for (const { name } of flows) counts.set(name, (counts.get(name) ?? 0) + 1)
  return flows.map((flow) =>
    counts.get(flow.name) === 1
      ? flow
      : { ...flow, name: fileName(flow.file), arn: `${localInstance}/contact-flow/${flow.file}` },
  )
}
