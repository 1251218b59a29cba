import {
  arn,
  contactAttribute,
  contactFlowNamed,
  createCase,
  createTask,
  createWisdomSession,
  customerEndpoint,
  customerProfile,
  dequeueContactAndTransferToQueue,
  endFlowModuleExecution,
  flowModule,
  getCase,
  invokeFlowModule,
  phoneNumber,
  queue,
  startOutboundChatContact,
  transferContactToAgent,
  transferContactToQueue,
  updateCase,
} from "../../src/index.ts"
import type { ActionBody } from "../../src/index.ts"
import type { ActionExample } from "./action-example.ts"
import { error, transitions, warning, withParameters, withoutError } from "./action-example.ts"

const newCase: ActionBody = {
  Type: "CreateCase",
  Parameters: {
    LinkContactToCase: "true",
    CaseTemplateId: "template-1",
    CaseRequestFields: { title: "Demo", customer_id: "$.Customer.ProfileARN" },
  },
  Transitions: transitions("next", ["ContactNotLinked", "NoMatchingError"]),
}

const foundCase: ActionBody = {
  Type: "GetCase",
  Parameters: {
    LinkContactToCase: "false",
    GetLastUpdatedCase: "true",
    CaseRequestFields: { title: "Demo" },
    CaseResponseFields: ["status"],
  },
  Transitions: transitions("next", ["MultipleFound", "NoneFound", "NoMatchingError"]),
}

const changedCase: ActionBody = {
  Type: "UpdateCase",
  Parameters: {
    LinkContactToCase: "false",
    CaseId: "$.Case.case_id",
    CaseRequestFields: { status: "closed" },
  },
  Transitions: transitions("next", ["NoMatchingError"]),
}

const task: ActionBody = {
  Type: "CreateTask",
  Parameters: {
    Name: "Call back",
    ContactFlowId: "arn:aws:example:contactFlow/tasks",
    Description: "Wanted a demo",
    Attributes: { number: "$.CustomerEndpoint.Address" },
  },
  Transitions: transitions("next", ["NoMatchingError"]),
}

const assistant: ActionBody = {
  Type: "CreateWisdomSession",
  Parameters: { WisdomAssistantArn: "arn:aws:wisdom:us-east-1:000000000000:assistant/a" },
  Transitions: transitions("next", ["NoMatchingError"]),
}

const dequeue: ActionBody = {
  Type: "DequeueContactAndTransferToQueue",
  Parameters: { QueueId: "arn:aws:example:queue/overflow" },
  Transitions: transitions("next", ["QueueAtCapacity", "NoMatchingError"]),
}

const moduleEnd: ActionBody = {
  Type: "EndFlowModuleExecution",
  Parameters: { Result: "Found", ResultData: { name: "$.Attributes.name" } },
  Transitions: {},
}

const module: ActionBody = {
  Type: "InvokeFlowModule",
  Parameters: {
    FlowModuleId: "arn:aws:example:flowModule/identify",
    Input: { number: "$.CustomerEndpoint.Address", tries: 2 },
  },
  Transitions: transitions(
    "next",
    ["NoMatchingCondition", "NoMatchingError"],
    [["Equals", "Found", "next"]],
  ),
}

const sms: ActionBody = {
  Type: "StartOutboundChatContact",
  Parameters: {
    SourceEndpoint: {
      Address: "arn:aws:example:phoneNumber/main",
      Type: "CONNECT_PHONENUMBER_ARN",
    },
    DestinationEndpoint: { Address: "$.CustomerEndpoint.Address", Type: "TELEPHONE_NUMBER" },
    ContactFlowArn: "arn:aws:example:contactFlow/sms",
    ContactSubtype: "connect:SMS",
    InitialSystemMessage: { Content: "Your demo is booked" },
    RelatedContact: "CURRENT",
  },
  Transitions: transitions("next", ["NoMatchingError"]),
}

const toQueue: ActionBody = {
  Type: "TransferContactToQueue",
  Parameters: {},
  Transitions: transitions("failed", ["QueueAtCapacity", "NoMatchingError"]),
}

