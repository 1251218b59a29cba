import { updateContactAttributes } from "../contact-actions/update-contact-attributes.ts"
import { updateContactCallbackNumber } from "../contact-actions/update-contact-callback-number.ts"
import { updateContactData } from "../contact-actions/update-contact-data.ts"
import { updateContactEventHooks } from "../contact-actions/update-contact-event-hooks.ts"
import { updateContactMediaProcessing } from "../contact-actions/update-contact-media-processing.ts"
import { updateContactMediaStreamingBehavior } from "../contact-actions/update-contact-media-streaming-behavior.ts"
import { updateContactRecordingAndAnalyticsBehavior } from "../contact-actions/update-contact-recording-and-analytics-behavior.ts"
import { updateContactRecordingBehavior } from "../contact-actions/update-contact-recording-behavior.ts"
import { updateContactRoutingBehavior } from "../contact-actions/update-contact-routing-behavior.ts"
import { updateContactTargetQueue } from "../contact-actions/update-contact-target-queue.ts"
import { updateContactTextToSpeechVoice } from "../contact-actions/update-contact-text-to-speech-voice.ts"
import { updatePreviousContactParticipantState } from "../contact-actions/update-previous-contact-participant-state.ts"
import type { JsonObject, JsonValue } from "../flow-content.ts"
import { type ActionShape, shape } from "./action-shape.ts"
import { type Code, objectCode, jsonCode, type Properties } from "./code.ts"
import { queueOrAgentCode } from "./contact-shapes.ts"
import {
  attributeCode,
  fixedNumberCode,
  flagCode,
  isList,
  isObject,
  jsonListCode,
  jsonObjectCode,
  numberCode,
  resourceCode,
  textCode,
  textsCode,
  wordCode,
} from "./value-code.ts"

/** Actions that set something of the contact. */
export const updateShapes: Readonly<Record<string, readonly ActionShape[]>> = {
  UpdateContactAttributes: [
    shape(
      { updateContactAttributes },
      {
        parameters: (it) => ({ attributes: textsCode(it["Attributes"]), contact: contactCode(it) }),
        needs: ["attributes"],
      },
    ),
  ],
  UpdateContactCallbackNumber: [
    shape(
      { updateContactCallbackNumber },
      {
        parameters: (it) => ({ number: attributeCode(it["CallbackNumber"]) }),
        needs: ["number"],
        errors: ["onInvalidCallbackNumber", "onNotDialable"],
      },
    ),
  ],
  UpdateContactData: [
    shape(
      { updateContactData },
      {
        parameters: (it) => ({ data: dataCode(it), contact: contactCode(it) }),
        needs: ["data"],
      },
    ),
  ],
  UpdateContactEventHooks: [
    shape({ updateContactEventHooks }, { parameters: hookCode, needs: ["hook", "flow"] }),
  ],
  UpdateContactMediaProcessing: [
    shape(
      { updateContactMediaProcessing },
      {
        parameters: ({ ChatProcessor: processor }) =>
          isObject(processor) ? processorCode(processor) : {},
        needs: ["enabled", "processor", "deliverUnprocessed"],
        errors: ["onChannelMismatch", "onError"],
      },
    ),
  ],
  UpdateContactMediaStreamingBehavior: [
    shape(
      { updateContactMediaStreamingBehavior },
      {
        parameters: (it) => ({
          enabled: flagCode(it["MediaStreamingState"], onOff),
          directions: directionsCode(it["Participants"]),
        }),
        needs: ["enabled", "directions"],
      },
    ),
  ],
  UpdateContactRecordingAndAnalyticsBehavior: ["voice", "chat", "screen"].map((media) =>
    shape(
      { updateContactRecordingAndAnalyticsBehavior },
      {
        parameters: (it) => ({ [media]: mediaCode(it, media) }),
        needs: [media],
        errors:
          media === "chat"
            ? ["onRedactionFailed", "onChannelMismatch", "onError"]
            : ["onChannelMismatch", "onError"],
      },
    ),
  ),
  UpdateContactRecordingBehavior: [
    shape(
      { updateContactRecordingBehavior },
      {
        parameters: ({ RecordingBehavior: recording, AnalyticsBehavior }) => ({
          ...(isObject(recording) ? recordingCode(recording) : {}),
          analytics: jsonObjectCode(AnalyticsBehavior),
        }),
        errors: [],
      },
    ),
  ],
  UpdateContactRoutingBehavior: [
    shape(
      { updateContactRoutingBehavior },
      {
        parameters: (it) => {
          const priority = fixedNumberCode(it["QueuePriority"])
          return priority
            ? { priority }
            : { timeAdjustmentSeconds: fixedNumberCode(it["QueueTimeAdjustmentSeconds"]) }
        },
        needs: [["priority", "timeAdjustmentSeconds"]],
        errors: [],
      },
    ),
  ],
  UpdateContactTargetQueue: [
    shape(
      { updateContactTargetQueue },
      { parameters: queueOrAgentCode, needs: [["queue", "agent"]] },
    ),
  ],
  UpdateContactTextToSpeechVoice: [
    shape(
      { updateContactTextToSpeechVoice },
      {
        parameters: (it) => ({
          voice: textCode(it["TextToSpeechVoice"]),
          engine: wordCode(it["TextToSpeechEngine"], ["Standard", "Neural", "Generative"]),
          style: wordCode(it["TextToSpeechStyle"], ["None", "Conversational", "Newscaster"]),
        }),
        needs: ["voice"],
        errors: [],
        optionalErrors: ["onError"],
      },
    ),
  ],
  UpdatePreviousContactParticipantState: [
    shape(
      { updatePreviousContactParticipantState },
      {
        parameters: (it) => ({
          state: wordCode(it["PreviousContactParticipantState"], [
            "AgentOnHold",
            "CustomerOnHold",
            "OffHold",
          ]),
        }),
        needs: ["state"],
      },
    ),
  ],
}

