import {
  arn,
  connectParticipantWithLexBot,
  contactId,
  customerEndpoint,
  disconnectParticipant,
  getParticipantInput,
  lexBotAlias,
  messageParticipant,
  messageParticipantIteratively,
  prompt,
  showView,
  transferParticipantToThirdParty,
} from "../../src/index.ts"
import type { ActionBody, FlowCondition } from "../../src/index.ts"
import type { ActionExample } from "./action-example.ts"
import { error, transitions, withError, withParameters, withoutError } from "./action-example.ts"

const message: ActionBody = {
  Type: "MessageParticipant",
  Parameters: { Text: "Welcome" },
  Transitions: transitions("next", ["NoMatchingError"]),
}

const holdMusic: ActionBody = {
  Type: "MessageParticipantIteratively",
  Parameters: {
    Messages: [{ Text: "Please wait" }, { PromptId: "arn:aws:example:prompt/music" }],
    InterruptFrequencySeconds: "30",
  },
  Transitions: {
    Errors: [{ NextAction: "failed", ErrorType: "NoMatchingError" }],
    Conditions: [
      {
        NextAction: "next",
        Condition: { Operator: "Equals", Operands: ["MessagesInterrupted"] },
      },
    ],
  },
}

const keypadMenu: ActionBody = {
  Type: "GetParticipantInput",
  Parameters: { SSML: "<speak>Press 1</speak>", StoreInput: "False", InputTimeLimitSeconds: "5" },
  Transitions: transitions(
    "failed",
    ["NoMatchingCondition", "InputTimeLimitExceeded", "NoMatchingError"],
    [["Equals", "1", "next"]],
  ),
}

const lexBot: ActionBody = {
  Type: "ConnectParticipantWithLexBot",
  Parameters: {
    Text: "How can I help?",
    LexV2Bot: { AliasArn: "arn:aws:example:lexBotAlias/demo" },
    LexSessionAttributes: { callerNumber: "$.CustomerEndpoint.Address", contactId: "$.ContactId" },
  },
  Transitions: transitions(
    "failed",
    ["NoMatchingCondition", "NoMatchingError"],
    [["Equals", "Schedule", "next"]],
  ),
}

const guide: ActionBody = {
  Type: "ShowView",
  Parameters: {
    ViewResource: { Id: "form", Version: "Latest" },
    InvocationTimeLimitSeconds: "300",
    ViewData: { Heading: "Caller", Number: "$.CustomerEndpoint.Address", Fields: [{ Id: 1 }] },
    SensitiveDataConfiguration: { HideResponseOn: ["TRANSCRIPT"] },
  },
  Transitions: transitions(
    "failed",
    ["NoMatchingCondition", "TimeLimitExceeded", "NoMatchingError"],
    [["Equals", "Back", "next"]],
  ),
}

const thirdParty: ActionBody = {
  Type: "TransferParticipantToThirdParty",
  Parameters: {
    ThirdPartyPhoneNumber: "+12025550123",
    ThirdPartyConnectionTimeLimitSeconds: "30",
    ThirdPartyDTMFDigits: "1,2#",
    CallerId: { Number: "+12025550100", Name: "Acme" },
    ContinueFlowExecution: "True",
  },
  Transitions: transitions("next", [
    "CallFailed",
    "ConnectionTimeLimitExceeded",
    "NoMatchingError",
  ]),
}

