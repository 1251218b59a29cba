import type { FlowAction, FlowContent } from "../../src/flow-content.ts"

/** An action as it stands in an export, with what surrounds it left out. */
type Part = Omit<FlowAction, "Identifier">

function flowOf(actions: Readonly<Record<string, Part>>): FlowContent {
  return {
    Version: "2019-10-30",
    StartAction: Object.keys(actions)[0] ?? "",
    Actions: [
      ...Object.entries(actions).map(([Identifier, part]) => identified(Identifier, part)),
      { Identifier: "end", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} },
    ],
  }
}

function identified(Identifier: string, part: Part): FlowAction {
  return { Identifier, ...part }
}

const toEnd = { NextAction: "end" }
const error = { NextAction: "end", ErrorType: "NoMatchingError" }
const noMatch = { NextAction: "end", ErrorType: "NoMatchingCondition" }

function equals(operand: string, NextAction = "end") {
  return { NextAction, Condition: { Operator: "Equals", Operands: [operand] } }
}

/** An export with all that the console writes besides: metadata, traces of empty lists, UUIDs. */
export const consoleExport: FlowContent = {
  Version: "2019-10-30",
  StartAction: "45d7b06a-9ba0-49e1-a926-c2c084b55dbe",
  Metadata: {
    entryPointPosition: { x: 15, y: 20.5 },
    snapToGrid: false,
    name: 'The "main" flow',
    type: "customerQueue",
    status: "published",
    hash: {},
    Annotations: [
      { type: "default", id: "a", content: "Mind `this` ${and that}\n", actionId: "x" },
    ],
    ActionMetadata: {
      "45d7b06a-9ba0-49e1-a926-c2c084b55dbe": { position: { x: 1, y: 2 }, isFriendlyName: false },
    },
  },
  Actions: [
    {
      Identifier: "45d7b06a-9ba0-49e1-a926-c2c084b55dbe",
      Type: "MessageParticipant",
      Parameters: {
        Text: "Hi $.Attributes.first-name, \\ you are `${number}` $.External.place.in.line.",
        SkipWhenDTMFBufferEnabled: "false",
      },
      Transitions: { NextAction: "Goodbye, all", Errors: [], Conditions: [] },
    },
    { Identifier: "Goodbye, all", Type: "DisconnectParticipant", Transitions: {} },
  ],
}

/** A module, with settings. */
const moduleExport: FlowContent = {
  Version: "2019-10-30",
  StartAction: "end",
  Settings: {
    InputParameters: [],
    OutputParameters: [],
    Transitions: [{ DisplayName: "Success", ReferenceName: "Success", Description: "" }],
  },
  Actions: [
    {
      Identifier: "end",
      Type: "EndFlowModuleExecution",
      Parameters: { Result: "done", ResultData: { count: 2 } },
      Transitions: {},
    },
  ],
}

/** Identifiers that are keys with a meaning of their own, or an order of their own, in JavaScript. */
const awkwardIdentifiers: FlowContent = flowOf({
  "10": {
    Type: "MessageParticipant",
    Parameters: { Text: "ten" },
    Transitions: { NextAction: "2", Errors: [] },
  },
  "2": {
    Type: "MessageParticipant",
    Parameters: { Text: "two" },
    Transitions: { NextAction: "class", Errors: [] },
  },
  class: {
    Type: "MessageParticipant",
    Parameters: { Text: "it's" },
    Transitions: { NextAction: "día 1", Errors: [] },
  },
  "día 1": {
    Type: "MessageParticipant",
    Parameters: { Text: "día" },
    Transitions: { NextAction: "end", Errors: [] },
  },
})

/** What no typed function says: unknown types, wrong literals, error branches that are missing or too many. */
export const rawOnly: FlowContent = flowOf({
  invented: { Type: "Invented", Parameters: { A: [1, null, { b: true }] }, Transitions: toEnd },
  constructor: { Type: "toString", Parameters: {}, Transitions: toEnd },
  noErrors: {
    Type: "InvokeLambdaFunction",
    Parameters: { LambdaFunctionARN: "x", InvocationTimeLimitSeconds: "3" },
    Transitions: toEnd,
  },
  extraError: {
    Type: "Compare",
    Parameters: { ComparisonValue: "$.Channel" },
    Transitions: { ...toEnd, Errors: [noMatch, error], Conditions: [equals("CHAT")] },
  },
  twoErrors: {
    Type: "MessageParticipant",
    Parameters: { Text: "Hi" },
    Transitions: { ...toEnd, Errors: [error, error] },
  },
  twoMessages: {
    Type: "MessageParticipant",
    Parameters: { Text: "Hi", SSML: "<speak>Hi</speak>" },
    Transitions: { ...toEnd, Errors: [] },
  },
  paddedNumber: {
    Type: "Loop",
    Parameters: { LoopCount: "03" },
    Transitions: { ...toEnd, Conditions: [equals("ContinueLooping"), equals("DoneLooping")] },
  },
  notText: {
    Type: "UpdateContactAttributes",
    Parameters: { Attributes: { a: 1 } },
    Transitions: { ...toEnd, Errors: [error] },
  },
})