export const contactWorkExamples = {
  CreateCase: {
    built: createCase({
      link: true,
      template: arn("template-1"),
      fields: { title: "Demo", customer_id: customerProfile("ProfileARN") },
      next: "next",
      onNotLinked: "failed",
      onError: "failed",
    }),
    body: newCase,
    wrong: [
      warning("missing-error", withoutError(newCase, "ContactNotLinked")),
      warning("parameter-value", withParameters(newCase, { LinkContactToCase: "yes" })),
    ],
  },
  GetCase: {
    built: getCase({
      link: false,
      lastUpdated: true,
      fields: { title: "Demo" },
      response: ["status"],
      next: "next",
      onMultipleCases: "failed",
      onNoCase: "failed",
      onError: "failed",
    }),
    body: foundCase,
    wrong: [warning("missing-error", withoutError(foundCase, "NoneFound"))],
  },
  UpdateCase: {
    built: updateCase({
      link: false,
      caseId: { jsonPath: "$.Case.case_id" },
      fields: { status: "closed" },
      next: "next",
      onError: "failed",
    }),
    body: changedCase,
    wrong: [
      warning("missing-parameter", withParameters(changedCase, { CaseId: undefined })),
      warning("missing-error", withParameters(changedCase, { LinkContactToCase: "true" })),
    ],
  },
  CreateTask: {
    built: createTask({
      name: "Call back",
      flow: contactFlowNamed("tasks"),
      description: "Wanted a demo",
      attributes: { number: customerEndpoint.address },
      next: "next",
      onError: "failed",
    }),
    body: task,
    wrong: [warning("empty-string", withParameters(task, { Name: "" }))],
  },
  CreateWisdomSession: {
    built: createWisdomSession({
      assistant: arn("arn:aws:wisdom:us-east-1:000000000000:assistant/a"),
      next: "next",
      onError: "failed",
    }),
    body: assistant,
    wrong: [
      warning("missing-parameter", withParameters(assistant, { WisdomAssistantArn: undefined })),
    ],
  },
  DequeueContactAndTransferToQueue: {
    built: dequeueContactAndTransferToQueue({
      queue: queue("overflow"),
      next: "next",
      onQueueAtCapacity: "failed",
      onError: "failed",
    }),
    body: dequeue,
    flowType: "CUSTOMER_QUEUE",
    wrong: [error("missing-error", withoutError(dequeue, "QueueAtCapacity"))],
  },
  EndFlowModuleExecution: {
    built: endFlowModuleExecution({
      result: "Found",
      resultData: { name: contactAttribute("name").jsonPath },
    }),
    body: moduleEnd,
    flowType: "MODULE",
    wrong: [
      error("transition-refused", { ...moduleEnd, Transitions: transitions("next") }),
      error("unknown-parameter", withParameters(moduleEnd, { Reslt: "Found" })),
    ],
  },
  InvokeFlowModule: {
    built: invokeFlowModule({
      module: flowModule("identify"),
      input: { number: customerEndpoint.address, tries: 2 },
      onResult: { Found: "next" },
      next: "next",
      onNoMatch: "failed",
      onError: "failed",
    }),
    body: module,
    wrong: [
      error("missing-error", withoutError(module, "NoMatchingError")),
      error("empty-string", withParameters(module, { FlowModuleId: "" })),
    ],
  },
  StartOutboundChatContact: {
    built: startOutboundChatContact({
      from: phoneNumber("main"),
      to: customerEndpoint.address,
      flow: contactFlowNamed("sms"),
      firstMessage: "Your demo is booked",
      related: true,
      next: "next",
      onError: "failed",
    }),
    body: sms,
    wrong: [
      warning("missing-parameter", withParameters(sms, { SourceEndpoint: undefined })),
      warning("parameter-value", withParameters(sms, { ContactSubtype: "connect:Pigeon" })),
    ],
  },
  TransferContactToAgent: {
    built: transferContactToAgent(),
    body: { Type: "TransferContactToAgent", Parameters: {}, Transitions: {} },
    flowType: "AGENT_TRANSFER",
    wrong: [
      error("transition-refused", {
        Type: "TransferContactToAgent",
        Parameters: {},
        Transitions: transitions("next"),
      }),
    ],
  },
  TransferContactToQueue: {
    built: transferContactToQueue({ onQueueAtCapacity: "failed", onError: "failed" }),
    body: toQueue,
    wrong: [
      error("unknown-parameter", withParameters(toQueue, { QueueId: "demos" })),
      error("missing-error", withoutError(toQueue, "QueueAtCapacity")),
      error("missing-next-action", {
        ...toQueue,
        Transitions: { Errors: toQueue.Transitions.Errors ?? [] },
      }),
    ],
  },
} satisfies Record<string, ActionExample>
