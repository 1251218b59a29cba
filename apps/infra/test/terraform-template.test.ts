import { describe, expect, it } from "vitest"

import { evaluated, templateParts } from "../src/policy/terraform-template.ts"
import { terraformText } from "../src/stack/terraform-text.ts"

describe("a Terraform template", () => {
  it("falls into text and expressions", () => {
    expect(templateParts("a ${b.c} d")).toEqual([
      { text: "a " },
      { expression: "b.c" },
      { text: " d" },
    ])
  })

  it("keeps quotes, braces and objects inside an expression", () => {
    expect(templateParts('x${f({a = "}"}, y.z["k\\"}"])}')).toEqual([
      { text: "x" },
      { expression: 'f({a = "}"}, y.z["k\\"}"])' },
      { text: "" },
    ])
  })

  it("parts what stands side by side", () => {
    expect(templateParts("$${a}${b}${c}$$${d}%%{e}%{f}")).toEqual([
      { text: "${a}" },
      { expression: "b" },
      { text: "" },
      { expression: "c" },
      { text: "$${d}%{e}%{f}" },
    ])
  })

  it.each(["${x}", "%{ if y }", "$${z}", "100 %", "$", "a ${ b %{ c", "{}"])(
    "takes %s as it is once it is escaped",
    (text) => {
      expect(evaluated(terraformText(text), () => "expression")).toBe(text)
    },
  )

  it("refuses an expression without an end", () => {
    expect(() => templateParts("a ${b")).toThrow("Expected a } at the end of an expression")
  })
})
