/** An expectation that was not met. */
export interface Unmet {
  readonly expected: string
  readonly actual: string
}

/** A value that does not match: where it is, what was expected, what was found. */
export interface Mismatch {
  readonly path: string
  readonly expected: string
  readonly actual: string
}

type Operator = (operand: unknown, actual: unknown) => boolean

/** What may stand in place of a value. */
const operators: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ["$contains", (operand, actual) => String(actual).includes(String(operand))],
  ["$pattern", (operand, actual) => patternOf(String(operand)).test(String(actual))],
  ["$count", (operand, actual) => Array.isArray(actual) && actual.length === operand],
  ["$any", (_, actual) => actual !== undefined && actual !== null],
  ["$absent", (_, actual) => actual === undefined || actual === null],
])

/**
 * Compares a value with what a script expects: objects by the keys that are given, lists entry by entry, scalars as
 * they are. `{ $contains }`, `{ $pattern }`, `{ $count }`, `{ $any: true }` and `{ $absent: true }` stand for a value.
 */
export function mismatch(expected: unknown, actual: unknown, path = ""): Mismatch | undefined {
  const here: Mismatch = { path, expected: shown(expected), actual: shown(actual) }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return here
    return first(expected.entries(), ([index, each]) =>
      mismatch(each, actual[index], `${path}[${index}]`),
    )
  }
  if (!isRecord(expected)) return Object.is(expected, actual) ? undefined : here
  const operator = operatorOf(expected)
  if (operator !== undefined) return operator(actual) ? undefined : here
  if (!isRecord(actual)) return here
  return first(Object.entries(expected), ([key, each]) =>
    mismatch(each, actual[key], path === "" ? key : `${path}.${key}`),
  )
}

/**
 * A regular expression written as `/text/flags`, bare, or bare with its flags before it as in Python, `(?i)text`; throws
 * SyntaxError when it is none.
 */
export function patternOf(text: string): RegExp {
  const [, body, flags] = /^\/(.*)\/([a-z]*)$/s.exec(text) ?? []
  if (body !== undefined) return new RegExp(body, flags)
  const [start = "", leading] = /^\(\?([ims]+)\)/.exec(text) ?? []
  return new RegExp(text.slice(start.length), leading)
}

function operatorOf(expected: Record<string, unknown>): ((actual: unknown) => boolean) | undefined {
  const [entry, ...more] = Object.entries(expected)
  const operator = entry === undefined || more.length > 0 ? undefined : operators.get(entry[0])
  return operator && entry && ((actual) => operator(entry[1], actual))
}

function first<T>(
  entries: Iterable<T>,
  find: (entry: T) => Mismatch | undefined,
): Mismatch | undefined {
  for (const entry of entries) {
    const found = find(entry)
    if (found !== undefined) return found
  }
  return undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function shown(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value)
}
