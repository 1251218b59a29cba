/** A value as it stands in text: objects as JSON, nothing as the empty text. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return value
  if (value === undefined || value === null) return ""
  return JSON.stringify(value)
}
