import {
  completeOutboundCall,
  contactAttribute,
  contactFlowNamed,
  lambdaFunction,
  resumeContact,
  storedCustomerInput,
  tagContact,
  untagContact,
  updateContactAttributes,
  updateContactCallbackNumber,
  updateContactData,
  updateContactEventHooks,
  updateContactMediaProcessing,
  updateContactMediaStreamingBehavior,
  updateContactRecordingAndAnalyticsBehavior,
  updateContactRecordingBehavior,
  updateContactRoutingBehavior,
  updateContactTargetQueue,
  updateContactTextToSpeechVoice,
  updatePreviousContactParticipantState,
  queue,
} from "../../src/index.ts"
import type { ActionBody } from "../../src/index.ts"
import type { ActionExample } from "./action-example.ts"
import {
  error,
  transitions,
  warning,
  withError,
  withParameters,
  withoutError,
} from "./action-example.ts"

const attributes: ActionBody = {
  Type: "UpdateContactAttributes",
  Parameters: {
    Attributes: { intent: "schedule", "caller-digits": "$.StoredCustomerInput" },
    TargetContact: "Current",
  },
  Transitions: transitions("next", ["NoMatchingError"]),
}

const callbackNumber: ActionBody = {
  Type: "UpdateContactCallbackNumber",
  Parameters: { CallbackNumber: "$.StoredCustomerInput" },
  Transitions: transitions("next", ["InvalidCallbackNumber", "CallbackNumberNotDialable"]),
}

const data: ActionBody = {
  Type: "UpdateContactData",
  Parameters: { Name: "Demo", LanguageCode: "en-US", CustomerId: "$.Attributes.customer" },
  Transitions: transitions("next", ["NoMatchingError"]),
}

const hooks: ActionBody = {
  Type: "UpdateContactEventHooks",
  Parameters: { EventHooks: { CustomerQueue: "arn:aws:example:contactFlow/queue" } },
  Transitions: transitions("next", ["NoMatchingError"]),
}

const processing: ActionBody = {
  Type: "UpdateContactMediaProcessing",
  Parameters: {
    ChatProcessor: {
      ProcessingEnabled: "True",
      LambdaProcessorARN: "arn:aws:example:lambdaFunction/redact",
      ChatProcessorSettings: { DeliverUnprocessedMessages: "False" },
    },
  },
  Transitions: transitions("next", ["ChannelMismatch", "NoMatchingError"]),
}

const streaming: ActionBody = {
  Type: "UpdateContactMediaStreamingBehavior",
  Parameters: {
    MediaStreamingState: "Enabled",
    MediaStreamType: "Audio",
    Participants: [{ ParticipantType: "Customer", MediaDirections: ["From", "To"] }],
  },
  Transitions: transitions("next", ["NoMatchingError"]),
}

const chatAnalytics: ActionBody = {
  Type: "UpdateContactRecordingAndAnalyticsBehavior",
  Parameters: { ChatBehavior: { ChatAnalyticsBehavior: { Enabled: "True" } } },
  Transitions: transitions("next", [
    "InFlightRedactionConfigurationFailed",
    "ChannelMismatch",
    "NoMatchingError",
  ]),
}

const recording: ActionBody = {
  Type: "UpdateContactRecordingBehavior",
  Parameters: {
    RecordingBehavior: {
      RecordedParticipants: ["Agent", "Customer"],
      IVRRecordingBehavior: "Enabled",
    },
    AnalyticsBehavior: { Enabled: "True", AnalyticsLanguage: "en-US" },
  },
  Transitions: transitions("next"),
}

const priority: ActionBody = {
  Type: "UpdateContactRoutingBehavior",
  Parameters: { QueuePriority: "1" },
  Transitions: transitions("next"),
}

const targetQueue: ActionBody = {
  Type: "UpdateContactTargetQueue",
  Parameters: { QueueId: "arn:aws:example:queue/demos" },
  Transitions: transitions("next", ["NoMatchingError"]),
}

const voice: ActionBody = {
  Type: "UpdateContactTextToSpeechVoice",
  Parameters: {
    TextToSpeechVoice: "Joanna",
    TextToSpeechEngine: "Neural",
    TextToSpeechStyle: "None",
  },
  Transitions: transitions("next"),
}

