import { RecordingFault, parseRecording } from "@call-center/simulator/recording"

import type { WatchedFrame } from "../protocol/server-frame.ts"
import { playScript } from "./play-script.ts"

/**
 * The calls of a file that a page was given: of a recording, or those that a call script (`*.yaml`) places when it is
 * played. A line tells why there are none.
 */
export async function watchedFile(name: string, text: string): Promise<WatchedFrame | string> {
  if (!/\.ya?ml$/iu.test(name)) return recordedCalls(name, text)
  const { recording, failure } = await playScript(name, text)
  if (recording === "") return failure ?? `${name} places no calls`
  const watched = recordedCalls(name, recording)
  return typeof watched === "string" ? watched : { ...watched, played: { failure } }
}

function recordedCalls(name: string, text: string): WatchedFrame | string {
  try {
    const { calls } = parseRecording({ text, file: name })
    return {
      type: "watched",
      name,
      calls: calls.map(({ contactId, events, texts }) => ({
        contactId,
        events,
        texts: texts.map((sent) => ({ to: sent.to, text: sent.text, at: sent.at })),
      })),
    }
  } catch (fault) {
    if (fault instanceof RecordingFault) return fault.message
    throw fault
  }
}
