import type { AttributeReference } from "./attribute-reference.ts"
import type { JsonValue } from "./flow-content.ts"

/** JSON in which attributes may stand for values. */
export type ViewData =
  | string
  | number
  | boolean
  | null
  | AttributeReference
  | readonly ViewData[]
  | { readonly [key: string]: ViewData }

/** The data with every attribute written as its path. */
export function writeViewData(data: ViewData): JsonValue {
  if (data === null || typeof data !== "object") return data
  if (isList(data)) return data.map((item) => writeViewData(item))
  if (isReference(data)) return data.jsonPath
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, writeViewData(value)]))
}

function isList(data: object): data is readonly ViewData[] {
  return Array.isArray(data)
}

function isReference(
  data: AttributeReference | { readonly [key: string]: ViewData },
): data is AttributeReference {
  const { jsonPath, ...rest } = data
  return typeof jsonPath === "string" && Object.keys(rest).length === 0
}
