import { closeSync, openSync, writeSync } from "node:fs"

import { UsageFault } from "@call-center/command-line"

import type { CallObserver } from "../call-observer.ts"
import { jsonLines } from "../views/json-lines.ts"

/** Writes a call into a file as it happens. */
export interface CallRecorder {
  readonly observer: CallObserver
  close(): void
}

/** Starts a recording of one call. Throws `UsageFault` for a file that can't be written. */
export function recordCall(file: string): CallRecorder {
  const { write, close } = openRecording(file)
  return { observer: jsonLines(write), close }
}

/** A file that lines of recorded calls are written into. */
export interface RecordingFile {
  readonly write: (line: string) => void
  readonly close: () => void
}

/** Starts a file, in which each event stands before the next happens. Throws `UsageFault` for one that can't be written. */
export function openRecording(file: string): RecordingFile {
  const descriptor = opened(file)
  return {
    write: (line) => {
      writeSync(descriptor, line)
    },
    close: () => {
      closeSync(descriptor)
    },
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
