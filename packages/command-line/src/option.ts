import type { ValueKind } from "./value-kind.ts"

/** A value, or what is wrong with the text given for it. */
export type Reading<Value> = { readonly value: Value } | { readonly problem: string }

/** One option of a command: what it says in the help, and how what was given becomes its value. */
export interface Option<Value> {
  /** Stands for the value in the help; undefined for an option without a value. */
  readonly placeholder: string | undefined
  readonly help: string
  /** Reads the texts given, in their order; none where the option was not given at all. */
  readonly read: (given: readonly string[]) => Reading<Value>
}

/** An option without a value, `--json`: true when it is given. */
export function flag(help: string): Option<boolean> {
  return { placeholder: undefined, help, read: (given) => ({ value: given.length > 0 }) }
}

/** An option that may be left out; its value is undefined then. The last one given counts. */
export function option<Value>(kind: ValueKind<Value>, help: string): Option<Value | undefined> {
  return {
    placeholder: kind.placeholder,
    help,
    read: (given) => {
      const last = given.at(-1)
      return last === undefined ? { value: undefined } : readAs(kind, last)
    },
  }
}

/** An option that is read as `fallback` when it is left out; the help names it. */
export function optionOr<Value>(
  kind: ValueKind<Value>,
  fallback: string,
  help: string,
): Option<Value> {
  return {
    placeholder: kind.placeholder,
    help: `${help} (default ${fallback})`,
    read: (given) => readAs(kind, given.at(-1) ?? fallback),
  }
}

/** An option that the command can't do without. */
export function requiredOption<Value>(kind: ValueKind<Value>, help: string): Option<Value> {
  return {
    placeholder: kind.placeholder,
    help: `${help} (required)`,
    read: (given) => {
      const last = given.at(-1)
      return last === undefined
        ? { problem: `it is missing, give ${kind.placeholder}` }
        : readAs(kind, last)
    },
  }
}

/** An option that may be given several times; its value has all of them, in their order. */
export function repeated<Value>(kind: ValueKind<Value>, help: string): Option<readonly Value[]> {
  return {
    placeholder: kind.placeholder,
    help: `${help} (may be given several times)`,
    read: (given) => {
      const values: Value[] = []
      for (const each of given) {
        const reading = readAs(kind, each)
        if ("problem" in reading) return reading
        values.push(reading.value)
      }
      return { value: values }
    },
  }
}

/** Reads one text as a value of its kind. */
export function readAs<Value>(kind: ValueKind<Value>, given: string): Reading<Value> {
  const value = kind.parse(given)
  return value === undefined ? { problem: `expected ${kind.expected}` } : { value }
}
