import { type ExitCode, type Terminal, asUsageFault } from "@call-center/command-line"
import { loadCallCenter } from "@call-center/config/load"
import { createReplay, replayText } from "@call-center/simulator"

import { mendableFaults } from "../mendable-faults.ts"
import { readRecording } from "./read-recording.ts"
import { replayInstance } from "./replay-instance.ts"

/** A recording that is to be played against the call centre as it is now. */
export interface AskedReplay {
  readonly file: string
  readonly flow: string
  readonly json: boolean
}

/** Replays the calls of a recording at a terminal; 1 when one of them departs from it. */
export async function runReplay(asked: AskedReplay, terminal: Terminal): Promise<ExitCode> {
  return replayed(asked, terminal).catch(asUsageFault(...mendableFaults))
}

async function replayed({ file, flow, json }: AskedReplay, terminal: Terminal): Promise<ExitCode> {
  const recording = readRecording(file)
  const replayCall = createReplay(replayInstance(await loadCallCenter(), flow))
  let departed = false
  for (const call of recording.calls) {
    const replay = await replayCall(call)
    departed ||= replay.departure !== undefined
    terminal.print(
      json
        ? `${JSON.stringify({ contactId: call.contactId, events: call.events.length, departure: replay.departure ?? null })}\n`
        : replayText(call, replay),
    )
  }
  return departed ? 1 : 0
}
