import { describe, expect, it } from "vitest"

import type { ActionBody, FlowType } from "../src/index.ts"
import { actionCatalogue, actionRuleOf, validateFlow } from "../src/index.ts"
import { exampleArn } from "./examples/action-example.ts"
import { actionExamples } from "./examples/action-examples.ts"
import { exampleFlow } from "./examples/example-flow.ts"

/** What Connect itself would say; attributes that come from outside are another matter. */
function issuesOf(body: ActionBody, type: FlowType = "CONTACT_FLOW"): string[] {
  return validateFlow(exampleFlow(body, type), { type })
    .filter(({ code }) => code !== "unset-attribute" && code !== "unreachable-action")
    .map(({ severity, code, actionId }) => `${severity} ${code} ${actionId}`)
}

describe("the examples", () => {
  it("cover all action types of the catalogue", () => {
    expect(Object.keys(actionExamples).toSorted()).toEqual(Object.keys(actionCatalogue).toSorted())
  })
})

describe.each(Object.entries(actionExamples))("%s", (type, { built, body, flowType, wrong }) => {
  it("is built as Connect reads it", () => {
    expect(built.type).toBe(type)
    expect(built.emit(exampleArn)).toEqual(body)
  })

  it("is valid as it is built", () => {
    const isRetired = actionRuleOf(type)?.retired !== undefined

    expect(issuesOf(body, flowType)).toEqual(isRetired ? ["warning retired-feature subject"] : [])
  })

  it.each(wrong.map((example, index) => ({ ...example, index })))(
    "is refused when wrong: $severity $code ($index)",
    ({ severity, code, body: changed }) => {
      expect(issuesOf(changed, flowType)).toContain(`${severity} ${code} subject`)
    },
  )
})
