import type { JsonValue } from "@call-center/flow-language"

const lineWidth = 100

/** JSON for reviewers: two spaces, lists of plain values on one line where they fit; as the repository's formatter has it. */
export function prettyJson(value: JsonValue): string {
  return `${written(value, { indent: "", before: 0 })}\n`
}

/** Where a value begins: the indent of its line, and what stands before it there. */
interface Place {
  readonly indent: string
  readonly before: number
}

function written(value: JsonValue, place: Place): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  const indent = `${place.indent}  `
  if (isList(value)) {
    const oneLine = `[${value.map((item) => JSON.stringify(item)).join(", ")}]`
    const fits = place.before + oneLine.length < lineWidth
    if (fits && value.every((item) => typeof item !== "object" || item === null)) return oneLine
    const items = value.map((item) => indent + written(item, { indent, before: indent.length }))
    return `[\n${items.join(",\n")}\n${place.indent}]`
  }
  const entries = Object.entries(value).map(([key, item]) => {
    const name = `${indent}${JSON.stringify(key)}: `
    return name + written(item, { indent, before: name.length })
  })
  return entries.length === 0 ? "{}" : `{\n${entries.join(",\n")}\n${place.indent}}`
}

function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value)
}
