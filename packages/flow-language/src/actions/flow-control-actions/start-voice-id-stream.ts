import { defineAction } from "../define-action.ts"
import { voiceIdEnded } from "../voice-id.ts"

/**
 * Starts the audio stream for Voice ID, which ended on 2026-05-20: for flows that exist.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-startvoiceidstream.html
 */
export const startVoiceIdStream = defineAction("StartVoiceIdStream", {
  evidence: "D",
  role: "works",
  flowTypes: "all",
  channels: ["VOICE"],
  retired: voiceIdEnded,
  branches: { onError: "required" },
  next: "required",
})
