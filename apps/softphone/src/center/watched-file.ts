import { RecordingFault, parseRecording } from "@call-center/simulator/recording"

import type { WatchedFrame } from "../protocol/server-frame.ts"

/** The calls of a recording that a page was given; a line tells why it is none. */
export function watchedFile(name: string, text: string): WatchedFrame | string {
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
