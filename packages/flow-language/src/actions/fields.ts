import {
  type AttributeReference,
  type NumberValue,
  type TextValue,
  writeNumber,
  writeText,
  writeTexts,
} from "../attribute-reference.ts"
import { type Code, jsonCode } from "../code/code.ts"
import {
  attributeCode,
  fixedNumberCode,
  flagCode,
  jsonListCode,
  jsonObjectCode,
  namesCode,
  numberCode,
  resourceCode,
  textCode,
  textsCode,
  wordCode,
} from "../code/value-code.ts"
import type { JsonObject, JsonValue } from "../flow-content.ts"
import {
  type ResolveResource,
  type Resource,
  type ResourceKind,
  writeResource,
} from "../resource-reference.ts"
import {
  json,
  mapOf,
  type MapRule,
  openObject,
  type ParameterRule,
  reference,
  resource,
  staticChoice,
  text,
} from "../rule/value-rule.ts"
import { type ViewData, writeViewData } from "../view-data.ts"
import type { Field } from "./action-parts.ts"

/** How one parameter is checked, written and read back. */
export interface ParameterParts<Value> {
  readonly rule: ParameterRule
  readonly write: (value: Value, resolve: ResolveResource) => JsonValue | undefined
  readonly read: (value: JsonValue | undefined) => Code | undefined
}

/** A property that becomes one parameter. */
export function parameterAt<Value>(
  name: string,
  { rule, write, read }: ParameterParts<Value>,
): Field<Value, false> {
  return {
    parameters: { [name]: rule },
    optional: false,
    write: (value, resolve) => ({ [name]: write(value, resolve) }),
    read: (parameters) => read(parameters[name]),
  }
}

/** The same property, which may be left out. */
export function optional<Value>(field: Field<Value, false>): Field<Value, true> {
  return { ...field, optional: true }
}

/** Words, attributes, or both mixed. */
export function textAt(name: string, rule: ParameterRule = text): Field<TextValue, false> {
  return parameterAt(name, { rule, write: writeText, read: textCode })
}

/** Texts under names of the author's choice. */
export function textsAt(
  name: string,
  limits: Omit<MapRule, "kind" | "value"> = {},
): Field<Readonly<Record<string, TextValue>>, false> {
  return parameterAt(name, { rule: mapOf(text, limits), write: writeTexts, read: textsCode })
}

/** Words that no attribute can stand for. */
export function fixedTextAt(name: string, rule: ParameterRule): Field<string, false> {
  return parameterAt(name, {
    rule,
    write: String,
    read: (value) => (typeof value === "string" ? jsonCode(value) : undefined),
  })
}

/** A reference, an ARN or id, or an attribute that holds one. */
export function resourceAt<const Kind extends ResourceKind>(
  name: string,
  kind: Kind,
  rule: ParameterRule = resource(kind),
): Field<Resource<Kind>, false> {
  return parameterAt<Resource<Kind>>(name, {
    rule,
    // A resource of one kind is a resource.
    write: (value, resolve) => writeResource(value as Resource<ResourceKind>, resolve),
    read: resourceCode,
  })
}

/** An attribute; fixed words are refused. */
export function attributeAt(name: string): Field<AttributeReference, false> {
  return parameterAt(name, {
    rule: reference,
    write: ({ jsonPath }) => jsonPath,
    read: attributeCode,
  })
}

/** A number, written as a string, or an attribute that holds one. */
export function numberAt(name: string, rule: ParameterRule): Field<NumberValue, false> {
  return parameterAt(name, { rule, write: writeNumber, read: numberCode })
}

/** A number, written as a string, that no attribute can stand for. */
export function fixedNumberAt(name: string, rule: ParameterRule): Field<number, false> {
  return parameterAt(name, { rule, write: String, read: fixedNumberCode })
}

/** One of AWS's words, written as it is. */
export function wordAt<const Word extends string>(
  name: string,
  words: readonly Word[],
  rule: ParameterRule = staticChoice(...words),
): Field<Word, false> {
  return parameterAt<Word>(name, {
    rule,
    write: (word) => word,
    read: (value) => wordCode(value, words),
  })
}

/** `true` and `false`, for which the flow holds two words. */
export function flagAt(
  name: string,
  words: readonly [yes: string, no: string],
  rule: ParameterRule = staticChoice(...words),
): Field<boolean, false> {
  const [yes, no] = words
  return parameterAt<boolean>(name, {
    rule,
    write: (value) => (value ? yes : no),
    read: (value) => flagCode(value, words),
  })
}

/** An object in AWS's words. */
export function objectAt(
  name: string,
  rule: ParameterRule = openObject(),
): Field<JsonObject, false> {
  return parameterAt(name, { rule, write: (value) => value, read: jsonObjectCode })
}

/** A list in AWS's words. */
export function listAt(name: string): Field<readonly JsonValue[], false> {
  return parameterAt(name, { rule: json, write: (value) => value, read: jsonListCode })
}

/** A list of texts, written as it is. */
export function namesAt(name: string, rule: ParameterRule = json): Field<readonly string[], false> {
  return parameterAt(name, { rule, write: (value) => value, read: namesCode })
}

/** JSON in which attributes may stand for values. */
export function dataAt(name: string): Field<Readonly<Record<string, ViewData>>, false> {
  return parameterAt(name, { rule: json, write: writeViewData, read: jsonObjectCode })
}
