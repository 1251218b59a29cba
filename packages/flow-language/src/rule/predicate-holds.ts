import type { JsonFields } from "../json-fields.ts"
import { isList, valueAt } from "../json-fields.ts"
import { isReference } from "../json-path.ts"
import { placeholderIn } from "../placeholder.ts"
import type { Predicate } from "./action-rule.ts"

/** Whether a predicate holds for an action's parameters; undefined when a placeholder or an attribute decides. */
export function predicateHolds(predicate: Predicate, parameters: JsonFields): boolean | undefined {
  if ("all" in predicate) return allHold(predicate.all, parameters)
  const value = valueAt(parameters, predicate.parameter)
  if ("present" in predicate) return (value !== undefined) === predicate.present
  if (isOpen(value)) return undefined
  if ("is" in predicate) return isWord(value, predicate.is)
  if ("isNot" in predicate) return !isWord(value, predicate.isNot)
  return isList(value) && value.includes(predicate.includes)
}

function allHold(predicates: readonly Predicate[], parameters: JsonFields): boolean | undefined {
  const held = new Set(predicates.map((predicate) => predicateHolds(predicate, parameters)))
  if (held.has(false)) return false
  return held.has(undefined) ? undefined : true
}

/** "True" and "true" say the same, and so does the JSON value `true`. */
function isWord(value: unknown, word: string): boolean {
  const text = typeof value === "boolean" ? String(value) : value
  return typeof text === "string" && text.toLowerCase() === word.toLowerCase()
}

function isOpen(value: unknown): boolean {
  return typeof value === "string" && (isReference(value) || placeholderIn(value) !== undefined)
}
