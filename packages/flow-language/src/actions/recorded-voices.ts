import type { Properties } from "../code/code.ts"
import { flagCode, jsonListCode } from "../code/value-code.ts"
import type { JsonObject, JsonValue } from "../flow-content.ts"
import { listOf, staticChoice } from "../rule/value-rule.ts"

/** Whose voices are recorded, and when. */
export interface RecordedVoices {
  /** Whose voices are recorded once they talk to each other; empty ends the recording. */
  readonly recordedParticipants?: readonly ("Agent" | "Customer")[]
  /** Whether the time with prompts and bots is recorded too. */
  readonly ivrRecording?: boolean
}

const onOrOff = ["Enabled", "Disabled"] as const

/** Rules of `RecordedParticipants` and `IVRRecordingBehavior`. */
export const recordingFields = {
  RecordedParticipants: listOf(staticChoice("Agent", "Customer")),
  IVRRecordingBehavior: staticChoice(...onOrOff),
}

/** Writes `RecordedParticipants` and `IVRRecordingBehavior`. */
export function writeRecording({
  recordedParticipants,
  ivrRecording,
}: RecordedVoices): Record<string, JsonValue | undefined> {
  return {
    RecordedParticipants: recordedParticipants,
    IVRRecordingBehavior:
      ivrRecording === undefined ? undefined : ivrRecording ? "Enabled" : "Disabled",
  }
}

/** The properties that the fields become. */
export function readRecording(recording: JsonObject): Properties {
  return {
    recordedParticipants: jsonListCode(recording["RecordedParticipants"], ["Agent", "Customer"]),
    ivrRecording: flagCode(recording["IVRRecordingBehavior"], onOrOff),
  }
}
