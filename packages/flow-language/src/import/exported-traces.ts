import type { ActionBody, FlowAction, JsonObject } from "../flow-content.ts"
import { isSameJson } from "../same-json.ts"

/** What `asExported` takes, as JSON. */
interface Traces {
  readonly parameters?: JsonObject
  readonly empty?: readonly string[]
  readonly without?: readonly string[]
}

const lists = ["Errors", "Conditions"] as const
const actionKeys = new Set(["Identifier", "Type", "Parameters", "Transitions"])
const transitionKeys = new Set<string>(["NextAction", ...lists])

/** What an exported action has beyond, or without, an emitted one; undefined where they differ otherwise. */
export function exportedTraces(
  exported: FlowAction,
  emitted: ActionBody,
): (Traces & JsonObject) | undefined {
  const parameters = extraParameters(exported.Parameters ?? {}, emitted.Parameters ?? {})
  const fits =
    parameters !== undefined &&
    exported.Type === emitted.Type &&
    Object.keys(exported).every((key) => actionKeys.has(key)) &&
    exported.Transitions.NextAction === emitted.Transitions.NextAction &&
    Object.keys(exported.Transitions).every((it) => transitionKeys.has(it)) &&
    lists.every((it) => isSameJson(exported.Transitions[it] ?? [], emitted.Transitions[it] ?? []))
  if (!fits) return undefined
  const empty = lists.filter((it) => it in exported.Transitions && !(it in emitted.Transitions))
  const without = [
    ...("Parameters" in emitted && !("Parameters" in exported) ? ["Parameters"] : []),
    ...lists.filter((it) => it in emitted.Transitions && !(it in exported.Transitions)),
  ]
  return {
    ...(Object.keys(parameters).length > 0 && { parameters }),
    ...(empty.length > 0 && { empty }),
    ...(without.length > 0 && { without }),
  }
}

/** Parameters that only the export has; undefined where one differs. */
function extraParameters(exported: JsonObject, emitted: JsonObject): JsonObject | undefined {
  const isKept = Object.entries(emitted).every(([key, value]) => isSameJson(exported[key], value))
  if (!isKept) return undefined
  return Object.fromEntries(
    Object.entries(exported).filter(([key]) => !Object.hasOwn(emitted, key)),
  )
}
