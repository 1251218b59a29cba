/** A JSON object of unknown content. */
export type JsonFields = { readonly [key: string]: unknown }

/** Whether a value is a JSON object. */
export function isJsonFields(value: unknown): value is JsonFields {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** Whether a value is a list. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

/** The word for what a JSON value is, for messages. */
export function kindOf(value: unknown): string {
  if (value === undefined) return "nothing"
  if (value === null) return "null"
  if (isList(value)) return "a list"
  if (typeof value === "object") return "an object"
  if (typeof value === "string") return `"${shortened(value)}"`
  return `the ${typeof value} ${JSON.stringify(value)}`
}

/** `path.key`, with brackets where the key is no plain word. */
export function memberPath(path: string, key: string): string {
  if (!/^[A-Za-z_$][\w$]*$/.test(key)) return `${path}[${JSON.stringify(key)}]`
  return path === "" ? key : `${path}.${key}`
}

/** The value under a path of names, `undefined` when there is none. */
export function valueAt(fields: JsonFields, path: string): unknown {
  let value: unknown = fields
  for (const name of path.split(".")) {
    value = isJsonFields(value) && Object.hasOwn(value, name) ? value[name] : undefined
  }
  return value
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}
