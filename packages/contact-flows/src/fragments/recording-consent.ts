import {
  type FlowFragment,
  getParticipantInput,
  messageParticipant,
  updateContactAttributes,
  updateContactRecordingBehavior,
} from "@call-center/flow-language"

import type { FlowPrompts } from "../prompts/flow-prompts.ts"

type ConsentKey = "askConsent" | "noteConsent" | "record" | "sayRecorded" | "sayNotRecorded"

/** Asks whether the call may be recorded; only a clear yes turns the recording on, bot and agent alike. */
export function recordingConsent<const Next extends string>(
  prompts: FlowPrompts,
  next: Next,
): FlowFragment<ConsentKey, Next> {
  return {
    askConsent: getParticipantInput({
      text: prompts.askConsent,
      timeoutSeconds: 6,
      onKey: { "1": "noteConsent", "2": "sayNotRecorded" },
      onNoMatch: "sayNotRecorded",
      onInputTimeout: "sayNotRecorded",
      onError: "sayNotRecorded",
    }),
    // Without the note there is no proof of the consent, so nothing is recorded either.
    noteConsent: updateContactAttributes({
      attributes: { recordingConsent: "given" },
      next: "record",
      onError: "sayNotRecorded",
    }),
    record: updateContactRecordingBehavior({
      recordedParticipants: ["Agent", "Customer"],
      ivrRecording: true,
      next: "sayRecorded",
    }),
    sayRecorded: messageParticipant({ text: prompts.recordingOn, next }),
    sayNotRecorded: messageParticipant({ text: prompts.recordingOff, next }),
  }
}
