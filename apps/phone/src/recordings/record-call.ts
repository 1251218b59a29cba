import { closeSync, openSync, writeSync } from "node:fs"

import { UsageFault } from "@call-center/command-line"

import type { CallObserver } from "../call-observer.ts"
import { jsonLines } from "../views/json-lines.ts"

/** Writes a call into a file as it happens. */
export interface CallRecorder {
  readonly observer: CallObserver
  close(): void
}

/** Starts a recording; each event is in the file before the next happens. Throws `UsageFault` for a file that can't be written. */
export function recordCall(file: string): CallRecorder {
  const descriptor = opened(file)
  return {
    observer: jsonLines((line) => writeSync(descriptor, line)),
    close: () => closeSync(descriptor),
  }
}

function opened(file: string): number {
  try {
    return openSync(file, "w")
  } catch (error) {
    throw new UsageFault(
      `--record ${file}: can't be written; name a file in a folder that is there`,
      {
        cause: error,
      },
    )
  }
}
