import type { Action } from "../action.ts"
import { action, present } from "../action.ts"
import type { JsonObject } from "../flow-content.ts"

/** What {@link updateContactRecordingBehavior} takes beside its branches. */
export interface UpdateContactRecordingBehavior {
  /** Whose voices are recorded once they talk to each other; empty ends the recording. */
  readonly recordedParticipants?: readonly ("Agent" | "Customer")[]
  /** Whether the time with prompts and bots is recorded too. */
  readonly ivrRecording?: boolean
  readonly screenRecordedParticipants?: readonly "Agent"[]
  /** Contact Lens settings, in AWS's words. */
  readonly analytics?: JsonObject
}

/**
 * Turns recording on or off. It has no error branch: Connect refuses one.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontactrecordingbehavior.html
 */
export function updateContactRecordingBehavior<const Next extends string>(
  properties: UpdateContactRecordingBehavior & { readonly next: Next },
): Action<NoInfer<Next>, "UpdateContactRecordingBehavior"> {
  return action("UpdateContactRecordingBehavior", {
    parameters: () => ({
      RecordingBehavior: present({
        RecordedParticipants: properties.recordedParticipants,
        ScreenRecordedParticipants: properties.screenRecordedParticipants,
        IVRRecordingBehavior:
          properties.ivrRecording === undefined
            ? undefined
            : properties.ivrRecording
              ? "Enabled"
              : "Disabled",
      }),
      AnalyticsBehavior: properties.analytics,
    }),
    transitions: { NextAction: properties.next },
  })
}
