import * as v from "valibot"

import type { CallEvent } from "../call-event.ts"
import { recordedLineSchema } from "./recorded-line-schema.ts"
import { RecordingFault } from "./recording-fault.ts"
import type { RecordedCall, RecordedLine, RecordedStart, Recording, SentText } from "./recording.ts"

/** Text of JSON lines, and the name of the file it comes from, for messages. */
export interface RecordingSource {
  readonly text: string
  readonly file: string
}

/**
 * Reads what `pnpm dial --record` or `--json` wrote: one event a line, of one call or of several at once. Throws
 * `RecordingFault` with one line.
 */
export function parseRecording({ text, file }: RecordingSource): Recording {
  const calls = new Map<string, CallInReading>()
  const lines = text.split("\n")
  if (lines.at(-1) === "") lines.pop()
  for (const [index, line] of lines.entries()) {
    const refuse = (problem: string): never => {
      throw new RecordingFault(
        `${file}:${index + 1}: ${problem}; name a file that dial --record wrote`,
      )
    }
    take(lineOf(line, refuse), { calls, refuse })
  }
  if (calls.size === 0)
    throw new RecordingFault(
      `${file}: expected a recorded call, got an empty file; name one that dial --record wrote`,
    )
  return {
    calls: [...calls.values()].map(({ contactId, started, events, texts, demos }) => ({
      contactId,
      started,
      events,
      texts,
      demos,
    })),
  }
}

type Refuse = (problem: string) => never

interface CallInReading extends RecordedCall {
  readonly started: RecordedStart
  readonly events: CallEvent[]
  readonly texts: SentText[]
  demos: RecordedCall["demos"]
  lastSeq: number
}

interface Reading {
  readonly calls: Map<string, CallInReading>
  readonly refuse: Refuse
}

function lineOf(line: string, refuse: Refuse): RecordedLine {
  const parsed = v.safeParse(recordedLineSchema, jsonOf(line, refuse))
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  const path = v.getDotPath(issue)
  return refuse(`${path === null ? "" : `${path}: `}${issue.message}`)
}

function jsonOf(line: string, refuse: Refuse): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return refuse("expected an event of a call as JSON")
  }
}

function take(line: RecordedLine, { calls, refuse }: Reading): void {
  const known = calls.get(line.contactId)
  if (known === undefined) {
    if (line.type !== "CallStarted")
      return refuse(`expected CallStarted as the first event of a call, got ${line.type}`)
    const { contactId, seq } = line
    calls.set(contactId, {
      contactId,
      started: line,
      events: [line],
      texts: [],
      demos: undefined,
      lastSeq: seq,
    })
    return undefined
  }
  if (line.type === "CallStarted") return refuse("the same call starts twice")
  if (line.seq <= known.lastSeq)
    return refuse(`seq: expected more than ${known.lastSeq}, got ${line.seq}`)
  known.lastSeq = line.seq
  if (line.type === "CallEnded") known.demos = line.demos
  if (line.type === "SmsSent") known.texts.push(line)
  else known.events.push(line)
}
