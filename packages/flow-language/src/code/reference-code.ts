import {
  attributeReference,
  type AttributeReference,
  type JsonPath,
} from "../attribute-reference.ts"
import * as known from "../attributes.ts"
import { pathKeys } from "../json-path.ts"
import { callCode, type Code, jsonCode } from "./code.ts"

/** Whether text is one attribute's path, of the form that an {@link AttributeReference} has. */
export function isPath(text: string): text is JsonPath {
  return text.startsWith("$.") && pathKeys(text) !== undefined
}

/** The typed expression for an attribute: the function or constant of this package that stands for it. */
export function referenceCode(path: JsonPath): Code {
  const constant = constants.get(path)
  if (constant !== undefined) {
    return {
      text: constant,
      value: { jsonPath: path },
      imports: [constant.split(".")[0] ?? constant],
    }
  }
  for (const { name, prefix, reference } of functions) {
    const argument = argumentOf(path, prefix)
    if (argument === undefined || reference(argument).jsonPath !== path) continue
    const root = name.split(".")[0] ?? name
    const call = callCode(name, [jsonCode(argument)], { jsonPath: path })
    return { ...call, imports: [root] }
  }
  return callCode("attributeReference", [jsonCode(path)], attributeReference(path))
}

interface ReferenceFunction {
  readonly name: string
  readonly prefix: string
  readonly reference: (argument: string) => AttributeReference
}

const functions: readonly ReferenceFunction[] = [
  { name: "contactAttribute", prefix: "$.Attributes", reference: known.contactAttribute },
  { name: "flowAttribute", prefix: "$.FlowAttributes", reference: known.flowAttribute },
  { name: "external", prefix: "$.External", reference: known.external },
  { name: "lex.slot", prefix: "$.Lex.Slots", reference: known.lex.slot },
  {
    name: "lex.sessionAttribute",
    prefix: "$.Lex.SessionAttributes",
    reference: known.lex.sessionAttribute,
  },
  { name: "customerProfile", prefix: "$.Customer", reference: known.customerProfile },
  { name: "caseField", prefix: "$.Case", reference: known.caseField },
  { name: "view.result", prefix: "$.Views.ViewResultData", reference: known.view.result },
  { name: "moduleData.input", prefix: "$.Modules.Input", reference: known.moduleData.input },
  {
    name: "moduleData.resultData",
    prefix: "$.Modules.ResultData",
    reference: known.moduleData.resultData,
  },
]

/** Path of each constant of the package, `$.Lex.IntentName` -> `lex.intentName`. */
const constants = new Map(
  Object.entries(known).flatMap(([name, value]) => {
    if (typeof value === "function") return []
    return "jsonPath" in value
      ? [[value.jsonPath, name] as const]
      : Object.entries(value).flatMap(([member, part]) =>
          typeof part === "function" ? [] : [[part.jsonPath, `${name}.${member}`] as const],
        )
  }),
)

function argumentOf(path: string, prefix: string): string | undefined {
  if (!path.startsWith(prefix)) return undefined
  const rest = path.slice(prefix.length)
  return /^\.\['([^']*)'\]$/.exec(rest)?.[1] ?? /^\.([\w.-]+)$/.exec(rest)?.[1]
}
