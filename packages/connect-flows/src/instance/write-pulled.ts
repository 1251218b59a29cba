import { mkdir, readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"

import { formatFlow } from "@call-center/flow-language/draw"

import { type InstanceRecord, readInstanceRecord, recordFile } from "../files/instance-record.ts"
import { fileNames } from "./file-names.ts"
import type { PulledInstance } from "./pull-flows.ts"

/** What became of the files. */
export interface WrittenFiles {
  readonly written: readonly string[]
  readonly removed: readonly string[]
}

/**
 * Writes each flow in a file, in the form of `format`, and a record of which is which. `isWhole` says that these are all flows of
 * the instance: files of flows that are no more there are then removed.
 */
export async function writePulled(
  folder: string,
  instance: string,
  { flows, names, isWhole }: PulledInstance & { readonly isWhole: boolean },
): Promise<WrittenFiles> {
  await mkdir(folder, { recursive: true })
  const before = await readInstanceRecord(folder)
  const files = fileNames(flows)
  const pulled = flows.map(({ arn, name, type }) => ({
    arn,
    name,
    type,
    file: files.get(arn) ?? name,
  }))
  const others = (before?.flows ?? []).filter(({ arn }) => !files.has(arn))
  const kept = isWhole ? [] : others
  const written: string[] = []
  for (const { arn, content } of flows) {
    const file = files.get(arn)
    if (file === undefined) continue
    if (await isWritten(join(folder, file), formatFlow(content))) written.push(file)
  }
  const current = new Set([...pulled, ...kept].map(({ file }) => file))
  const removed = others.map(({ file }) => file).filter((file) => !current.has(file))
  for (const file of removed) await rm(join(folder, file), { force: true })
  const record: InstanceRecord = {
    instance,
    flows: [...pulled, ...kept].toSorted((a, b) => (a.file < b.file ? -1 : 1)),
    names: sorted(isWhole ? names : { ...before?.names, ...names }),
  }
  await writeFile(join(folder, recordFile), `${JSON.stringify(record, undefined, 2)}\n`)
  return { written, removed }
}

async function isWritten(path: string, text: string): Promise<boolean> {
  const before = await readFile(path, "utf8").catch(() => undefined)
  if (before === text) return false
  await writeFile(path, text)
  return true
}

function sorted(names: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(names).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
