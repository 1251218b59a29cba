import { isJsonFields, isList, memberPath } from "../json-fields.ts"
import { pathsIn } from "../json-path.ts"

/** A place where an action looks something up. */
export interface ReferenceRead {
  readonly path: string
  readonly jsonPath: string
  /** `Attributes` of `$.Attributes.name`. */
  readonly root: string
  /** `name` of `$.Attributes.name`; empty where none follows. */
  readonly name: string
}

/** Deeper than any parameter of Connect's, and short of the stack's end. */
const maximumDepth = 100

/** Every reference within a JSON value, in names as well. */
export function referencesOf(value: unknown, path: string): readonly ReferenceRead[] {
  const found: ReferenceRead[] = []
  collect({ value, path, depth: 0 }, found)
  return found
}

interface Place {
  readonly value: unknown
  readonly path: string
  readonly depth: number
}

function collect({ value, path, depth }: Place, found: ReferenceRead[]): void {
  if (typeof value === "string") {
    if (value.includes("$")) read(value, path, found)
  } else if (depth === maximumDepth) {
    return
  } else if (isList(value)) {
    for (const [index, item] of value.entries())
      collect({ value: item, path: `${path}[${index}]`, depth: depth + 1 }, found)
  } else if (isJsonFields(value)) {
    for (const [key, item] of Object.entries(value)) {
      const member = memberPath(path, key)
      if (key.includes("$")) read(key, member, found)
      collect({ value: item, path: member, depth: depth + 1 }, found)
    }
  }
}

function read(text: string, path: string, found: ReferenceRead[]): void {
  for (const { text: jsonPath, keys } of pathsIn(text)) {
    const [root = "", name = ""] = keys
    found.push({ path, jsonPath, root, name })
  }
}
