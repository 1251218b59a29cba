import type { Predicate } from "../catalogue/action-rule.ts"
import type { CheckedAction } from "./checked-flow.ts"
import { isList, valueAt } from "./json-fields.ts"
import { placeholderIn } from "./placeholder.ts"

/** Whether a predicate holds for an action; undefined when a placeholder or an attribute decides. */
export function predicateHolds(predicate: Predicate, action: CheckedAction): boolean | undefined {
  if ("all" in predicate) return allHold(predicate.all, action)
  const value = valueAt(action.parameters, predicate.parameter)
  if ("present" in predicate) return (value !== undefined) === predicate.present
  if (isOpen(value)) return undefined
  if ("is" in predicate) return isWord(value, predicate.is)
  if ("isNot" in predicate) return !isWord(value, predicate.isNot)
  return isList(value) && value.includes(predicate.includes)
}

function allHold(predicates: readonly Predicate[], action: CheckedAction): boolean | undefined {
  const held = new Set(predicates.map((predicate) => predicateHolds(predicate, action)))
  if (held.has(false)) return false
  return held.has(undefined) ? undefined : true
}

/** "True" and "true" say the same. */
function isWord(value: unknown, word: string): boolean {
  return typeof value === "string" && value.toLowerCase() === word.toLowerCase()
}

function isOpen(value: unknown): boolean {
  return typeof value === "string" && (value.startsWith("$.") || placeholderIn(value) !== undefined)
}
