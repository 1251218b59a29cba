import { mkdir, writeFile } from "node:fs/promises"
import { dirname, resolve } from "node:path"

import type { Terminal } from "./terminal.ts"
import { UsageFault } from "./usage-fault.ts"

/** Writes a result to a file, or to standard output where none is named. */
export async function writeResult(
  text: string,
  file: string | undefined,
  terminal: Terminal,
): Promise<void> {
  if (file === undefined) {
    terminal.out(text)
    return
  }
  const path = resolve(terminal.workingDirectory, file)
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault)
    throw new UsageFault(`${file} cannot be written: ${reason}`, { cause: fault })
  }
}
