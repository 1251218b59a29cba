import { describe, expect, it } from "vitest"

import type { ActionBody, ActionType, FlowContent, FlowType } from "../src/index.ts"
import { actionCatalogue, validateFlow } from "../src/index.ts"
import type { ActionExample } from "./examples/action-example.ts"
import { exampleArn } from "./examples/action-example.ts"
import { adminGuideExamples } from "./examples/admin-guide-examples.ts"
import { contactExamples } from "./examples/contact-examples.ts"
import { contactWorkExamples } from "./examples/contact-work-examples.ts"
import { flowControlExamples } from "./examples/flow-control-examples.ts"
import { interactionExamples } from "./examples/interaction-examples.ts"
import { participantExamples } from "./examples/participant-examples.ts"

const examples: Readonly<Record<ActionType, ActionExample>> = {
  ...participantExamples,
  ...flowControlExamples,
  ...interactionExamples,
  ...contactExamples,
  ...contactWorkExamples,
  ...adminGuideExamples,
}

/** What Connect itself would say; attributes that come from outside are another matter. */
function issuesOf(body: ActionBody, flowType: FlowType = "CONTACT_FLOW"): string[] {
  const end =
    flowType === "CONTACT_FLOW" || flowType.endsWith("TRANSFER")
      ? "DisconnectParticipant"
      : "EndFlowExecution"
  const content: FlowContent = {
    Version: "2019-10-30",
    StartAction: "subject",
    ...(flowType === "MODULE" && { Settings: {} }),
    Actions: [
      { Identifier: "subject", ...body },
      { Identifier: "next", Type: end, Parameters: {}, Transitions: {} },
      { Identifier: "failed", Type: end, Parameters: {}, Transitions: {} },
    ],
  }
  return validateFlow(content, { type: flowType })
    .filter(({ code }) => code !== "unset-attribute" && code !== "unreachable-action")
    .map(({ severity, code, actionId }) => `${severity} ${code} ${actionId}`)
}

describe("the examples", () => {
  it("cover all 63 action types of the table", () => {
    expect(Object.keys(examples).toSorted()).toEqual(Object.keys(actionCatalogue).toSorted())
    expect(Object.keys(examples)).toHaveLength(63)
  })
})

describe.each(Object.entries(examples))("%s", (type, { built, body, flowType, wrong }) => {
  it("is built as Connect reads it", () => {
    expect(built.type).toBe(type)
    expect(built.emit(exampleArn)).toEqual(body)
  })

  it("is valid as it is built", () => {
    const retired = actionCatalogue[type as ActionType].retired !== undefined
    expect(issuesOf(body, flowType)).toEqual(retired ? ["warning retired-feature subject"] : [])
  })

  it.each(
    wrong.map(({ code, severity, body: changed }, index) => ({ index, code, severity, changed })),
  )("$severity $code ($index)", ({ severity, code, changed }) => {
    expect(issuesOf(changed, flowType)).toContain(`${severity} ${code} subject`)
  })
})
