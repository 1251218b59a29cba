import type { Action } from "../action.ts"
import { action, present } from "../action.ts"
import type { Continuation } from "../continuation.ts"
import { errorsOf } from "../error-branches.ts"
import type { JsonObject, JsonValue } from "../flow-content.ts"

/** What is recorded and analysed: exactly one kind an action. */
export type RecordedMedia<OnRedactionFailed extends string> =
  | {
      readonly voice: VoiceBehavior
      readonly chat?: never
      readonly screen?: never
      readonly onRedactionFailed?: never
    }
  | {
      /** `ChatAnalyticsBehavior`, in AWS's words. */
      readonly chat: JsonObject
      readonly onRedactionFailed: OnRedactionFailed
      readonly voice?: never
      readonly screen?: never
    }
  | {
      readonly screen: readonly "Agent"[]
      readonly voice?: never
      readonly chat?: never
      readonly onRedactionFailed?: never
    }

/** What is recorded and analysed of a call. */
export interface VoiceBehavior {
  /** Empty ends the recording. */
  readonly recordedParticipants?: readonly ("Agent" | "Customer")[]
  /** Whether the time with prompts and bots is recorded too. */
  readonly ivrRecording?: boolean
  /** `VoiceAnalyticsBehavior`, in AWS's words. */
  readonly analytics?: JsonObject
}

/**
 * Turns recording and Contact Lens on or off for one channel.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontactrecordingandanalyticsbehavior.html
 */
export function updateContactRecordingAndAnalyticsBehavior<
  const Next extends string,
  const OnError extends string,
  const OnChannelMismatch extends string,
  const OnRedactionFailed extends string = never,
>(
  properties: RecordedMedia<OnRedactionFailed> &
    Continuation<Next, OnError> & { readonly onChannelMismatch: OnChannelMismatch },
): Action<
  NoInfer<Next | OnError | OnChannelMismatch | OnRedactionFailed>,
  "UpdateContactRecordingAndAnalyticsBehavior"
> {
  return action("UpdateContactRecordingAndAnalyticsBehavior", {
    parameters: () => writeMedia(properties),
    transitions: { NextAction: properties.next, Errors: errorsOf(properties) },
  })
}

function writeMedia(media: RecordedMedia<string>): Record<string, JsonValue> {
  if (media.voice !== undefined) return { VoiceBehavior: writeVoice(media.voice) }
  if (media.chat !== undefined) return { ChatBehavior: { ChatAnalyticsBehavior: media.chat } }
  return { ScreenRecordingBehavior: { ScreenRecordedParticipants: media.screen } }
}

function writeVoice({ recordedParticipants, ivrRecording, analytics }: VoiceBehavior): JsonObject {
  return present({
    VoiceRecordingBehavior: present({
      RecordedParticipants: recordedParticipants,
      ...(ivrRecording !== undefined && {
        IVRRecordingBehavior: ivrRecording ? "Enabled" : "Disabled",
      }),
    }),
    VoiceAnalyticsBehavior: analytics,
  })
}
