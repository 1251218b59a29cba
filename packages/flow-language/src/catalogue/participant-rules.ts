import { e164 } from "../phone-number.ts"
import type { ActionRule } from "./action-rule.ts"
import { atLeastOne, atMostOne, equalsAny, exactlyOne, inboundFlows } from "./action-rule.ts"
import { messageKinds, messageParameters } from "./message-rules.ts"
import {
  integer,
  json,
  listOf,
  mapOf,
  objectOf,
  openObject,
  required,
  requiredUnless,
  resource,
  staticChoice,
  staticInteger,
  text,
} from "./value-rule.ts"

/** GetParticipantInput also switches the touchtone buffer, and takes no keys then. */
const buffering = { parameter: "EnableDTMFBuffer", present: true } as const

const notBuffering = { parameter: "EnableDTMFBuffer", present: false } as const

const storing = { all: [notBuffering, { parameter: "StoreInput", is: "True" }] } as const

const choosing = { all: [notBuffering, { parameter: "StoreInput", isNot: "True" }] } as const

const continuing = { parameter: "ContinueFlowExecution", is: "True" } as const

/** Actions that talk with the caller. */
export const participantRules = {
  MessageParticipant: {
    category: "participant",
    evidence: "S",
    role: "speaks",
    parameters: {
      ...messageParameters,
      SkipWhenDTMFBufferEnabled: staticChoice("true", "false"),
    },
    combinations: [exactlyOne(...messageKinds)],
    errors: { optional: ["NoMatchingError"] },
    next: "required",
    flowTypes: [...inboundFlows, "CUSTOMER_WHISPER", "AGENT_WHISPER", "OUTBOUND_WHISPER"],
    flowTypesEvidence: "D",
  },
  MessageParticipantIteratively: {
    category: "participant",
    evidence: "S",
    role: "speaks",
    parameters: {
      Messages: required(listOf({ ...objectOf(messageParameters), exactlyOne: "demanded" }, 1)),
      InterruptFrequencySeconds: staticInteger(1),
      ContinueMessagingDuringInterrupt: staticChoice("true", "false"),
    },
    errors: { optional: ["NoMatchingError"] },
    conditions: [
      {
        when: { parameter: "InterruptFrequencySeconds", present: true },
        operators: ["Equals"],
        operands: { kind: "fixed", values: ["MessagesInterrupted"], all: true },
      },
    ],
    next: "optional",
    flowTypes: ["CUSTOMER_QUEUE", "CUSTOMER_HOLD", "AGENT_HOLD", "MODULE"],
    channels: ["VOICE"],
  },
  GetParticipantInput: {
    category: "participant",
    evidence: "S",
    role: "listens",
    worksWhen: buffering,
    silentWhen: { all: messageKinds.map((parameter) => ({ parameter, present: false })) },
    fills: ["StoredCustomerInput"],
    parameters: {
      ...messageParameters,
      InputTimeLimitSeconds: requiredUnless("EnableDTMFBuffer", staticInteger(1)),
      StoreInput: requiredUnless("EnableDTMFBuffer", {
        ...staticChoice("True", "False"),
        anyCase: true,
      }),
      InputValidation: objectOf({
        PhoneNumberValidation: objectOf({
          NumberFormat: required(staticChoice("Local", "E164")),
          CountryCode: text,
        }),
        CustomValidation: objectOf({ MaximumLength: required(staticInteger(1)) }),
      }),
      InputEncryption: objectOf({
        EncryptionKeyId: required(resource("encryptionKey")),
        Key: required(text),
      }),
      DTMFConfiguration: objectOf({
        InputTerminationSequence: {
          kind: "pattern",
          pattern: /^[0-9*#]{1,5}$/,
          expected: "up to five of 0-9 * #",
          dynamic: false,
        },
        DisableCancelKey: staticChoice("True", "False"),
        InterdigitTimeLimitSeconds: staticInteger(1, 20),
      }),
      EnableDTMFBuffer: { ...staticChoice("true", "false"), anyCase: true },
    },
    combinations: [
      atMostOne(...messageKinds),
      atMostOne("InputValidation.PhoneNumberValidation", "InputValidation.CustomValidation"),
      atMostOne("InputValidation.PhoneNumberValidation", "InputEncryption"),
    ],
    needs: [
      { when: storing, needs: "InputValidation" },
      {
        when: { all: [notBuffering, { parameter: "InputEncryption", present: true }] },
        needs: "InputValidation.CustomValidation",
      },
    ],
    errors: {
      required: ["NoMatchingError"],
      when: [
        { if: choosing, required: ["NoMatchingCondition", "InputTimeLimitExceeded"] },
        {
          if: {
            all: [storing, { parameter: "InputValidation.PhoneNumberValidation", present: true }],
          },
          required: ["InvalidPhoneNumber"],
        },
      ],
    },
    conditions: [
      {
        when: choosing,
        operators: ["Equals"],
        operands: {
          kind: "fixed",
          values: ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#"],
        },
      },
    ],
    next: "required",
    flowTypes: inboundFlows,
    flowTypesEvidence: "D",
    channels: ["VOICE"],
  },
  ConnectParticipantWithLexBot: {
    category: "participant",
    evidence: "S",
    role: "listens",
    fills: ["Lex"],
    parameters: {
      ...messageParameters,
      LexV2Bot: objectOf({ AliasArn: required(resource("lexBotAlias")) }),
      LexBot: {
        ...objectOf({ Name: required(text), Region: required(text), Alias: required(text) }),
        retired: {
          ended: "Amazon Lex V1 ended on 2025-09-15",
          instead: "name a Lex V2 alias in LexV2Bot.AliasArn",
        },
      },
      LexSessionAttributes: mapOf(text),
      LexInitializationData: objectOf({ InitialMessage: required(text) }),
      LexTimeoutSeconds: objectOf({ Text: required(integer(60, 604_800)) }),
    },
    combinations: [
      exactlyOne("LexV2Bot", "LexBot"),
      atMostOne(...messageKinds),
      atLeastOne(...messageKinds, "LexInitializationData"),
    ],
    errors: {
      required: ["NoMatchingError", "NoMatchingCondition"],
      optional: ["InputTimeLimitExceeded"],
    },
    conditions: [equalsAny],
    next: "required",
    flowTypes: inboundFlows,
    flowTypesEvidence: "D",
  },
  DisconnectParticipant: {
    category: "participant",
    evidence: "S",
    role: "leaves",
    parameters: {},
    errors: {},
    next: "none",
    flowTypes: inboundFlows,
  },
  ShowView: {
    category: "participant",
    evidence: "S",
    role: "listens",
    fills: ["Views"],
    parameters: {
      ViewResource: required(objectOf({ Id: required(resource("view")), Version: text })),
      InvocationTimeLimitSeconds: required(integer(1)),
      ViewData: json,
      SensitiveDataConfiguration: openObject({
        HideResponseOn: listOf(staticChoice("TRANSCRIPT"), 1),
      }),
    },
    errors: { required: ["NoMatchingCondition", "NoMatchingError", "TimeLimitExceeded"] },
    conditions: [equalsAny],
    next: "required",
    flowTypes: ["CONTACT_FLOW", "CUSTOMER_QUEUE", "MODULE"],
    flowTypesEvidence: "D",
    channels: ["CHAT"],
  },
  TransferParticipantToThirdParty: {
    category: "participant",
    evidence: "S",
    role: "leaves",
    returnsWhen: continuing,
    parameters: {
      ThirdPartyPhoneNumber: {
        kind: "pattern",
        pattern: e164,
        expected: "an E.164 number",
        dynamic: true,
      },
      ThirdPartyConnectionTimeLimitSeconds: required(integer(0, 600)),
      ContinueFlowExecution: required(staticChoice("True", "False")),
      ThirdPartyDTMFDigits: {
        kind: "pattern",
        pattern: /^[0-9,*#]{1,50}$/,
        expected: "up to 50 of 0-9 , * #",
        dynamic: true,
      },
      CallerId: objectOf({ Number: text, Name: text }),
      VoiceConnector: openObject(),
    },
    combinations: [atLeastOne("ThirdPartyPhoneNumber", "VoiceConnector")],
    errors: {
      required: ["NoMatchingError"],
      when: [
        {
          if: continuing,
          required: ["CallFailed", "ConnectionTimeLimitExceeded"],
        },
      ],
    },
    next: "required",
    flowTypes: inboundFlows,
    flowTypesEvidence: "D",
    channels: ["VOICE"],
  },
} as const satisfies Readonly<Record<string, ActionRule>>