/** Without a type of its own, in actions that may not stand in an inbound flow. */
export const holdFlow: FlowContent = {
  Version: "2019-10-30",
  StartAction: "hold",
  Actions: [
    {
      Identifier: "hold",
      Type: "MessageParticipantIteratively",
      Parameters: {
        Messages: [{ Text: "Wait" }, { PromptId: "$.Attributes.music" }],
        InterruptFrequencySeconds: "20",
      },
      Transitions: {
        Errors: [{ NextAction: "end", ErrorType: "NoMatchingError" }],
        Conditions: [equals("MessagesInterrupted")],
      },
    },
    {
      Identifier: "endless",
      Type: "MessageParticipantIteratively",
      Parameters: { Messages: [{ SSML: "<speak>…</speak>" }] },
      Transitions: { Errors: [], Conditions: [] },
    },
    { Identifier: "end", Type: "EndFlowExecution", Parameters: {}, Transitions: {} },
  ],
}

/** An inbound flow with an action that AWS bars from it. */
export const barredAction: FlowContent = {
  ...holdFlow,
  Metadata: { name: "barred", type: "contactFlow" },
}

/** Actions of many types as exports hold them; each has a typed function that says it exactly. */
export const typedActions: FlowContent = flowOf({
  log: {
    Type: "UpdateFlowLoggingBehavior",
    Parameters: { FlowLoggingBehavior: "Enabled" },
    Transitions: toEnd,
  },
  voice: {
    Type: "UpdateContactTextToSpeechVoice",
    Parameters: {
      TextToSpeechVoice: "Joanna",
      TextToSpeechEngine: "Neural",
      TextToSpeechStyle: "None",
    },
    Transitions: toEnd,
  },
  oddEngine: {
    Type: "UpdateContactTextToSpeechVoice",
    Parameters: { TextToSpeechVoice: "$.Attributes.voice", TextToSpeechEngine: "neural" },
    Transitions: { ...toEnd, Errors: [error] },
  },
  say: {
    Type: "MessageParticipant",
    Parameters: { SSML: "<speak>Hi $.Customer.FirstName</speak>" },
    Transitions: { ...toEnd, Errors: [error] },
  },
  play: {
    Type: "MessageParticipant",
    Parameters: { PromptId: "arn:aws:connect:us-east-1:1:instance/i/prompt/p" },
    Transitions: { ...toEnd, Errors: [] },
  },
  media: {
    Type: "MessageParticipant",
    Parameters: {
      Media: { Uri: "s3://b/$.Attributes.file", SourceType: "S3", MediaType: "Audio" },
    },
    Transitions: { ...toEnd, Errors: [] },
  },
  lex: {
    Type: "ConnectParticipantWithLexBot",
    Parameters: {
      Text: "How can I help?",
      LexV2Bot: { AliasArn: "arn:aws:lex:us-east-1:1:bot-alias/B/A" },
      LexSessionAttributes: {
        caller: "$.CustomerEndpoint.Address",
        "x-amz-lex:allow-interrupt:*:*": "false",
      },
    },
    Transitions: {
      ...toEnd,
      Errors: [noMatch, error],
      Conditions: [equals("Book"), equals("Cancel now")],
    },
  },
  lexV1: {
    Type: "ConnectParticipantWithLexBot",
    Parameters: {
      LexInitializationData: { InitialMessage: "$.Media.InitialMessage" },
      LexBot: { Name: "b", Region: "us-east-1", Alias: "$LATEST" },
      LexTimeoutSeconds: { Text: "300" },
    },
    Transitions: {
      NextAction: "log",
      Errors: [error, { NextAction: "log", ErrorType: "InputTimeLimitExceeded" }, noMatch],
    },
  },
  menu: {
    Type: "GetParticipantInput",
    Parameters: { Text: "Press 1", StoreInput: "False", InputTimeLimitSeconds: "5" },
    Transitions: {
      ...toEnd,
      Errors: [{ NextAction: "end", ErrorType: "InputTimeLimitExceeded" }, noMatch, error],
      Conditions: [equals("1"), equals("2"), equals("*")],
    },
  },
  digits: {
    Type: "GetParticipantInput",
    Parameters: {
      Text: "Your PIN",
      StoreInput: "True",
      InputTimeLimitSeconds: "5",
      InputValidation: { CustomValidation: { MaximumLength: "8" } },
      InputEncryption: { EncryptionKeyId: "k", Key: "-----BEGIN\nPEM" },
      DTMFConfiguration: {
        InputTerminationSequence: "#",
        DisableCancelKey: "False",
        InterdigitTimeLimitSeconds: "4",
      },
    },
    Transitions: { ...toEnd, Errors: [error] },
  },
  number: {
    Type: "GetParticipantInput",
    Parameters: {
      StoreInput: "True",
      InputTimeLimitSeconds: "5",
      InputValidation: { PhoneNumberValidation: { NumberFormat: "Local", CountryCode: "US" } },
    },
    Transitions: {
      ...toEnd,
      Errors: [error, { NextAction: "end", ErrorType: "InvalidPhoneNumber" }],
    },
  },
  hours: {
    Type: "CheckHoursOfOperation",
    Parameters: {},
    Transitions: { ...toEnd, Errors: [error], Conditions: [equals("True"), equals("False")] },
  },
  staff: {
    Type: "CheckMetricData",
    Parameters: { MetricType: "NumberOfAgentsStaffed", QueueId: "$.Queue.ARN" },
    Transitions: {
      ...toEnd,
      Errors: [noMatch, error],
      Conditions: [
        { NextAction: "end", Condition: { Operator: "NumberGreaterThan", Operands: ["0"] } },
      ],
    },
  },
  age: {
    Type: "CheckMetricData",
    Parameters: { MetricType: "OldestContactInQueueAgeSeconds" },
    Transitions: {
      ...toEnd,
      Errors: [noMatch, error],
      Conditions: [
        { NextAction: "end", Condition: { Operator: "NumberLessOrEqualTo", Operands: ["300000"] } },
      ],
    },
  },
  compare: {
    Type: "Compare",
    Parameters: { ComparisonValue: "$.Lex.SessionAttributes.level" },
    Transitions: {
      NextAction: "log",
      Errors: [noMatch],
      Conditions: [
        equals("gold"),
        { NextAction: "end", Condition: { Operator: "NumberGreaterThan", Operands: ["5"] } },
        {
          NextAction: "end",
          Condition: { Operator: "TextContains", Operands: ["$.Attributes.city"] },
        },
      ],
    },
  },
  share: {
    Type: "DistributeByPercentage",
    Transitions: {
      ...toEnd,
      Errors: [noMatch],
      Conditions: [
        { NextAction: "end", Condition: { Operator: "NumberLessThan", Operands: ["4"] } },
        { NextAction: "log", Condition: { Operator: "NumberLessThan", Operands: ["10"] } },
      ],
    },
  },
  again: {
    Type: "Loop",
    Parameters: { LoopCount: "3" },
    Transitions: {
      ...toEnd,
      Conditions: [equals("ContinueLooping", "log"), equals("DoneLooping")],
    },
  },
  wait: {
    Type: "Wait",
    Parameters: {
      TimeLimitSeconds: "60",
      Events: ["CustomerReturned", "BotParticipantDisconnected"],
    },
    Transitions: {
      ...toEnd,
      Errors: [error, { NextAction: "end", ErrorType: "ParticipantNotFound" }],
      Conditions: [
        equals("WaitCompleted"),
        equals("CustomerReturned"),
        equals("BotParticipantDisconnected"),
      ],
    },
  },
  attributes: {
    Type: "UpdateContactAttributes",
    Parameters: { Attributes: { "a-b": "$.External.x", c: "plain" }, TargetContact: "Current" },
    Transitions: { ...toEnd, Errors: [error], Conditions: [] },
  },
  flowAttributes: {
    Type: "UpdateFlowAttributes",
    Parameters: { FlowAttributes: { tries: { Value: "1" } } },
    Transitions: { ...toEnd, Errors: [error] },
  },
  data: {
    Type: "UpdateContactData",
    Parameters: {
      LanguageCode: "en-US",
      WisdomSessionArn: "$.Wisdom.SessionArn",
      IsVoiceIdStreamingEnabled: "TRUE",
    },
    Transitions: { ...toEnd, Errors: [error] },
  },
  hook: {
    Type: "UpdateContactEventHooks",
    Parameters: {
      EventHooks: { CustomerQueue: "arn:aws:connect:us-east-1:1:instance/i/contact-flow/f" },
    },
    Transitions: { ...toEnd, Errors: [error] },
  },
  record: {
    Type: "UpdateContactRecordingBehavior",
    Parameters: {
      RecordingBehavior: {
        RecordedParticipants: ["Agent", "Customer"],
        IVRRecordingBehavior: "Disabled",
      },
      AnalyticsBehavior: { Enabled: "True" },
    },
    Transitions: toEnd,
  },
  target: {
    Type: "UpdateContactTargetQueue",
    Parameters: { AgentId: "$.Attributes.agent" },
    Transitions: { ...toEnd, Errors: [error] },
  },
  priority: {
    Type: "UpdateContactRoutingBehavior",
    Parameters: { QueueTimeAdjustmentSeconds: "-60" },
    Transitions: toEnd,
  },
  number2: {
    Type: "UpdateContactCallbackNumber",
    Parameters: { CallbackNumber: "$.StoredCustomerInput" },
    Transitions: {
      ...toEnd,
      Errors: [
        { NextAction: "end", ErrorType: "InvalidCallbackNumber" },
        { NextAction: "end", ErrorType: "CallbackNumberNotDialable" },
      ],
    },
  },
  lambda: {
    Type: "InvokeLambdaFunction",
    Parameters: {
      LambdaFunctionARN: "arn:aws:lambda:us-east-1:1:function:f",
      InvocationTimeLimitSeconds: "8",
      LambdaInvocationAttributes: { id: "$.ContactId" },
      ResponseValidation: { ResponseType: "JSON" },
    },
    Transitions: { ...toEnd, Errors: [error] },
  },
  module: {
    Type: "InvokeFlowModule",
    Parameters: { FlowModuleId: "m", Input: { n: 1, deep: { s: "$.Attributes.x" } } },
    Transitions: { ...toEnd, Errors: [error, noMatch], Conditions: [equals("done")] },
  },
  callback: {
    Type: "CreateCallbackContact",
    Parameters: {
      InitialCallDelaySeconds: "5",
      MaximumConnectionAttempts: "2",
      RetryDelaySeconds: "600",
    },
    Transitions: { ...toEnd, Errors: [error] },
  },
  profile: {
    Type: "GetCustomerProfile",
    Parameters: {
      ProfileRequestData: {
        IdentifierName: "_phone",
        IdentifierValue: "$.CustomerEndpoint.Address",
      },
      ProfileResponseData: ["FirstName"],
    },
    Transitions: {
      ...toEnd,
      Errors: [
        error,
        { NextAction: "end", ErrorType: "MultipleFoundError" },
        { NextAction: "end", ErrorType: "NoneFoundError" },
      ],
    },
  },
  openCase: {
    Type: "CreateCase",
    Parameters: {
      LinkContactToCase: "true",
      CaseTemplateId: "t",
      CaseRequestFields: { title: "New" },
    },
    Transitions: {
      ...toEnd,
      Errors: [error, { NextAction: "end", ErrorType: "ContactNotLinked" }],
    },
  },
  third: {
    Type: "TransferParticipantToThirdParty",
    Parameters: {
      ThirdPartyPhoneNumber: "+12025550123",
      ThirdPartyConnectionTimeLimitSeconds: "30",
      ContinueFlowExecution: "False",
    },
    Transitions: { ...toEnd, Errors: [error], Conditions: [] },
  },
  view: {
    Type: "ShowView",
    Parameters: {
      ViewResource: { Id: "v", Version: "Latest" },
      InvocationTimeLimitSeconds: "400",
      ViewData: { Heading: "Hi", list: [1, "$.Attributes.x"] },
    },
    Transitions: {
      ...toEnd,
      Errors: [noMatch, error, { NextAction: "end", ErrorType: "TimeLimitExceeded" }],
      Conditions: [equals("Next")],
    },
  },
  queue: {
    Type: "TransferContactToQueue",
    Transitions: {
      ...toEnd,
      Errors: [{ NextAction: "end", ErrorType: "QueueAtCapacity" }, error],
      Conditions: [],
    },
  },
  flow: {
    Type: "TransferToFlow",
    Parameters: { ContactFlowId: "$.Attributes.next" },
    Transitions: { ...toEnd, Errors: [error], Conditions: [] },
  },
})

/** All of them, by name. */
export const fixtures = {
  consoleExport,
  moduleExport,
  awkwardIdentifiers,
  holdFlow,
  barredAction,
  rawOnly,
  typedActions,
}
