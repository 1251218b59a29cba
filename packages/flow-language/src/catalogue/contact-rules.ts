import type { ActionRule } from "./action-rule.ts"
import {
  atLeastOne,
  exactlyOne,
  inboundFlows,
  noMatchingError,
  routingFlows,
} from "./action-rule.ts"
import {
  choice,
  integer,
  listOf,
  mapOf,
  objectOf,
  openObject,
  reference,
  required,
  resource,
  staticChoice,
  staticText,
  text,
} from "./value-rule.ts"

const voiceId = { ended: "Amazon Connect Voice ID ended on 2026-05-20" }

const targetContact = staticChoice("Current", "Related")

const onOrOff = staticChoice("Enabled", "Disabled")

const yesOrNo = { ...choice("True", "False"), anyCase: true }

const participants = listOf(staticChoice("Agent", "Customer"))

const analytics = openObject()

const hookFlow = resource("contactFlow")

const eventHooks = {
  AgentHold: hookFlow,
  AgentWhisper: hookFlow,
  CustomerHold: hookFlow,
  CustomerQueue: hookFlow,
  CustomerRemaining: hookFlow,
  CustomerWhisper: hookFlow,
  DefaultAgentUI: hookFlow,
  DisconnectAgentUI: hookFlow,
  PauseContact: hookFlow,
  ResumeContact: hookFlow,
}

