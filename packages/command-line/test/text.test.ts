import { array, assert, constantFrom, integer, property, string } from "fast-check"
import stringWidth from "string-width"
import { describe, expect, it } from "vitest"

import { rendered, styled } from "../src/styled.ts"
import { visibleText } from "../src/visible-text.ts"
import { labelled, wrappedLines } from "../src/wrapped-text.ts"

describe("visibleText", () => {
  it("shows control characters of both sets, and marks that turn the direction", () => {
    expect(visibleText("\u001B]0;title\u0007 \u009B2J \u007F \u202Eevil\u2066 \r \u0000")).toBe(
      String.raw`\u001b]0;title\u0007 \u009b2J \u007f \u202eevil\u2066 \u000d \u0000`,
    )
  })

  it("keeps line feeds, tabs and every letter", () => {
    expect(visibleText("Año 東京 👩‍💻\n\tשלום\r\nnext")).toBe("Año 東京 👩‍💻\n\tשלום\nnext")
  })

  it("leaves JSON the same JSON", () => {
    assert(
      property(string({ unit: "binary", maxLength: 20 }), (value) => {
        const shown = visibleText(JSON.stringify({ value }))
        expect(JSON.parse(shown)).toEqual({ value })
        expect(shown).not.toMatch(/\p{Cc}/u)
      }),
    )
  })
})

describe("rendered", () => {
  it("styles only where colours are shown, and never what is in the text", () => {
    const pieces = [styled("cyan", "bot"), "   \u001B[31mred"]

    expect(rendered(pieces, true)).toBe("\u001B[36mbot\u001B[0m   \\u001b[31mred")
    expect(rendered(pieces, false)).toBe("bot   \\u001b[31mred")
  })
})

describe("wrappedLines", () => {
  it("breaks at words", () => {
    expect(wrappedLines("I can put you through to a person.", 20)).toEqual([
      "I can put you",
      "through to a person.",
    ])
  })

  it("fills a line to the last column and no further", () => {
    expect(wrappedLines("four five", 9)).toEqual(["four five"])
    expect(wrappedLines("four five", 8)).toEqual(["four", "five"])
  })

  it("breaks a word that alone is too long, wide characters by their columns", () => {
    expect(wrappedLines("a InputTimeLimitExceeded", 10)).toEqual([
      "a",
      "InputTimeL",
      "imitExceed",
      "ed",
    ])
    expect(wrappedLines("東京都", 4)).toEqual(["東京", "都"])
  })

  it("loses nothing and never exceeds the columns", () => {
    const words = array(
      string({ unit: constantFrom("a", "é", "東", "👩‍💻", "-"), minLength: 1, maxLength: 30 }),
      {
        maxLength: 40,
      },
    )
    assert(
      property(words, integer({ min: 2, max: 60 }), (given, columns) => {
        const text = given.join(" ")
        const lines = wrappedLines(text, columns)
        expect(withoutSpaces(lines.join(""))).toBe(withoutSpaces(text))
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns)
      }),
    )
  })
})

describe("labelled", () => {
  it("hangs further lines beside the label", () => {
    expect(rendered(labelled("bot   ", "How can I help you today?", 22), false)).toBe(
      "bot   How can I help\n      you today?\n",
    )
  })

  it("goes on in one line in a file, but for the text's own line feeds", () => {
    expect(rendered(labelled("bot   ", "One long line.\nSMS   forged", undefined), false)).toBe(
      "bot   One long line.\n      SMS   forged\n",
    )
  })
})

function withoutSpaces(text: string): string {
  return text.replaceAll(" ", "")
}
