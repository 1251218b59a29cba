/** An object, or an empty one in place of anything else. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {}
}

/** A list; one value alone is a list of it, as IAM and Terraform have it, and nothing is an empty one. */
export function list(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** Text, or none in place of anything else. */
export function text(value: unknown): string {
  return typeof value === "string" ? value : ""
}

/** What lies at a path, through objects and through the first entry of lists: blocks of Terraform are either. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => record(list(inner)[0])[key], value)
}
