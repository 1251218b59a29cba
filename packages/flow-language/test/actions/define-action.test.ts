import { describe, expect, it } from "vitest"

import type { PropertyGroup } from "../../src/actions/action-parts.ts"
import { defineAction } from "../../src/actions/define-action.ts"
import { fixedNumberAt, flagAt, optional, textAt } from "../../src/actions/fields.ts"
import { jsonCode } from "../../src/code/code.ts"
import { staticChoice, staticInteger } from "../../src/rule/value-rule.ts"
import { exampleArn } from "../examples/action-example.ts"

/** Either pours something, which can spill, or doesn't. */
type Pouring =
  | { readonly pours: true; readonly onCallFailed: string }
  | { readonly pours: false; readonly onCallFailed?: never }

const pouring: PropertyGroup<Pouring> = {
  parameters: { Pours: staticChoice("yes", "no") },
  write: ({ pours }) => ({ Pours: pours ? "yes" : "no" }),
  read: ({ Pours }) => ({ pours: Pours === undefined ? undefined : jsonCode(Pours === "yes") }),
  needs: ["pours"],
}

const brewTea = defineAction("BrewTea", {
  evidence: "D",
  role: "works",
  flowTypes: ["CONTACT_FLOW"],
  group: pouring,
  fields: {
    leaf: textAt("Leaf"),
    minutes: optional(fixedNumberAt("Minutes", staticInteger(1, 5))),
    sugar: optional(flagAt("Sugar", ["Yes", "No"])),
  },
  constants: { Water: { value: "Hot", rule: staticChoice("Hot") } },
  otherParameters: { Cup: staticChoice("Big") },
  branches: {
    onOpen: "required",
    onClosed: "required",
    onError: "required",
    onTimeout: "optional",
    onCallFailed: { parameter: "Pours", is: "yes" },
  },
  next: { mirrors: "onClosed" },
})

const chooseTea = defineAction("ChooseTea", {
  evidence: "S",
  role: "listens",
  flowTypes: "all",
  branches: { onError: "required" },
  named: "onChoice",
  next: "required",
})

describe("a defined action", () => {
  it("writes its group, its fields in their order, and what never changes", () => {
    const tea = brewTea({
      pours: true,
      sugar: false,
      minutes: 3,
      leaf: "Assam",
      onOpen: "a",
      onError: "c",
      onClosed: "b",
      onCallFailed: "d",
    })

    expect(JSON.stringify(tea.emit(exampleArn))).toBe(
      JSON.stringify({
        Type: "BrewTea",
        Parameters: { Pours: "yes", Leaf: "Assam", Minutes: "3", Sugar: "No", Water: "Hot" },
        Transitions: {
          NextAction: "b",
          Errors: [
            { NextAction: "c", ErrorType: "NoMatchingError" },
            { NextAction: "d", ErrorType: "CallFailed" },
          ],
          Conditions: [
            { NextAction: "a", Condition: { Operator: "Equals", Operands: ["True"] } },
            { NextAction: "b", Condition: { Operator: "Equals", Operands: ["False"] } },
          ],
        },
      }),
    )
  })

  it("leaves out what is not given, and takes a NextAction of its own", () => {
    const tea = brewTea({
      pours: false,
      leaf: "Assam",
      onOpen: "a",
      onClosed: "b",
      onError: "c",
      next: "d",
    }).emit(exampleArn)

    expect(tea.Parameters).toEqual({ Pours: "no", Leaf: "Assam", Water: "Hot" })
    expect(tea.Transitions.NextAction).toBe("d")
  })

  it("is the rule that it must follow", () => {
    expect(brewTea.rule).toMatchObject({
      evidence: "D",
      flowTypes: ["CONTACT_FLOW"],
      next: "required",
      errors: {
        required: ["NoMatchingError"],
        optional: ["TimeLimitExceeded"],
        when: [{ if: { parameter: "Pours", is: "yes" }, required: ["CallFailed"] }],
      },
      conditions: [{ operands: { values: ["True", "False"], all: true } }],
    })
    expect(
      Object.entries(brewTea.rule.parameters).map(([name, { required }]) => [name, required]),
    ).toEqual([
      ["Pours", undefined],
      ["Leaf", true],
      ["Minutes", undefined],
      ["Sugar", undefined],
      ["Water", true],
      ["Cup", undefined],
    ])
  })

  it("compares any name where its branches have names, and may go on without one", () => {
    expect(chooseTea.rule.conditions).toEqual([
      { operators: ["Equals"], operands: { kind: "any" }, orNext: true },
    ])
    expect(
      chooseTea({ onChoice: { Green: "a" }, next: "b", onError: "c" }).emit(exampleArn).Transitions,
    ).toEqual({
      NextAction: "b",
      Errors: [{ NextAction: "c", ErrorType: "NoMatchingError" }],
      Conditions: [{ NextAction: "a", Condition: { Operator: "Equals", Operands: ["Green"] } }],
    })
  })

  it("is read back under the name of its function, with what a call can't do without", () => {
    const [shape] = brewTea.shapes
    const read = shape?.parameters({ Pours: "yes", Leaf: "Assam", Minutes: "3", Sugar: "Yes" })

    expect(shape?.name).toBe("brewTea")
    expect(shape?.needs).toEqual(["pours", "leaf", "onOpen", "onClosed"])
    expect(Object.entries(read ?? {}).map(([name, code]) => [name, code?.text])).toEqual([
      ["pours", "true"],
      ["leaf", '"Assam"'],
      ["minutes", "3"],
      ["sugar", "true"],
    ])
  })
})
