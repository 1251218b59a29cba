import { readFile, writeFile } from "node:fs/promises"
import { resolve } from "node:path"

import { type Terminal, UsageFault, fileFaultReason } from "@call-center/command-line"
import type { Scenario } from "@call-center/simulator"
import { parseDocument } from "yaml"

/** A scenario file with these answers in it; what it said before, its comments included, stays. */
function withKeptAnswers(text: string, answers: Scenario): string {
  const document = parseDocument(text)
  for (const [section, entries] of Object.entries(answers))
    for (const [name, answer] of Object.entries(entries as Readonly<Record<string, unknown>>))
      document.setIn([section, name], document.createNode(answer))
  return document.toString()
}

/** Writes answers into a scenario file, which may be new. Throws `UsageFault` where it can't be written. */
export async function keepAnswers(
  file: string,
  answers: Scenario,
  { workingDirectory }: Pick<Terminal, "workingDirectory">,
): Promise<void> {
  const path = resolve(workingDirectory, file)
  const before = await readFile(path, "utf8").catch(() => "")
  try {
    await writeFile(path, withKeptAnswers(before, answers))
  } catch (fault) {
    const reason = fileFaultReason(fault)
    if (reason === undefined) throw fault
    throw new UsageFault(`${file} cannot be written: ${reason}`, { cause: fault })
  }
}
