import process from "node:process"

import type { CallCenter } from "@call-center/config"
import {
  type CallEvent,
  createReplay,
  parseCallScript,
  replayText,
  runCallScript,
} from "@call-center/simulator"
import { scriptOfCalls, writeCallScript } from "@call-center/simulator/recording"

import { replayInstance } from "../src/recordings/replay-instance.ts"
import { scriptCenter } from "../src/script-center.ts"
import { recordingOf } from "./recording-of.ts"

type Calls = readonly (readonly CallEvent[])[]

/** Plays the calls of scripts once more, from what was recorded of them. */
export interface RecordedAgain {
  /** Where a replay of a call departs from its recording, in words; empty when every event is the same. */
  departures(calls: Calls): Promise<readonly string[]>
  /** The calls of the script that is made of a recording of the calls; throws when that script fails. */
  remade(calls: Calls, file: string): Promise<Calls>
}

/** Replays and remakes calls of a call centre. */
export function recordedAgain(callCenter: CallCenter): RecordedAgain {
  const replayCall = createReplay(replayInstance(callCenter, "main"))
  const startCenter = scriptCenter(callCenter)
  return {
    departures: async (calls) => {
      const told: string[] = []
      for (const call of recordingOf(calls)) {
        const replay = await replayCall(call)
        if (replay.departure !== undefined) told.push(replayText(call, replay))
      }
      return told
    },
    remade: async (calls, file) => {
      const script = scriptOfCalls(recordingOf(calls), { name: `${file}, recorded` })
      const text = writeCallScript(script)
      return (await runCallScript(parseCallScript({ text, file }), { startCenter })).calls
    },
  }
}

/** The types of the events of each call, to compare calls whose ids differ. */
export function typesOf(calls: Calls): readonly (readonly string[])[] {
  return calls.map((events) => events.map(({ type }) => type))
}

/** Every so manyth script is also made anew from the recording of its calls, and run; all of them in `pnpm soak`. */
const remadeEvery = Number(process.env["CALL_CENTER_REMADE_EVERY"] ?? 16)

/** Whether the script at a place in the order of all scripts is remade in this run. */
export function isRemade(index: number): boolean {
  return index % remadeEvery === 0
}