export const participantExamples = {
  MessageParticipant: {
    built: messageParticipant({ text: "Welcome", next: "next", onError: "failed" }),
    body: message,
    wrong: [
      error("empty-string", withParameters(message, { Text: "" })),
      error("parameter-combination", withParameters(message, { SSML: "<speak>Hi</speak>" })),
      error("parameter-combination", withParameters(message, { Text: undefined })),
      error("unknown-parameter", withParameters(message, { Txt: "Hi" })),
      error("wrong-kind", withParameters(message, { Text: 5 })),
      error("text-too-long", withParameters(message, { Text: "x".repeat(3001) })),
    ],
  },
  MessageParticipantIteratively: {
    built: messageParticipantIteratively({
      messages: [{ text: "Please wait" }, { prompt: prompt("music") }],
      interruptEverySeconds: 30,
      onInterrupt: "next",
      onError: "failed",
    }),
    body: holdMusic,
    flowType: "CUSTOMER_QUEUE",
    wrong: [
      error("parameter-value", withParameters(holdMusic, { Messages: [] })),
      error(
        "parameter-combination",
        withParameters(holdMusic, { Messages: [{ Text: "Wait", SSML: "<speak/>" }] }),
      ),
      error(
        "refused-condition",
        withParameters(holdMusic, { InterruptFrequencySeconds: undefined }),
      ),
    ],
  },
  GetParticipantInput: {
    built: getParticipantInput({
      ssml: "<speak>Press 1</speak>",
      timeoutSeconds: 5,
      onKey: { 1: "next" },
      onNoMatch: "failed",
      onInputTimeout: "failed",
      onError: "failed",
    }),
    body: keypadMenu,
    wrong: [
      error("missing-error", withoutError(keypadMenu, "InputTimeLimitExceeded")),
      error("missing-parameter", withParameters(keypadMenu, { StoreInput: undefined })),
      error(
        "static-only",
        withParameters(keypadMenu, { InputTimeLimitSeconds: "$.Attributes.patience" }),
      ),
      error("condition-operand", {
        ...keypadMenu,
        Transitions: { ...keypadMenu.Transitions, Conditions: pressing("12") },
      }),
      error("missing-parameter", withParameters(keypadMenu, { StoreInput: "True" })),
      error("refused-error", withParameters(keypadMenu, { StoreInput: "True" })),
      error("refused-condition", withParameters(keypadMenu, { StoreInput: "True" })),
    ],
  },
  ConnectParticipantWithLexBot: {
    built: connectParticipantWithLexBot({
      bot: lexBotAlias("demo"),
      text: "How can I help?",
      sessionAttributes: { callerNumber: customerEndpoint.address, contactId },
      onIntent: { Schedule: "next" },
      onNoMatch: "failed",
      onError: "failed",
    }),
    body: lexBot,
    wrong: [
      error("missing-error", withoutError(lexBot, "NoMatchingCondition")),
      error("parameter-combination", withParameters(lexBot, { LexV2Bot: undefined })),
      error("parameter-combination", withParameters(lexBot, { Text: undefined })),
      error("refused-error", withError(lexBot, "AgentError")),
    ],
  },
  DisconnectParticipant: {
    built: disconnectParticipant(),
    body: { Type: "DisconnectParticipant", Parameters: {}, Transitions: {} },
    wrong: [
      error("transition-refused", {
        Type: "DisconnectParticipant",
        Parameters: {},
        Transitions: { NextAction: "next" },
      }),
    ],
  },
  ShowView: {
    built: showView({
      view: arn("form"),
      version: "Latest",
      timeLimitSeconds: 300,
      data: { Heading: "Caller", Number: customerEndpoint.address, Fields: [{ Id: 1 }] },
      hideFromTranscript: true,
      onAction: { Back: "next" },
      onNoMatch: "failed",
      onTimeout: "failed",
      onError: "failed",
    }),
    body: guide,
    wrong: [
      error("missing-error", withoutError(guide, "TimeLimitExceeded")),
      error("missing-parameter", withParameters(guide, { ViewResource: { Version: "Latest" } })),
    ],
  },
  TransferParticipantToThirdParty: {
    built: transferParticipantToThirdParty({
      phoneNumber: "+12025550123",
      connectionTimeLimitSeconds: 30,
      dtmfDigits: "1,2#",
      callerId: { number: "+12025550100", name: "Acme" },
      continues: true,
      next: "next",
      onCallFailed: "failed",
      onConnectionTimeout: "failed",
      onError: "failed",
    }),
    body: thirdParty,
    wrong: [
      error("missing-error", withoutError(thirdParty, "CallFailed")),
      error("refused-error", withParameters(thirdParty, { ContinueFlowExecution: "False" })),
      error("parameter-value", withParameters(thirdParty, { ThirdPartyPhoneNumber: "555-0123" })),
      error(
        "parameter-value",
        withParameters(thirdParty, { ThirdPartyConnectionTimeLimitSeconds: "601" }),
      ),
      error("parameter-value", withParameters(thirdParty, { ThirdPartyDTMFDigits: "one" })),
    ],
  },
} satisfies Record<string, ActionExample>

function pressing(operand: string): FlowCondition[] {
  return [{ NextAction: "next", Condition: { Operator: "Equals", Operands: [operand] } }]
}