const onOff = ["Enabled", "Disabled"] as const

const hooks = [
  "AgentHold",
  "AgentWhisper",
  "CustomerHold",
  "CustomerQueue",
  "CustomerRemaining",
  "CustomerWhisper",
  "DefaultAgentUI",
  "DisconnectAgentUI",
  "PauseContact",
  "ResumeContact",
]

function contactCode({ TargetContact }: JsonObject): Code | undefined {
  if (TargetContact === "Current") return jsonCode("current")
  return TargetContact === "Related" ? jsonCode("related") : undefined
}

function dataCode(it: JsonObject): Code | undefined {
  const voiceId = objectCode({
    streaming: flagCode(it["IsVoiceIdStreamingEnabled"], ["true", "false"]),
    authentication: flagCode(it["IsVoiceAuthenticationEnabled"], ["true", "false"]),
    fraudDetection: flagCode(it["IsFraudDetectionEnabled"], ["true", "false"]),
    authenticationThreshold: numberCode(it["VoiceAuthenticationThreshold"]),
    authenticationResponseTime: numberCode(it["VoiceAuthenticationResponseTime"]),
    fraudDetectionThreshold: numberCode(it["FraudDetectionThreshold"]),
  })
  const data = objectCode({
    name: textCode(it["Name"]),
    description: textCode(it["Description"]),
    languageCode: textCode(it["LanguageCode"]),
    customerId: textCode(it["CustomerId"]),
    watchlistId: textCode(it["WatchlistId"]),
    wisdomSessionArn: textCode(it["WisdomSessionArn"]),
    voiceId: voiceId.text === "{}" ? undefined : voiceId,
  })
  return data.text === "{}" ? undefined : data
}

function hookCode({ EventHooks }: JsonObject): Properties {
  const [entry, ...others] = isObject(EventHooks) ? Object.entries(EventHooks) : []
  if (entry === undefined || others.length > 0) return {}
  const [hook, flow] = entry
  return { hook: wordCode(hook, hooks), flow: resourceCode(flow) }
}

function processorCode(processor: JsonObject): Properties {
  const settings = processor["ChatProcessorSettings"]
  return {
    enabled: flagCode(processor["ProcessingEnabled"], ["True", "False"]),
    processor: resourceCode(processor["LambdaProcessorARN"]),
    deliverUnprocessed: isObject(settings)
      ? flagCode(settings["DeliverUnprocessedMessages"], ["True", "False"])
      : undefined,
  }
}

function directionsCode(participants: JsonValue | undefined): Code | undefined {
  const [first] = isList(participants) ? participants : []
  return isObject(first) ? jsonListCode(first["MediaDirections"], ["From", "To"]) : undefined
}

function recordingCode(recording: JsonObject): Properties {
  return {
    recordedParticipants: jsonListCode(recording["RecordedParticipants"], ["Agent", "Customer"]),
    ivrRecording: flagCode(recording["IVRRecordingBehavior"], onOff),
    screenRecordedParticipants: jsonListCode(recording["ScreenRecordedParticipants"], ["Agent"]),
  }
}

function mediaCode(it: JsonObject, media: string): Code | undefined {
  const { VoiceBehavior: voice, ChatBehavior: chat, ScreenRecordingBehavior: screen } = it
  if (media === "chat")
    return isObject(chat) ? jsonObjectCode(chat["ChatAnalyticsBehavior"]) : undefined
  if (media === "screen")
    return isObject(screen)
      ? jsonListCode(screen["ScreenRecordedParticipants"], ["Agent"])
      : undefined
  if (!isObject(voice)) return undefined
  const recording = voice["VoiceRecordingBehavior"]
  const { recordedParticipants, ivrRecording } = isObject(recording) ? recordingCode(recording) : {}
  const analytics = jsonObjectCode(voice["VoiceAnalyticsBehavior"])
  return objectCode({ recordedParticipants, ivrRecording, analytics })
}
