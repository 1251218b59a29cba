import { RecordingFault, parseRecording } from "@call-center/simulator/recording"

import type { WatchedFrame } from "../protocol/server-frame.ts"
import { playScript } from "./play-script.ts"

/** A file that a page was given, and the text of the shared steps that came with it. */
export interface GivenFile {
  readonly name: string
  readonly text: string
  readonly shared?: string | undefined
}

/**
 * The calls of a file that a page was given: of a recording, or those that a call script (`*.yaml`) places when it is
 * played. A line tells why there are none.
 */
export async function watchedFile(given: GivenFile): Promise<WatchedFrame | string> {
  const { name, text, shared } = given
  if (!/\.ya?ml$/iu.test(name)) return recordedCalls(name, text)
  const { recording, failure } = await playScript(given)
  if (recording === "") {
    const alone = shared === undefined && /\buse:/u.test(text)
    return `${failure ?? `${name} places no calls`}${alone ? withSharedSteps : ""}`
  }
  const watched = recordedCalls(name, recording)
  return typeof watched === "string" ? watched : { ...watched, played: { failure } }
}

const withSharedSteps =
  " - steps that its folder shares come with it when shared-steps.yaml is dropped, or chosen, together with it"

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
