import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { Continuation } from "../continuation.ts"
import { continuation } from "../continuation.ts"

/**
 * Starts the audio stream for Voice ID, which ended on 2026-05-20: for flows that exist.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-startvoiceidstream.html
 */
export function startVoiceIdStream<const Next extends string, const OnError extends string>(
  properties: Continuation<Next, OnError>,
): Action<NoInfer<Next | OnError>, "StartVoiceIdStream"> {
  return action("StartVoiceIdStream", {
    transitions: continuation(properties),
  })
}
