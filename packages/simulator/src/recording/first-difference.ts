/** Where two values of JSON differ first, and what stands there; undefined stands for nothing. */
export interface Difference {
  /** `hook[0].asked.inputTranscript`; empty for the values themselves. */
  readonly path: string
  readonly expected: unknown
  readonly got: unknown
}

/** Looks for the first difference of two values of JSON; keys are looked at in the order of `expected`. */
export function firstDifference(
  expected: unknown,
  got: unknown,
  path = "",
): Difference | undefined {
  if (Array.isArray(expected) && Array.isArray(got)) {
    for (let index = 0; index < Math.max(expected.length, got.length); index += 1) {
      const found = firstDifference(expected[index], got[index], `${path}[${index}]`)
      if (found !== undefined) return found
    }
    return undefined
  }
  if (isObject(expected) && isObject(got)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(got)])) {
      const below = path === "" ? key : `${path}.${key}`
      const found = firstDifference(expected[key], got[key], below)
      if (found !== undefined) return found
    }
    return undefined
  }
  return Object.is(expected, got) ? undefined : { path, expected, got }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
