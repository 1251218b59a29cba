import type { JsonValue } from "@call-center/flow-language/actions"

/** One place at which a flow here differs from the instance's. */
export interface FlowDifference {
  /** `greet.Parameters.Text`: the action's Identifier, then where in it; `StartAction` and the like for the flow's own. */
  readonly place: string
  /** Undefined where there is nothing. */
  readonly here: JsonValue | undefined
  readonly there: JsonValue | undefined
}

/** Every place at which two contents differ; the order of actions and of properties does not count. */
export function flowDifferences(here: JsonValue, there: JsonValue): readonly FlowDifference[] {
  return differences("", byIdentifier(here), byIdentifier(there))
}

function differences(
  place: string,
  here: JsonValue | undefined,
  there: JsonValue | undefined,
): readonly FlowDifference[] {
  if (isObject(here) && isObject(there)) {
    const keys = [...new Set([...Object.keys(here), ...Object.keys(there)])]
    return keys.flatMap((key) =>
      differences(place === "" ? key : `${place}.${key}`, valueAt(here, key), valueAt(there, key)),
    )
  }
  if (Array.isArray(here) && Array.isArray(there) && here.length === there.length)
    return here.flatMap((each: JsonValue, index) =>
      differences(`${place}[${index}]`, each, there[index]),
    )
  return JSON.stringify(here) === JSON.stringify(there) ? [] : [{ place, here, there }]
}

/** Actions become properties of the flow, under their Identifiers. */
function byIdentifier(content: JsonValue): JsonValue {
  if (!isObject(content) || !Array.isArray(content["Actions"])) return content
  const { Actions, ...flow } = content
  const actions = (Actions as readonly JsonValue[]).map((action, index) => {
    const identifier = isObject(action) ? action["Identifier"] : undefined
    return [typeof identifier === "string" ? identifier : `Actions[${index}]`, action] as const
  })
  return { ...flow, ...Object.fromEntries(actions) }
}

type JsonRecord = { readonly [key: string]: JsonValue }

function valueAt(record: JsonRecord, key: string): JsonValue | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

function isObject(value: JsonValue | undefined): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
