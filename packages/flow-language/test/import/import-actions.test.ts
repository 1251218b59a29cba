import { describe, expect, it } from "vitest"

import { importFlow } from "../../src/index.ts"
import { exampleArn } from "../examples/action-example.ts"
import { examples, flowWith } from "./example-flows.ts"
import { contentOf } from "./run-code.ts"

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
