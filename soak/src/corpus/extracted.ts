import { parse } from "yaml"

/** A file of another repository, and where in it lies what is wanted. */
export interface Source {
  readonly path: string
  /** A JSON pointer, or `@` and the place of the first character of a JSON object; the whole file unless given. */
  readonly pointer?: string | undefined
}

/** The part of a file that its source points to; undefined when it is not there. */
export function extracted({ path, pointer }: Source, text: string): string | undefined {
  if (pointer === undefined) return text
  if (pointer.startsWith("@")) return objectAt(text, Number(pointer.slice(1)))
  const found = pointedTo(documentIn(path, text), pointer)
  if (found === undefined || typeof found === "string") return found
  return `${JSON.stringify(found, undefined, 2)}\n`
}

/** CloudFormation's own tags, `!Sub`, are left out: what they mark is wanted as it is written. */
function documentIn(path: string, text: string): unknown {
  return path.endsWith(".yaml") || path.endsWith(".yml")
    ? parse(text, { logLevel: "silent" })
    : JSON.parse(text)
}

function pointedTo(document: unknown, pointer: string): unknown {
  const keys = pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))
  return keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null
        ? (inner as Readonly<Record<string, unknown>>)[key]
        : undefined,
    document,
  )
}

/** The shortest text from a place on that is a JSON object. */
function objectAt(text: string, start: number): string | undefined {
  for (let end = text.indexOf("}", start); end >= 0; end = text.indexOf("}", end + 1)) {
    const candidate = text.slice(start, end + 1)
    if (isJson(candidate)) return candidate
  }
  return undefined
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
