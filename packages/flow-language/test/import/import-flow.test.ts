import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

import { importFlow } from "../../src/index.ts"
import { corpusContents, corpusWords } from "../corpus/corpus-contents.ts"
import { randomFlow } from "../layout/random-flow.ts"
import {
  barredAction,
  consoleExport,
  fixtures,
  holdFlow,
  rawOnly,
  typedActions,
} from "./fixtures.ts"
import { contentOf } from "./run-code.ts"
import { typeProblems } from "./type-check.ts"

/** A flow with keys that Connect does not know. */
const annotated = {
  ...consoleExport,
  $schema: "https://example.com/flow.json",
  "x-owner": { team: "sales" },
  Actions: consoleExport.Actions.map((action) => ({
    ...action,
    Note: "ours",
    Transitions: { ...action.Transitions, Note: 1 },
  })),
}

describe("importFlow", () => {
  it.each(Object.entries(fixtures))("gives the same content again, run: %s", (_, content) => {
    expect(contentOf(importFlow(content))).toStrictEqual(content)
  })

  it("keeps what a flow has besides what Connect knows, on every level", () => {
    expect(contentOf(importFlow(annotated))).toEqual(JSON.parse(JSON.stringify(annotated)))
  })

  it("keeps a version other than the one there is", () => {
    const content = { ...consoleExport, Version: "2030-01-01" }

    expect(contentOf(importFlow(content))).toStrictEqual(content)
  })

  it("says with typed functions what they can say exactly", () => {
    expect(importFlow(typedActions)).not.toContain("rawAction(")
    expect(importFlow(holdFlow)).not.toContain("rawAction(")
  })

  it("leaves raw what typed functions can't say", () => {
    const code = importFlow(rawOnly)

    expect(code.match(/rawAction\(/g)).toHaveLength(rawOnly.Actions.length - 1)
  })

  it("finds a type that the actions may stand in, where the content says none", () => {
    expect(importFlow(typedActions)).toContain('type: "CONTACT_FLOW"')
    expect(importFlow(holdFlow)).toContain('type: "CUSTOMER_QUEUE"')
    expect(importFlow(barredAction)).toContain("hold: rawAction({")
  })

  it("names attributes by their functions, in texts as well", () => {
    const code = importFlow(consoleExport)

    expect(code).toContain(
      'text: flowText`Hi ${contactAttribute("first-name")}, \\\\ you are \\`\\${number}\\` ${external("place.in.line")}.`',
    )
    expect(importFlow(typedActions)).toContain("caller: customerEndpoint.address")
  })

  it("keeps console names, types and identifiers", () => {
    const code = importFlow(consoleExport)

    expect(code).toContain('name: "The \\"main\\" flow"')
    expect(code).toContain('type: "CUSTOMER_QUEUE"')
    expect(code).toContain(
      '"Goodbye, all": asExported(disconnectParticipant(), { without: ["Parameters"] })',
    )
  })

  it("refuses two actions of one identifier by name", () => {
    const [first] = consoleExport.Actions
    const double = { ...consoleExport, Actions: first ? [first, first] : [] }

    expect(() => importFlow(double)).toThrow(
      /"45d7b06a-9ba0-49e1-a926-c2c084b55dbe" twice: rename one/,
    )
  })

  it("gives any flow again, however wrong it is", () => {
    fc.assert(
      fc.property(randomFlow, (flow) => {
        const again = JSON.parse(JSON.stringify(flow))

        expect(contentOf(importFlow(again))).toEqual(again)
      }),
      { numRuns: 50 },
    )
  })

  it(`gives real flows again (${corpusWords}), in code that type-checks`, () => {
    const codes = corpusContents.map(({ content }) => importFlow(content))
    corpusContents.forEach(({ file, content }, index) => {
      expect({ file, content: contentOf(codes[index] ?? "") }).toStrictEqual({ file, content })
    })
    expect(typeProblems([...codes, importFlow(annotated)])).toBe("")
  })
})
