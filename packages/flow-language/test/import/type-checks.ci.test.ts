import { describe, expect, it } from "vitest"

import { type FlowContent, importFlow } from "../../src/index.ts"
import { examples, flowWith } from "./example-flows.ts"
import { fixtures } from "./fixtures.ts"
import { typeProblems } from "./type-check.ts"

describe("importFlow", () => {
  it("writes code that type-checks", () => {
    const codes = Object.values(fixtures).map((content) => importFlow(content))
    const wrong = `${codes[0]}\nexport const wrong: number = "text"`

    expect(typeProblems([...codes, wrong])).toMatch(
      new RegExp(`^flow-${codes.length}\\.ts\\(\\d+,14\\): error TS2322:.*$`),
    )
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
