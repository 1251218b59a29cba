import { present } from "../../action.ts"
import { type Code, objectCode } from "../../code/code.ts"
import { isObject, jsonListCode, jsonObjectCode } from "../../code/value-code.ts"
import type { JsonObject, JsonValue } from "../../flow-content.ts"
import { exactlyOne } from "../../rule/action-rule.ts"
import { listOf, openObject, staticChoice } from "../../rule/value-rule.ts"
import type { PropertyGroup } from "../action-parts.ts"
import { defineAction } from "../define-action.ts"
import {
  readRecording,
  type RecordedVoices,
  recordingFields,
  writeRecording,
} from "../recorded-voices.ts"

/** What is recorded and analysed of a call. */
export interface VoiceBehavior extends RecordedVoices {
  /** `VoiceAnalyticsBehavior`, in AWS's words. */
  readonly analytics?: JsonObject
}

/** What is recorded and analysed: exactly one kind an action. */
export type RecordedMedia =
  | {
      readonly voice: VoiceBehavior
      readonly chat?: never
      readonly screen?: never
      readonly onRedactionFailed?: never
    }
  | {
      /** `ChatAnalyticsBehavior`, in AWS's words. */
      readonly chat: JsonObject
      readonly onRedactionFailed: string
      readonly voice?: never
      readonly screen?: never
    }
  | {
      readonly screen: readonly "Agent"[]
      readonly voice?: never
      readonly chat?: never
      readonly onRedactionFailed?: never
    }

const recordedMedia: PropertyGroup<RecordedMedia> = {
  parameters: {
    VoiceBehavior: openObject({
      VoiceRecordingBehavior: openObject(recordingFields),
      VoiceAnalyticsBehavior: openObject(),
    }),
    ChatBehavior: openObject({ ChatAnalyticsBehavior: openObject() }),
    ScreenRecordingBehavior: openObject({
      ScreenRecordedParticipants: listOf(staticChoice("Agent")),
    }),
  },
  combinations: [exactlyOne("VoiceBehavior", "ChatBehavior", "ScreenRecordingBehavior")],
  write: ({ voice, chat, screen }) => {
    if (voice !== undefined) return { VoiceBehavior: writeVoice(voice) }
    if (chat !== undefined) return { ChatBehavior: { ChatAnalyticsBehavior: chat } }
    return { ScreenRecordingBehavior: { ScreenRecordedParticipants: screen } }
  },
  read: ({ VoiceBehavior: voice, ChatBehavior: chat, ScreenRecordingBehavior: screen }) => {
    if (isObject(voice)) return { voice: voiceCode(voice) }
    if (isObject(chat)) return { chat: jsonObjectCode(chat["ChatAnalyticsBehavior"]) }
    return { screen: screenCode(screen) }
  },
  needs: [["voice", "chat", "screen"]],
}

/**
 * Turns recording and Contact Lens on or off for one channel.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontactrecordingandanalyticsbehavior.html
 */
export const updateContactRecordingAndAnalyticsBehavior = defineAction(
  "UpdateContactRecordingAndAnalyticsBehavior",
  {
    evidence: "S",
    role: "works",
    flowTypes: "all",
    group: recordedMedia,
    branches: {
      onError: "required",
      onChannelMismatch: "required",
      onRedactionFailed: { parameter: "ChatBehavior", present: true },
    },
    next: "required",
  },
)

function writeVoice({ analytics, ...voices }: VoiceBehavior): JsonObject {
  return present({
    VoiceRecordingBehavior: present(writeRecording(voices)),
    VoiceAnalyticsBehavior: analytics,
  })
}

function voiceCode(voice: JsonObject): Code {
  const { VoiceRecordingBehavior: recording } = voice
  return objectCode({
    ...(isObject(recording) ? readRecording(recording) : {}),
    analytics: jsonObjectCode(voice["VoiceAnalyticsBehavior"]),
  })
}

function screenCode(screen: JsonValue | undefined): Code | undefined {
  return isObject(screen)
    ? jsonListCode(screen["ScreenRecordedParticipants"], ["Agent"])
    : undefined
}
