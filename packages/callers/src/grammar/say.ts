import type { Random } from "../random.ts"
import { GrammarFault } from "./grammar-fault.ts"
import type { Alternative, Grammar, Part } from "./grammar.ts"

/** Values by scope and name; an alternative that needs one which is not there is not said. */
export type SpokenValues = Readonly<Record<string, Readonly<Record<string, string | undefined>>>>

/** The scope that a rule begins in. */
export const ownScope = "own"

/**
 * Something that a rule says, with values in their places. Throws `GrammarFault` where the grammar has no such rule, or
 * nothing of it can be said with these values.
 */
export function say(
  grammar: Grammar,
  { rule, values = {} }: { readonly rule: string; readonly values?: SpokenValues },
  random: Random,
): string {
  const speaker = { grammar, values, random }
  if (!isSayable(rule, ownScope, speaker))
    throw new GrammarFault(`nothing of the rule ${rule} can be said with the values at hand`)
  return tidy(spoken(rule, ownScope, speaker))
}

/** Whether a grammar has a rule, and something of it can be said with these values. */
export function canSay(grammar: Grammar, rule: string, values: SpokenValues = {}): boolean {
  return grammar.rules.has(rule) && isSayable(rule, ownScope, { grammar, values })
}

interface Speaking {
  readonly grammar: Grammar
  readonly values: SpokenValues
}

function isSayable(rule: string, scope: string, speaking: Speaking): boolean {
  const alternatives = speaking.grammar.rules.get(rule) ?? []
  return alternatives.some((parts) => areSayable(parts, scope, speaking))
}

function areSayable(parts: Alternative, scope: string, speaking: Speaking): boolean {
  return parts.every((part) => {
    if (part.type === "value") return speaking.values[scope]?.[part.value] !== undefined
    if (part.type === "rule") return isSayable(part.rule, part.scope ?? scope, speaking)
    return true
  })
}

function spoken(
  rule: string,
  scope: string,
  speaker: Speaking & { readonly random: Random },
): string {
  const alternatives = speaker.grammar.rules.get(rule) ?? []
  const sayable = alternatives.filter((parts) => areSayable(parts, scope, speaker))
  const chosen = speaker.random.pick(sayable) ?? []
  return chosen.map((part) => spokenPart(part, scope, speaker)).join("")
}

function spokenPart(
  part: Part,
  scope: string,
  speaker: Speaking & { readonly random: Random },
): string {
  switch (part.type) {
    case "text":
      return part.text
    case "value":
      return speaker.values[scope]?.[part.value] ?? ""
    case "rule":
      return spoken(part.rule, part.scope ?? scope, speaker)
    case "optional":
      if (!areSayable(part.parts, scope, speaker) || speaker.random.chance(0.5)) return ""
      return part.parts.map((each) => spokenPart(each, scope, speaker)).join("")
  }
}

/** Where something optional was left out, spaces are left over. */
function tidy(text: string): string {
  return text
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/ (?=[,.?!])/gu, "")
    .replaceAll(/^[\s,]+|[\s,]+$/gu, "")
}
