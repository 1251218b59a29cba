/** A value that Connect looks up when the contact gets there, for example `$.Attributes.name`. */
export interface AttributeReference {
  readonly jsonPath: JsonPath
}

/** A path as Connect looks it up. */
export type JsonPath = `$.${string}`

/** Fixed text, text that mixes words and attributes (see {@link flowText}), or one attribute. */
export type TextValue = string | AttributeReference

/** A number, or an attribute that holds one. */
export type NumberValue = number | AttributeReference

/** Any path, for attributes that have no function here. */
export function attributeReference(jsonPath: JsonPath): AttributeReference {
  return { jsonPath }
}

/** What stands in the flow: attributes become their path. */
export function writeText(value: TextValue): string {
  return typeof value === "string" ? value : value.jsonPath
}

/** Numbers are strings on the wire. */
export function writeNumber(value: NumberValue): string {
  return typeof value === "number" ? String(value) : value.jsonPath
}

/** A map of texts, in the order of its keys. */
export function writeTexts(values: Readonly<Record<string, TextValue>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, writeText(value)]))
}
