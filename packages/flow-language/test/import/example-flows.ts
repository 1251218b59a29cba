import {
  type ActionBody,
  consoleFlowTypes,
  type FlowContent,
  type FlowType,
} from "../../src/index.ts"
import type { ActionExample } from "../examples/action-example.ts"
import { adminGuideExamples } from "../examples/admin-guide-examples.ts"
import { contactExamples } from "../examples/contact-examples.ts"
import { contactWorkExamples } from "../examples/contact-work-examples.ts"
import { flowControlExamples } from "../examples/flow-control-examples.ts"
import { interactionExamples } from "../examples/interaction-examples.ts"
import { participantExamples } from "../examples/participant-examples.ts"

/** Examples of all actions, by type. */
export const examples: readonly (readonly [string, ActionExample])[] = Object.entries({
  ...participantExamples,
  ...flowControlExamples,
  ...interactionExamples,
  ...contactExamples,
  ...contactWorkExamples,
  ...adminGuideExamples,
})

/** A flow that begins with an action. */
export function flowWith(body: ActionBody, flowType: FlowType = "CONTACT_FLOW"): FlowContent {
  return {
    Version: "2019-10-30",
    StartAction: "subject",
    Metadata: { type: consoleFlowTypes[flowType] },
    Actions: [
      { Identifier: "subject", ...body },
      { Identifier: "next", Type: "TransferContactToAgent", Parameters: {}, Transitions: {} },
      { Identifier: "failed", Type: "TransferContactToAgent", Parameters: {}, Transitions: {} },
    ],
  }
}
