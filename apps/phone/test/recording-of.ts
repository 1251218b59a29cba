import type { CallEvent } from "@call-center/simulator"
import { parseRecording, type RecordedCall } from "@call-center/simulator/recording"

/** Calls as they are read back from a file of their events. */
export function recordingOf(
  calls: readonly (readonly CallEvent[])[],
): readonly [RecordedCall, ...RecordedCall[]] {
  const text = calls.flat().map((event) => `${JSON.stringify(event)}\n`)
  const [first, ...others] = parseRecording({ text: text.join(""), file: "calls.jsonl" }).calls
  if (first === undefined) throw new TypeError("expected a call, got none")
  return [first, ...others]
}
