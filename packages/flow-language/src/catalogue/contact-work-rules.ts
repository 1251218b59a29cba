import type { ActionRule } from "./action-rule.ts"
import { atMostOne, equalsAny, noMatchingError, routingFlows } from "./action-rule.ts"
import {
  choice,
  integer,
  json,
  mapOf,
  objectOf,
  openObject,
  required,
  resource,
  staticChoice,
  staticText,
  text,
} from "./value-rule.ts"

const linkContactToCase = required(choice("true", "false"))

const notLinkedWhenLinking = {
  if: { parameter: "LinkContactToCase", is: "true" },
  required: ["ContactNotLinked"],
}

/** Actions that bring the contact elsewhere, or make work of another kind of it. */
export const contactWorkRules = {
  UpdateContactRoutingBehavior: {
    category: "contact",
    evidence: "S",
    parameters: {
      QueuePriority: integer(1),
      QueueTimeAdjustmentSeconds: integer(-Number.MAX_SAFE_INTEGER),
      RoutingProficiencies: openObject(),
    },
    combinations: [
      atMostOne("QueuePriority", "QueueTimeAdjustmentSeconds", "RoutingProficiencies"),
    ],
    errors: {
      when: [
        {
          if: { parameter: "RoutingProficiencies", present: true },
          required: ["NoMatchingError"],
        },
      ],
    },
    next: "required",
    flowTypes: ["CONTACT_FLOW", "MODULE"],
    flowTypesEvidence: "D",
  },
  UpdateContactTargetQueue: {
    category: "contact",
    evidence: "S",
    parameters: { QueueId: resource("queue"), AgentId: resource("agent") },
    combinations: [atMostOne("QueueId", "AgentId")],
    errors: noMatchingError,
    next: "required",
    flowTypes: routingFlows,
    flowTypesEvidence: "D",
  },
  CompleteOutboundCall: {
    category: "contact",
    evidence: "S",
    parameters: {
      CallerId: objectOf({ Number: required(text) }),
      VoiceConnector: openObject(),
      ConnectionTimeLimitSeconds: integer(1, 600),
    },
    errors: {},
    next: "required",
    flowTypes: ["OUTBOUND_WHISPER"],
  },
  CreateCase: {
    category: "contact",
    evidence: "D",
    parameters: {
      LinkContactToCase: linkContactToCase,
      CaseTemplateId: required(resource("caseTemplate")),
      CaseRequestFields: mapOf(text),
    },
    errors: { ...noMatchingError, when: [notLinkedWhenLinking] },
    next: "required",
    flowTypes: "all",
    varies: true,
  },
  GetCase: {
    category: "contact",
    evidence: "D",
    parameters: {
      LinkContactToCase: linkContactToCase,
      GetLastUpdatedCase: required(choice("true", "false")),
      CustomerId: text,
      CaseRequestFields: mapOf(text),
      CaseResponseFields: json,
    },
    errors: {
      required: ["MultipleFound", "NoneFound", "NoMatchingError"],
      when: [notLinkedWhenLinking],
    },
    next: "required",
    flowTypes: "all",
    varies: true,
  },
  UpdateCase: {
    category: "contact",
    evidence: "D",
    parameters: {
      LinkContactToCase: linkContactToCase,
      CaseId: required(text),
      CaseRequestFields: mapOf(text),
    },
    errors: { ...noMatchingError, when: [notLinkedWhenLinking] },
    next: "required",
    flowTypes: "all",
    varies: true,
  },
  CreateTask: {
    category: "contact",
    evidence: "D",
    parameters: {
      Name: required(text),
      ContactFlowId: required(resource("contactFlow")),
      Description: text,
      Attributes: mapOf(text),
      References: openObject(),
      TaskTemplateId: resource("taskTemplate"),
    },
    errors: noMatchingError,
    next: "required",
    flowTypes: "all",
    varies: true,
  },
  CreateWisdomSession: {
    category: "contact",
    evidence: "D",
    parameters: { WisdomAssistantArn: required(resource("wisdomAssistant")) },
    errors: noMatchingError,
    next: "required",
    flowTypes: "all",
  },
  DequeueContactAndTransferToQueue: {
    category: "contact",
    evidence: "S",
    parameters: { QueueId: resource("queue"), AgentId: resource("agent") },
    combinations: [atMostOne("QueueId", "AgentId")],
    errors: { required: ["QueueAtCapacity", "NoMatchingError"] },
    next: "required",
    flowTypes: ["CUSTOMER_QUEUE", "MODULE"],
    flowTypesEvidence: "D",
    endsCycle: "leaves",
  },
  EndFlowModuleExecution: {
    category: "contact",
    evidence: "S",
    parameters: { Result: staticText, ResultData: json },
    errors: {},
    next: "none",
    flowTypes: ["MODULE"],
  },
  InvokeFlowModule: {
    category: "contact",
    evidence: "S",
    parameters: { FlowModuleId: required(resource("flowModule")), Input: json },
    errors: { required: ["NoMatchingError"], optional: ["NoMatchingCondition"] },
    conditions: [equalsAny],
    next: "required",
    flowTypes: ["CONTACT_FLOW", "MODULE"],
    flowTypesEvidence: "D",
    varies: true,
  },
  StartOutboundChatContact: {
    category: "contact",
    evidence: "D",
    parameters: {
      SourceEndpoint: required(
        openObject({
          Address: required(resource("phoneNumber")),
          Type: { ...staticChoice("CONNECT_PHONENUMBER_ARN"), open: true, required: true },
        }),
      ),
      DestinationEndpoint: required(
        openObject({
          Address: required(text),
          Type: { ...staticChoice("TELEPHONE_NUMBER"), open: true, required: true },
        }),
      ),
      ContactFlowArn: required(resource("contactFlow")),
      ContactSubtype: required({ ...staticChoice("connect:SMS"), open: true }),
      InitialSystemMessage: openObject({ Content: text }),
      RelatedContact: { ...staticChoice("CURRENT"), open: true },
    },
    errors: noMatchingError,
    next: "required",
    flowTypes: "all",
    varies: true,
  },
  TransferContactToAgent: {
    category: "contact",
    evidence: "D",
    parameters: {},
    errors: {},
    next: "none",
    flowTypes: ["AGENT_TRANSFER", "QUEUE_TRANSFER", "MODULE"],
    channels: ["VOICE"],
  },
  TransferContactToQueue: {
    category: "contact",
    evidence: "S",
    parameters: {},
    errors: { required: ["QueueAtCapacity", "NoMatchingError"] },
    next: "required",
    flowTypes: routingFlows,
    flowTypesEvidence: "D",
    endsCycle: "leaves",
  },
} as const satisfies Readonly<Record<string, ActionRule>>
