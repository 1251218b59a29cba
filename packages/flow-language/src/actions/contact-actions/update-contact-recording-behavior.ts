import { present } from "../../action.ts"
import { isObject, jsonListCode } from "../../code/value-code.ts"
import { inboundFlows } from "../../rule/action-rule.ts"
import { listOf, objectOf, required, staticChoice } from "../../rule/value-rule.ts"
import type { PropertyGroup } from "../action-parts.ts"
import { defineAction } from "../define-action.ts"
import { objectAt, optional } from "../fields.ts"
import {
  readRecording,
  type RecordedVoices,
  recordingFields,
  writeRecording,
} from "../recorded-voices.ts"

/** Whose voices and screens are recorded. */
export interface Recording extends RecordedVoices {
  readonly screenRecordedParticipants?: readonly "Agent"[]
}

const recording: PropertyGroup<Recording> = {
  parameters: {
    RecordingBehavior: required(
      objectOf({
        ...recordingFields,
        ScreenRecordedParticipants: listOf(staticChoice("Agent")),
      }),
    ),
  },
  write: ({ screenRecordedParticipants, ...voices }) => ({
    RecordingBehavior: present({
      ...writeRecording(voices),
      ScreenRecordedParticipants: screenRecordedParticipants,
    }),
  }),
  read: ({ RecordingBehavior: behavior }) =>
    isObject(behavior)
      ? {
          ...readRecording(behavior),
          screenRecordedParticipants: jsonListCode(behavior["ScreenRecordedParticipants"], [
            "Agent",
          ]),
        }
      : {},
  needs: [],
}

/**
 * Turns recording on or off. It has no error branch: Connect refuses one.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontactrecordingbehavior.html
 */
export const updateContactRecordingBehavior = defineAction("UpdateContactRecordingBehavior", {
  evidence: "S",
  role: "works",
  flowTypes: [...inboundFlows, "OUTBOUND_WHISPER"],
  flowTypesEvidence: "D",
  group: recording,
  fields: {
    /** Contact Lens settings, in AWS's words. */
    analytics: optional(objectAt("AnalyticsBehavior")),
  },
  next: "required",
})
