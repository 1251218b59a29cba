import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { Continuation } from "../continuation.ts"
import { continuation } from "../continuation.ts"

/** What {@link updateContactMediaStreamingBehavior} takes beside its branches. */
export interface UpdateContactMediaStreamingBehavior {
  readonly enabled: boolean
  /** What the customer hears ("To") and says ("From"). */
  readonly directions: readonly ("From" | "To")[]
}

/**
 * Starts or stops streaming the audio to Kinesis Video Streams.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontactmediastreamingbehavior.html
 */
export function updateContactMediaStreamingBehavior<
  const Next extends string,
  const OnError extends string,
>(
  properties: UpdateContactMediaStreamingBehavior & Continuation<Next, OnError>,
): Action<NoInfer<Next | OnError>, "UpdateContactMediaStreamingBehavior"> {
  return action("UpdateContactMediaStreamingBehavior", {
    parameters: () => ({
      MediaStreamingState: properties.enabled ? "Enabled" : "Disabled",
      MediaStreamType: "Audio",
      Participants: [{ ParticipantType: "Customer", MediaDirections: properties.directions }],
    }),
    transitions: continuation(properties),
  })
}