/** Actions that change the contact's record or how it is treated. */
export const contactRules = {
  UpdateContactAttributes: {
    category: "contact",
    evidence: "S",
    role: "works",
    fills: ["Attributes"],
    parameters: {
      Attributes: required(
        mapOf(text, {
          key: { pattern: /^[\w-]+$/, expected: "letters, digits, _ and -" },
          minimum: 1,
          maximumBytes: 32_768,
        }),
      ),
      TargetContact: targetContact,
    },
    errors: noMatchingError,
    next: "required",
    flowTypes: "all",
  },
  UpdateContactCallbackNumber: {
    category: "contact",
    evidence: "S",
    role: "works",
    parameters: { CallbackNumber: required(reference) },
    errors: { required: ["InvalidCallbackNumber", "CallbackNumberNotDialable"] },
    next: "required",
    flowTypes: inboundFlows,
    flowTypesEvidence: "D",
  },
  UpdateContactData: {
    category: "contact",
    evidence: "S",
    role: "works",
    parameters: {
      Name: text,
      Description: text,
      LanguageCode: text,
      CustomerId: text,
      WatchlistId: { ...text, retired: voiceId },
      WisdomSessionArn: text,
      References: {
        ...openObject(),
        doubtful: "AWS documents it, but CreateContactFlow refused it in a check of 2026-08",
      },
      IsVoiceIdStreamingEnabled: { ...yesOrNo, retired: voiceId },
      IsVoiceAuthenticationEnabled: { ...yesOrNo, retired: voiceId },
      IsFraudDetectionEnabled: { ...yesOrNo, retired: voiceId },
      VoiceAuthenticationThreshold: { ...integer(0, 100), retired: voiceId },
      VoiceAuthenticationResponseTime: { ...integer(5, 10), retired: voiceId },
      FraudDetectionThreshold: { ...integer(0, 100), retired: voiceId },
      TargetContact: targetContact,
    },
    combinations: [
      atLeastOne(
        "Name",
        "Description",
        "LanguageCode",
        "CustomerId",
        "WatchlistId",
        "WisdomSessionArn",
        "References",
        "IsVoiceIdStreamingEnabled",
        "IsVoiceAuthenticationEnabled",
        "IsFraudDetectionEnabled",
        "VoiceAuthenticationThreshold",
        "VoiceAuthenticationResponseTime",
        "FraudDetectionThreshold",
      ),
    ],
    errors: noMatchingError,
    next: "required",
    flowTypes: "all",
  },
  UpdateContactEventHooks: {
    category: "contact",
    evidence: "S",
    role: "works",
    parameters: {
      EventHooks: required({ ...objectOf(eventHooks), exactlyOne: "usual" }),
      EventHooksConfiguration: {
        ...openObject(),
        doubtful: "the console writes it, but CreateContactFlow refused it in a check of 2026-09",
      },
    },
    errors: noMatchingError,
    next: "required",
    flowTypes: "all",
  },
  UpdateContactMediaProcessing: {
    category: "contact",
    evidence: "S",
    role: "works",
    parameters: {
      ChatProcessor: required(
        objectOf({
          ProcessingEnabled: yesOrNo,
          LambdaProcessorARN: resource("lambdaFunction"),
          ChatProcessorSettings: required(objectOf({ DeliverUnprocessedMessages: yesOrNo })),
        }),
      ),
    },
    errors: { required: ["NoMatchingError", "ChannelMismatch"] },
    next: "required",
    flowTypes: "all",
    channels: ["CHAT"],
  },
  UpdateContactMediaStreamingBehavior: {
    category: "contact",
    evidence: "D",
    role: "works",
    parameters: {
      MediaStreamingState: required(onOrOff),
      Participants: required(
        listOf(
          objectOf({
            ParticipantType: required(staticChoice("Customer")),
            MediaDirections: required(listOf(staticChoice("From", "To"), 1)),
          }),
          1,
        ),
      ),
      MediaStreamType: required(staticChoice("Audio")),
    },
    errors: noMatchingError,
    next: "required",
    flowTypes: [...inboundFlows, "CUSTOMER_WHISPER", "AGENT_WHISPER", "OUTBOUND_WHISPER"],
    channels: ["VOICE"],
  },
  UpdateContactRecordingAndAnalyticsBehavior: {
    category: "contact",
    evidence: "S",
    role: "works",
    parameters: {
      VoiceBehavior: openObject({
        VoiceRecordingBehavior: openObject({
          RecordedParticipants: participants,
          IVRRecordingBehavior: onOrOff,
        }),
        VoiceAnalyticsBehavior: analytics,
      }),
      ChatBehavior: openObject({ ChatAnalyticsBehavior: analytics }),
      ScreenRecordingBehavior: openObject({
        ScreenRecordedParticipants: listOf(staticChoice("Agent")),
      }),
    },
    combinations: [exactlyOne("VoiceBehavior", "ChatBehavior", "ScreenRecordingBehavior")],
    errors: {
      required: ["NoMatchingError", "ChannelMismatch"],
      when: [
        {
          if: { parameter: "ChatBehavior", present: true },
          required: ["InFlightRedactionConfigurationFailed"],
        },
      ],
    },
    next: "required",
    flowTypes: "all",
  },
  UpdateContactRecordingBehavior: {
    category: "contact",
    evidence: "S",
    role: "works",
    parameters: {
      RecordingBehavior: required(
        objectOf({
          RecordedParticipants: participants,
          ScreenRecordedParticipants: listOf(staticChoice("Agent")),
          IVRRecordingBehavior: onOrOff,
        }),
      ),
      AnalyticsBehavior: analytics,
    },
    errors: {},
    next: "required",
    flowTypes: [...inboundFlows, "OUTBOUND_WHISPER"],
    flowTypesEvidence: "D",
  },
  UpdateContactTextToSpeechVoice: {
    category: "contact",
    evidence: "S",
    role: "works",
    parameters: {
      TextToSpeechVoice: required(text),
      TextToSpeechEngine: {
        ...choice("Standard", "Neural", "Generative"),
        anyCase: true,
        open: true,
      },
      TextToSpeechStyle: { ...choice("None", "Conversational", "Newscaster"), open: true },
    },
    errors: { optional: ["NoMatchingError"] },
    next: "required",
    flowTypes: "all",
  },
  UpdatePreviousContactParticipantState: {
    category: "contact",
    evidence: "S",
    role: "works",
    parameters: {
      PreviousContactParticipantState: required(
        staticChoice("AgentOnHold", "CustomerOnHold", "OffHold"),
      ),
    },
    errors: noMatchingError,
    next: "required",
    flowTypes: routingFlows,
    flowTypesEvidence: "D",
    channels: ["VOICE"],
  },
  TagContact: {
    category: "contact",
    evidence: "S",
    role: "works",
    parameters: {
      Tags: required(
        mapOf(text, {
          key: { pattern: /^(?!aws:)/i, expected: 'no name that begins with "aws:"' },
          minimum: 1,
          maximum: 6,
        }),
      ),
    },
    errors: noMatchingError,
    next: "required",
    flowTypes: "all",
  },
  UntagContact: {
    category: "contact",
    evidence: "S",
    role: "works",
    parameters: { TagKeys: required(listOf(staticText, 1)) },
    errors: noMatchingError,
    next: "required",
    flowTypes: "all",
  },
  ResumeContact: {
    category: "contact",
    evidence: "D",
    role: "works",
    parameters: {},
    errors: noMatchingError,
    next: "required",
    flowTypes: "all",
  },
} as const satisfies Readonly<Record<string, ActionRule>>
