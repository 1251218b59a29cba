import { describe, expect, it } from "vitest"

import {
  type ActionBody,
  consoleFlowTypes,
  type FlowContent,
  type FlowType,
  importFlow,
} from "../../src/index.ts"
import { type ActionExample, exampleArn } from "../examples/action-example.ts"
import { adminGuideExamples } from "../examples/admin-guide-examples.ts"
import { contactExamples } from "../examples/contact-examples.ts"
import { contactWorkExamples } from "../examples/contact-work-examples.ts"
import { flowControlExamples } from "../examples/flow-control-examples.ts"
import { interactionExamples } from "../examples/interaction-examples.ts"
import { participantExamples } from "../examples/participant-examples.ts"
import { contentOf } from "./run-code.ts"
import { typeProblems } from "./type-check.ts"

const examples: readonly (readonly [string, ActionExample])[] = Object.entries({
  ...participantExamples,
  ...flowControlExamples,
  ...interactionExamples,
  ...contactExamples,
  ...contactWorkExamples,
  ...adminGuideExamples,
})

function flowWith(body: ActionBody, flowType: FlowType = "CONTACT_FLOW"): FlowContent {
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

function isTyped(code: string): boolean {
  return !/subject: rawAction/.test(code)
}

describe.each(examples)("importing %s", (_, { built, flowType, wrong }) => {
  it("calls its function", () => {
    const content = flowWith(built.emit(exampleArn), flowType)
    const code = importFlow(content)

    expect(isTyped(code)).toBe(true)
    expect(contentOf(code)).toEqual(content)
  })

  it("keeps what is wrong with it", () => {
    for (const example of wrong) {
      const content = JSON.parse(JSON.stringify(flowWith(example.body, flowType)))

      expect(contentOf(importFlow(content))).toStrictEqual(content)
    }
  })
})

describe("code of all actions", () => {
  it("type-checks, right and wrong ones", () => {
    const bodies = examples.flatMap(([, { body, flowType, wrong }]) =>
      [body, ...wrong.map((each) => each.body)].map((each) => flowWith(each, flowType)),
    )
    const inside = bodies.filter((content) => isConnected(content))

    expect(inside.length).toBeGreaterThan(100)
    expect(typeProblems(inside.map((content) => importFlow(content)))).toBe("")
  })
})

/** A transition to nowhere rightly does not compile. */
function isConnected({ Actions }: FlowContent): boolean {
  const identifiers = new Set(Actions.map((action) => action.Identifier))
  return Actions.every(({ Transitions: { NextAction, Errors = [], Conditions = [] } }) =>
    [NextAction ?? "next", ...[...Errors, ...Conditions].map((each) => each.NextAction)].every(
      (target) => identifiers.has(target),
    ),
  )
}
