import { GrammarFault } from "./grammar-fault.ts"
import type { Alternative, Grammar } from "./grammar.ts"

/** What stands for values in a pattern. */
export interface ValuesInPattern {
  /** For every value: one to six words unless given. */
  readonly value?: string
  /** Rules that say values alone, such as days in words. */
  readonly valueRules?: readonly string[]
}

/** A pattern that all of what a rule can say fits, and nothing else, compared as `plainWords` writes it. */
export function patternOfRule(
  grammar: Grammar,
  rule: string,
  { value = String.raw`(?:\S+ ){1,6}`, valueRules = [] }: ValuesInPattern = {},
): RegExp {
  const known = new Map<string, string>(valueRules.map((name) => [name, value]))
  const sourceOf = (name: string): string => {
    const before = known.get(name)
    if (before !== undefined) return before
    const alternatives = grammar.rules.get(name)
    if (alternatives === undefined) throw new GrammarFault(`there is no rule ${name}`)
    const source = `(?:${alternatives.map(partsSource).join("|")})`
    known.set(name, source)
    return source
  }
  const partsSource = (parts: Alternative): string =>
    parts
      .map((part) => {
        switch (part.type) {
          case "text":
            return escaped(spaced(part.text))
          case "value":
            return value
          case "rule":
            return sourceOf(part.rule)
          case "optional":
            return `(?:${partsSource(part.parts)})?`
        }
      })
      .join("")
  return new RegExp(`^${sourceOf(rule)}$`, "u")
}

/** A text as `patternOfRule` compares it: small letters, no punctuation, each word with a space behind it. */
export function plainWords(text: string): string {
  return spaced(text)
}

function spaced(text: string): string {
  const words = text
    .toLowerCase()
    .replaceAll(/[,.?!;:¿¡"]/gu, " ")
    .split(/\s+/u)
    .filter((word) => word !== "")
  return words.map((word) => `${word} `).join("")
}

function escaped(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`)
}