const onHold: ActionBody = {
  Type: "UpdatePreviousContactParticipantState",
  Parameters: { PreviousContactParticipantState: "CustomerOnHold" },
  Transitions: transitions("next", ["NoMatchingError"]),
}

const tags: ActionBody = {
  Type: "TagContact",
  Parameters: { Tags: { team: "demos" } },
  Transitions: transitions("next", ["NoMatchingError"]),
}

const noTags: ActionBody = {
  Type: "UntagContact",
  Parameters: { TagKeys: ["team"] },
  Transitions: transitions("next", ["NoMatchingError"]),
}

const resumed: ActionBody = {
  Type: "ResumeContact",
  Parameters: {},
  Transitions: transitions("next", ["NoMatchingError"]),
}

const outbound: ActionBody = {
  Type: "CompleteOutboundCall",
  Parameters: { CallerId: { Number: "+12025550100" }, ConnectionTimeLimitSeconds: "60" },
  Transitions: transitions("next"),
}

export const contactExamples = {
  UpdateContactAttributes: {
    built: updateContactAttributes({
      attributes: { intent: "schedule", "caller-digits": storedCustomerInput },
      contact: "current",
      next: "next",
      onError: "failed",
    }),
    body: attributes,
    wrong: [
      error("empty-string", withParameters(attributes, { Attributes: { intent: "" } })),
      error("parameter-value", withParameters(attributes, { Attributes: { "an.intent": "x" } })),
      error(
        "attributes-too-large",
        withParameters(attributes, { Attributes: { long: "x".repeat(32_768) } }),
      ),
      error(
        "static-only",
        withParameters(attributes, { TargetContact: "$.Attributes.whichContact" }),
      ),
    ],
  },
  UpdateContactCallbackNumber: {
    built: updateContactCallbackNumber({
      number: storedCustomerInput,
      next: "next",
      onInvalidCallbackNumber: "failed",
      onNotDialable: "failed",
    }),
    body: callbackNumber,
    wrong: [
      error(
        "reference-required",
        withParameters(callbackNumber, { CallbackNumber: "+12025550123" }),
      ),
      error("refused-error", withError(callbackNumber, "NoMatchingError")),
    ],
  },
  UpdateContactData: {
    built: updateContactData({
      data: { name: "Demo", languageCode: "en-US", customerId: contactAttribute("customer") },
      next: "next",
      onError: "failed",
    }),
    body: data,
    wrong: [
      error("parameter-combination", { ...data, Parameters: { TargetContact: "Current" } }),
      warning("retired-feature", withParameters(data, { IsVoiceIdStreamingEnabled: "true" })),
      warning("doubtful-parameter", withParameters(data, { References: {} })),
    ],
  },
  UpdateContactEventHooks: {
    built: updateContactEventHooks({
      hook: "CustomerQueue",
      flow: contactFlowNamed("queue"),
      next: "next",
      onError: "failed",
    }),
    body: hooks,
    wrong: [
      warning("parameter-combination", withParameters(hooks, { EventHooks: {} })),
      error("unknown-parameter", withParameters(hooks, { EventHooks: { CustomerQueu: "x" } })),
      warning("doubtful-parameter", withParameters(hooks, { EventHooksConfiguration: {} })),
    ],
  },
  UpdateContactMediaProcessing: {
    built: updateContactMediaProcessing({
      enabled: true,
      processor: lambdaFunction("redact"),
      deliverUnprocessed: false,
      next: "next",
      onChannelMismatch: "failed",
      onError: "failed",
    }),
    body: processing,
    wrong: [
      error("missing-error", withoutError(processing, "ChannelMismatch")),
      error(
        "missing-parameter",
        withParameters(processing, { ChatProcessor: { ProcessingEnabled: "True" } }),
      ),
    ],
  },
  UpdateContactMediaStreamingBehavior: {
    built: updateContactMediaStreamingBehavior({
      enabled: true,
      directions: ["From", "To"],
      next: "next",
      onError: "failed",
    }),
    body: streaming,
    wrong: [
      warning("parameter-value", withParameters(streaming, { MediaStreamType: "Video" })),
      warning("missing-parameter", withParameters(streaming, { Participants: undefined })),
    ],
  },
  UpdateContactRecordingAndAnalyticsBehavior: {
    built: updateContactRecordingAndAnalyticsBehavior({
      chat: { Enabled: "True" },
      next: "next",
      onRedactionFailed: "failed",
      onChannelMismatch: "failed",
      onError: "failed",
    }),
    body: chatAnalytics,
    wrong: [
      error("missing-error", withoutError(chatAnalytics, "InFlightRedactionConfigurationFailed")),
      error("parameter-combination", withParameters(chatAnalytics, { VoiceBehavior: {} })),
    ],
  },
  UpdateContactRecordingBehavior: {
    built: updateContactRecordingBehavior({
      recordedParticipants: ["Agent", "Customer"],
      ivrRecording: true,
      analytics: { Enabled: "True", AnalyticsLanguage: "en-US" },
      next: "next",
    }),
    body: recording,
    wrong: [
      error("refused-error", withError(recording, "NoMatchingError")),
      error(
        "parameter-value",
        withParameters(recording, { RecordingBehavior: { RecordedParticipants: ["Caller"] } }),
      ),
    ],
  },
  UpdateContactRoutingBehavior: {
    built: updateContactRoutingBehavior({ priority: 1, next: "next" }),
    body: priority,
    wrong: [
      error(
        "parameter-combination",
        withParameters(priority, { QueueTimeAdjustmentSeconds: "10" }),
      ),
      error("parameter-value", withParameters(priority, { QueuePriority: "0" })),
      error("refused-error", withError(priority, "NoMatchingError")),
    ],
  },
  UpdateContactTargetQueue: {
    built: updateContactTargetQueue({ queue: queue("demos"), next: "next", onError: "failed" }),
    body: targetQueue,
    wrong: [
      error("unknown-parameter", withParameters(targetQueue, { QueueArn: "x" })),
      error("empty-string", withParameters(targetQueue, { QueueId: "" })),
      error("wrong-kind", withParameters(targetQueue, { QueueId: { Id: "x" } })),
    ],
  },
  UpdateContactTextToSpeechVoice: {
    built: updateContactTextToSpeechVoice({
      voice: "Joanna",
      engine: "Neural",
      style: "None",
      next: "next",
    }),
    body: voice,
    wrong: [
      error("missing-parameter", withParameters(voice, { TextToSpeechVoice: undefined })),
      error("unknown-parameter", withParameters(voice, { VoiceId: "Joanna" })),
      warning("parameter-value", withParameters(voice, { TextToSpeechEngine: "Robotic" })),
    ],
  },
  UpdatePreviousContactParticipantState: {
    built: updatePreviousContactParticipantState({
      state: "CustomerOnHold",
      next: "next",
      onError: "failed",
    }),
    body: onHold,
    wrong: [
      error(
        "parameter-value",
        withParameters(onHold, { PreviousContactParticipantState: "OnHold" }),
      ),
    ],
  },
  TagContact: {
    built: tagContact({ tags: { team: "demos" }, next: "next", onError: "failed" }),
    body: tags,
    wrong: [
      error(
        "parameter-value",
        withParameters(tags, {
          Tags: { a: "1", b: "2", c: "3", d: "4", e: "5", f: "6", g: "7" },
        }),
      ),
      error("parameter-value", withParameters(tags, { Tags: { "aws:team": "demos" } })),
      error("missing-error", withoutError(tags, "NoMatchingError")),
    ],
  },
  UntagContact: {
    built: untagContact({ keys: ["team"], next: "next", onError: "failed" }),
    body: noTags,
    wrong: [
      error("parameter-value", withParameters(noTags, { TagKeys: [] })),
      error("static-only", withParameters(noTags, { TagKeys: ["$.Attributes.tag"] })),
      error("unknown-action-type", { ...noTags, Type: "UnTagContact" }),
    ],
  },
  ResumeContact: {
    built: resumeContact({ next: "next", onError: "failed" }),
    body: resumed,
    wrong: [warning("unknown-parameter", withParameters(resumed, { ContactId: "$.ContactId" }))],
  },
  CompleteOutboundCall: {
    built: completeOutboundCall({
      callerId: "+12025550100",
      connectionTimeLimitSeconds: 60,
      next: "next",
    }),
    body: outbound,
    flowType: "OUTBOUND_WHISPER",
    wrong: [
      error("parameter-value", withParameters(outbound, { ConnectionTimeLimitSeconds: "0" })),
      error("refused-error", withError(outbound, "NoMatchingError")),
    ],
  },
} satisfies Record<string, ActionExample>
