import type { FlowContent, JsonValue } from "@call-center/flow-language/actions"

/** Something that a flow refers to, and what the console calls it. */
export interface NamedReference {
  /** An ARN, or the placeholder that stands for one. */
  readonly reference: string
  readonly name: string
}

/** Names that the console has written beside what a flow refers to: `{ "id": "arn:…", "text": "Sales" }` in its metadata. */
export function namedReferences({ Metadata, Actions }: FlowContent): readonly NamedReference[] {
  const metadata = objectAt(Metadata ?? {}, "ActionMetadata")
  const bots = Actions.flatMap(({ Identifier, Parameters = {} }) => {
    const reference = objectAt(Parameters, "LexV2Bot")["AliasArn"]
    const name = objectAt(metadata, Identifier)["lexV2BotName"]
    return isText(reference) && isText(name) ? [{ reference, name }] : []
  })
  return [...namesIn(metadata), ...bots]
}

/** What the parameters of all actions of a type have at a place, where it is a text. */
export function referencesAt(
  { Actions }: FlowContent,
  type: string,
  path: readonly string[],
): readonly string[] {
  return Actions.filter((action) => action.Type === type).flatMap(({ Parameters }) => {
    const value = path.reduce<JsonValue | undefined>(valueAt, Parameters)
    return isText(value) ? [value] : []
  })
}

function namesIn(value: JsonValue): readonly NamedReference[] {
  if (typeof value !== "object" || value === null) return []
  const { id, text } = { id: valueAt(value, "id"), text: valueAt(value, "text") }
  if (isText(id) && isText(text)) return [{ reference: id, name: text }]
  return Object.values(value).flatMap((each: JsonValue) => namesIn(each))
}

function objectAt(value: JsonValue, key: string): { readonly [name: string]: JsonValue } {
  const found = valueAt(value, key)
  return isObject(found) ? found : {}
}

function valueAt(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

function isObject(value: JsonValue | undefined): value is { readonly [name: string]: JsonValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function isText(value: JsonValue | undefined): value is string {
  return typeof value === "string" && value !== ""
}
