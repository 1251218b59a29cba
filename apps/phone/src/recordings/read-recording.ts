import { readFileSync } from "node:fs"

import { UsageFault } from "@call-center/command-line"
import { parseRecording, type Recording } from "@call-center/simulator/recording"

/** Reads a recorded call. Throws `UsageFault` for a file that can't be read, `RecordingFault` for one that holds none. */
export function readRecording(file: string): Recording {
  return parseRecording({ text: textOf(file), file })
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8")
  } catch (error) {
    throw new UsageFault(`--replay ${file}: can't be read; name a file that dial --record wrote`, {
      cause: error,
    })
  }
}
