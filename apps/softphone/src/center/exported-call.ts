import type { CallEvent } from "@call-center/simulator"
import {
  type RecordedDemo,
  type RecordedLine,
  parseRecording,
  scriptOfCalls,
  storyOfCalls,
  writeCallScript,
} from "@call-center/simulator/recording"

import type { ExportedFrame, ServerFrame } from "../protocol/server-frame.ts"

/**
 * A call of the journal as a file; undefined when the journal does not know it. The file's name is made of the words that
 * the caller began with.
 */
export function exportedCall(
  frames: readonly ServerFrame[],
  { contactId, as }: { readonly contactId: string; readonly as: ExportedFrame["as"] },
  demos: readonly RecordedDemo[],
): ExportedFrame | undefined {
  const lines = recordedLines(frames, contactId, demos)
  if (lines.length === 0) return undefined
  const text = `${lines.map((line) => JSON.stringify(line)).join("\n")}\n`
  const [call] = parseRecording({ text, file: contactId }).calls
  if (call === undefined) return undefined
  const words = wishOf(lines)
  const name = words.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-")
  switch (as) {
    case "recording":
      return { type: "exported", as, name: `${name}.jsonl`, text }
    case "script": {
      const script = writeCallScript(scriptOfCalls([call], { name: words }))
      return { type: "exported", as, name: `${name}.yaml`, text: script }
    }
    case "story": {
      const story = `${JSON.stringify(storyOfCalls([call], name), undefined, 2)}\n`
      return { type: "exported", as, name: `${name}.json`, text: story }
    }
  }
}

/** The lines of a recording: events and texts in their order, the end of the call last, with the caller's demos. */
function recordedLines(
  frames: readonly ServerFrame[],
  contactId: string,
  demos: readonly RecordedDemo[],
): readonly RecordedLine[] {
  const lines: RecordedLine[] = []
  const add = (line: RecordedLine) => {
    lines.push({ ...line, seq: lines.length + 1 })
  }
  let end: Extract<CallEvent, { type: "CallEnded" }> | undefined
  for (const frame of frames) {
    if (frame.type === "event" && frame.event.contactId === contactId) {
      if (frame.event.type === "CallEnded") end = frame.event
      else add(frame.event)
    }
    if (frame.type === "sms" && frame.contactId === contactId)
      add({
        type: "SmsSent",
        contactId,
        seq: 0,
        at: new Date(frame.atMs).toISOString(),
        to: frame.to,
        text: frame.text,
      })
  }
  if (end !== undefined) add({ ...end, demos })
  return lines
}

function wishOf(lines: readonly RecordedLine[]): string {
  const wish = lines.find((line) => line.type === "CustomerInput")
  return wish?.type === "CustomerInput" && wish.kind === "speech" ? wish.value : "a call"
}
