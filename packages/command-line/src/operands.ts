import { type Reading, readAs } from "./option.ts"
import type { ValueKind } from "./value-kind.ts"

/** What a command takes besides its options: files, names, numbers. */
export interface Operands<Value> {
  /** As the usage line shows them: `FILE`, `[FILE...]`. */
  readonly usage: string
  /** As the list of options shows them. */
  readonly placeholder: string
  readonly help: string
  readonly read: (given: readonly string[]) => Reading<Value>
}

/** Exactly one. */
export function one<Value>(kind: ValueKind<Value>, help: string): Operands<Value> {
  return {
    usage: kind.placeholder,
    placeholder: kind.placeholder,
    help,
    read: ([first, ...others]) => {
      if (first !== undefined && others.length === 0) return named(kind, first)
      return {
        problem: `expected one ${kind.placeholder}, got ${others.length + (first === undefined ? 0 : 1)}`,
      }
    },
  }
}

/** One or more. */
export function some<Value>(kind: ValueKind<Value>, help: string): Operands<readonly Value[]> {
  return {
    usage: `${kind.placeholder}...`,
    placeholder: kind.placeholder,
    help,
    read: (given) =>
      given.length === 0
        ? { problem: `expected ${kind.placeholder}, got none` }
        : allOf(kind, given),
  }
}

/** Any number of them, `fallback` where there are none. */
export function any<Value>(
  kind: ValueKind<Value>,
  fallback: readonly string[],
  help: string,
): Operands<readonly Value[]> {
  return {
    usage: `[${kind.placeholder}...]`,
    placeholder: kind.placeholder,
    help,
    read: (given) => allOf(kind, given.length === 0 ? fallback : given),
  }
}

/** None at all. */
export const noOperands: Operands<undefined> = {
  usage: "",
  placeholder: "",
  help: "",
  read: ([first]) =>
    first === undefined ? { value: undefined } : { problem: `unexpected "${first}"` },
}

function allOf<Value>(kind: ValueKind<Value>, given: readonly string[]): Reading<readonly Value[]> {
  const values: Value[] = []
  for (const each of given) {
    const reading = named(kind, each)
    if ("problem" in reading) return reading
    values.push(reading.value)
  }
  return { value: values }
}

function named<Value>(kind: ValueKind<Value>, given: string): Reading<Value> {
  const reading = readAs(kind, given)
  return "problem" in reading ? { problem: `"${given}": ${reading.problem}` } : reading
}
