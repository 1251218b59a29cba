import { readFile } from "node:fs/promises"
import { basename, dirname, join, resolve } from "node:path"

import { type Terminal, UsageFault } from "@call-center/command-line"

/** What `pull` writes beside the flows. */
export const recordFile = "connect-instance.json"

/** A flow or module as `pull` found it. */
export interface PulledFlow {
  readonly arn: string
  readonly name: string
  /** As CreateContactFlow takes it, or MODULE. */
  readonly type: string
  /** Its file, in the folder of the record. */
  readonly file: string
}

/** An instance as `pull` found it: which file is which flow, and what flows refer to, by ARN. */
export interface InstanceRecord {
  readonly instance: string
  readonly flows: readonly PulledFlow[]
  /** `queue Sales` by ARN. */
  readonly names: Readonly<Record<string, string>>
}

/** The record in a folder; undefined where there is none. Throws `UsageFault` for one that is damaged. */
export async function readInstanceRecord(folder: string): Promise<InstanceRecord | undefined> {
  const file = join(folder, recordFile)
  const text = await readFile(file, "utf8").catch(() => undefined)
  if (text === undefined) return undefined
  const record = parsed(text)
  if (isRecord(record)) return record
  throw new UsageFault(`${file} is damaged: pull again`)
}

/** What `pull` noted of a flow's file, if it wrote the file. */
export async function instanceRecordOf(
  file: string,
  { workingDirectory }: Pick<Terminal, "workingDirectory">,
): Promise<PulledFlow | undefined> {
  const record = await readInstanceRecord(dirname(resolve(workingDirectory, file)))
  return record?.flows.find((flow) => flow.file === basename(file))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is InstanceRecord {
  return (
    typeof value === "object" &&
    value !== null &&
    "flows" in value &&
    Array.isArray(value.flows) &&
    "names" in value &&
    typeof value.names === "object" &&
    "instance" in value &&
    typeof value.instance === "string"
  )
}
