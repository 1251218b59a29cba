import { placeholderIn } from "../placeholder.ts"
import type { CheckedAction, FlowCheck } from "./checked-flow.ts"

const maximumLength = 50
const refusedCharacter = /[%:(\\/)=$,;[\]{}]/

/** Names that the service keeps for itself. */
const reserved = new Set([
  "__proto__",
  "constructor",
  "__defineGetter__",
  "__defineSetter__",
  "toString",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toLocaleString",
  "valueOf",
])

/** Identifiers: unique, and of a form that the service takes. */
export const checkIdentifiers: FlowCheck = ({ actions, byIdentifier, options }, report) => {
  for (const action of actions) {
    const { identifier } = action
    if (identifier === undefined) continue
    const path = `${action.path}.Identifier`
    const first = byIdentifier.get(identifier)
    if (first !== undefined && first !== action) {
      report(
        {
          severity: "error",
          code: "identifier-duplicate",
          path,
          message: `"${identifier}" is the Identifier of ${first.path} already: give each action its own.`,
        },
        action,
      )
    }
    if (options.template === true && placeholderIn(identifier) !== undefined) continue
    const fault = identifierFault(identifier)
    if (fault !== undefined)
      report({ severity: "error", code: "identifier-invalid", path, message: fault }, action)
  }
}

function identifierFault(identifier: NonNullable<CheckedAction["identifier"]>): string | undefined {
  if (identifier.length > maximumLength)
    return `An Identifier has at most ${maximumLength} characters, "${identifier}" has ${identifier.length}: shorten it.`
  const character = refusedCharacter.exec(identifier)?.[0]
  if (character !== undefined)
    return `An Identifier can't hold "${character}" (nor any of % : ( \\ / ) = $ , ; [ ] { }): rename "${identifier}".`
  if (reserved.has(identifier)) return `"${identifier}" is a reserved name: rename the action.`
  return undefined
}
