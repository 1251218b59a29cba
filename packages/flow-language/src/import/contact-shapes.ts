import { completeOutboundCall } from "../contact-actions/complete-outbound-call.ts"
import { createCase } from "../contact-actions/create-case.ts"
import { createTask } from "../contact-actions/create-task.ts"
import { createWisdomSession } from "../contact-actions/create-wisdom-session.ts"
import { dequeueContactAndTransferToQueue } from "../contact-actions/dequeue-contact-and-transfer-to-queue.ts"
import { endFlowModuleExecution } from "../contact-actions/end-flow-module-execution.ts"
import { getCase } from "../contact-actions/get-case.ts"
import { invokeFlowModule } from "../contact-actions/invoke-flow-module.ts"
import { resumeContact } from "../contact-actions/resume-contact.ts"
import { startOutboundChatContact } from "../contact-actions/start-outbound-chat-contact.ts"
import { tagContact } from "../contact-actions/tag-contact.ts"
import { transferContactToAgent } from "../contact-actions/transfer-contact-to-agent.ts"
import { transferContactToQueue } from "../contact-actions/transfer-contact-to-queue.ts"
import { untagContact } from "../contact-actions/untag-contact.ts"
import { updateCase } from "../contact-actions/update-case.ts"
import type { JsonObject } from "../flow-content.ts"
import { type ActionShape, type ShapeParts, shape } from "./action-shape.ts"
import { type Code, jsonCode, type Properties } from "./code.ts"
import { byName } from "./condition-code.ts"
import {
  fixedNumberCode,
  flagCode,
  isList,
  isObject,
  jsonObjectCode,
  namesCode,
  resourceCode,
  textCode,
  textsCode,
} from "./value-code.ts"

/** Actions that hand the contact over, or make something of it. */
export const contactShapes: Readonly<Record<string, readonly ActionShape[]>> = {
  CompleteOutboundCall: [
    shape(
      { completeOutboundCall },
      {
        parameters: (it) => ({
          callerId: isObject(it["CallerId"]) ? textCode(it["CallerId"]["Number"]) : undefined,
          connectionTimeLimitSeconds: fixedNumberCode(it["ConnectionTimeLimitSeconds"]),
        }),
        errors: [],
      },
    ),
  ],
  CreateCase: linkedOrNot((linked) =>
    shape(
      { createCase },
      linked(
        (it) => ({
          template: resourceCode(it["CaseTemplateId"]),
          fields: textsCode(it["CaseRequestFields"]),
        }),
        ["template"],
      ),
    ),
  ),
  GetCase: linkedOrNot((linked) => {
    const parts = linked(
      (it) => ({
        lastUpdated: flagCode(it["GetLastUpdatedCase"], ["true", "false"]),
        customerId: textCode(it["CustomerId"]),
        fields: textsCode(it["CaseRequestFields"]),
        response: namesCode(it["CaseResponseFields"]),
      }),
      ["lastUpdated"],
    )
    return shape(
      { getCase },
      { ...parts, errors: [...parts.errors, "onMultipleCases", "onNoCase"] },
    )
  }),
  UpdateCase: linkedOrNot((linked) =>
    shape(
      { updateCase },
      linked(
        (it) => ({
          caseId: textCode(it["CaseId"]),
          fields: textsCode(it["CaseRequestFields"]),
        }),
        ["caseId"],
      ),
    ),
  ),
  CreateTask: [
    shape(
      { createTask },
      {
        parameters: (it) => ({
          name: textCode(it["Name"]),
          flow: resourceCode(it["ContactFlowId"]),
          description: textCode(it["Description"]),
          attributes: textsCode(it["Attributes"]),
          references: jsonObjectCode(it["References"]),
          template: resourceCode(it["TaskTemplateId"]),
        }),
        needs: ["name", "flow"],
      },
    ),
  ],
  CreateWisdomSession: [
    shape(
      { createWisdomSession },
      {
        parameters: (it) => ({ assistant: resourceCode(it["WisdomAssistantArn"]) }),
        needs: ["assistant"],
      },
    ),
  ],
  DequeueContactAndTransferToQueue: [
    shape(
      { dequeueContactAndTransferToQueue },
      {
        parameters: queueOrAgentCode,
        needs: [["queue", "agent"]],
        errors: ["onQueueAtCapacity", "onError"],
      },
    ),
  ],
  EndFlowModuleExecution: [
    shape(
      { endFlowModuleExecution },
      {
        parameters: (it) => ({
          result: typeof it["Result"] === "string" ? jsonCode(it["Result"]) : undefined,
          resultData: jsonObjectCode(it["ResultData"]),
        }),
        errors: [],
        next: "none",
      },
    ),
  ],
  InvokeFlowModule: [
    shape(
      { invokeFlowModule },
      {
        parameters: (it) => ({
          module: resourceCode(it["FlowModuleId"]),
          input: jsonObjectCode(it["Input"]),
        }),
        needs: ["module"],
        conditions: byName("onResult"),
        optionalErrors: ["onNoMatch"],
      },
    ),
  ],
  ResumeContact: [shape({ resumeContact })],
  StartOutboundChatContact: [
    shape(
      { startOutboundChatContact },
      { parameters: outboundChatCode, needs: ["from", "to", "flow"] },
    ),
  ],
  TagContact: [
    shape(
      { tagContact },
      { parameters: (it) => ({ tags: textsCode(it["Tags"]) }), needs: ["tags"] },
    ),
  ],
  UntagContact: [
    shape(
      { untagContact },
      {
        parameters: ({ TagKeys: keys }) => ({
          keys: isList(keys) && keys.length > 0 ? namesCode(keys) : undefined,
        }),
        needs: ["keys"],
      },
    ),
  ],
  TransferContactToAgent: [shape({ transferContactToAgent }, { errors: [], next: "none" })],
  TransferContactToQueue: [
    shape(
      { transferContactToQueue },
      { errors: ["onQueueAtCapacity", "onError"], next: "optional" },
    ),
  ],
}

/** The queue or the agent that an action names. */
export function queueOrAgentCode(parameters: JsonObject): Properties {
  const queue = resourceCode(parameters["QueueId"])
  return queue ? { queue } : { agent: resourceCode(parameters["AgentId"]) }
}

type LinkParts = (
  parameters: ShapeParts["parameters"] & {},
  needs: readonly string[],
) => ShapeParts & Pick<ActionShape, "errors">

/** Both shapes of an action that may link the contact to its case. */
function linkedOrNot(shapeOf: (parts: LinkParts) => ActionShape): readonly ActionShape[] {
  return [true, false].map((link) =>
    shapeOf((parameters, needs) => ({
      parameters: (it) => ({
        link: it["LinkContactToCase"] === String(link) ? jsonCode(link) : undefined,
        ...parameters(it),
      }),
      needs: ["link", ...needs],
      errors: link ? ["onNotLinked", "onError"] : ["onError"],
    })),
  )
}

function outboundChatCode(it: JsonObject): Properties {
  const { SourceEndpoint: source, DestinationEndpoint: destination } = it
  const firstMessage: Code | undefined = isObject(it["InitialSystemMessage"])
    ? textCode(it["InitialSystemMessage"]["Content"])
    : undefined
  return {
    from: isObject(source) ? resourceCode(source["Address"]) : undefined,
    to: isObject(destination) ? textCode(destination["Address"]) : undefined,
    flow: resourceCode(it["ContactFlowArn"]),
    firstMessage,
    related: it["RelatedContact"] === "CURRENT" ? jsonCode(true) : undefined,
  }
}
