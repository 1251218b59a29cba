import { mkdir, writeFile } from "node:fs/promises"
import { dirname, resolve } from "node:path"

import { type Terminal, UsageFault, fileFaultReason } from "@call-center/command-line"

/** Writes a result to a file, or to standard output where none is named. */
export async function writeResult(
  text: string,
  file: string | undefined,
  terminal: Terminal,
): Promise<void> {
  if (file === undefined) {
    terminal.write(text)
    return
  }
  const path = resolve(terminal.workingDirectory, file)
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  } catch (fault) {
    const reason = fileFaultReason(fault)
    if (reason === undefined) throw fault
    throw new UsageFault(`${file} cannot be written: ${reason}`, { cause: fault })
  }
}
