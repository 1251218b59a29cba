import { expect, it } from "vitest"

import { xmlAttribute, xmlText } from "../src/xml-text.ts"

it("escapes markup between tags, and quotes where they would end an attribute", () => {
  expect(xmlText(`<b> & "c" 'd'`)).toBe(`&lt;b&gt; &amp; "c" 'd'`)
  expect(xmlAttribute(`<b> & "c" 'd'`)).toBe(`&lt;b&gt; &amp; &quot;c&quot; 'd'`)
})

it("replaces characters that no XML document may hold, and keeps all others", () => {
  expect(xmlText("\u0000\u001b\uD800\uFFFF")).toBe("����")
  expect(xmlText("\t\n\r é 😀")).toBe("\t\n\r é 😀")
})
