import type { ValueKind } from "./value-kind.ts"

/** A value, or what is wrong with the text given for it. */
export type Reading<Value> = { readonly value: Value } | { readonly problem: string }

/** One option of a command: what it says in the help, and how what was given becomes its value. */
export interface Option<Value> {
  /** Stands for the value in the help; undefined for an option without a value. */
  readonly placeholder: string | undefined
  readonly help: string
  /** Reads the text given; undefined where the option was not given at all. */
  readonly read: (given: string | undefined) => Reading<Value>
}

/** An option without a value, `--json`: true when it is given. */
export function flag(help: string): Option<boolean> {
  return { placeholder: undefined, help, read: (given) => ({ value: given !== undefined }) }
}

/** An option that may be left out; its value is undefined then. */
export function option<Value>(kind: ValueKind<Value>, help: string): Option<Value | undefined> {
  return {
    placeholder: kind.placeholder,
    help,
    read: (given) => (given === undefined ? { value: undefined } : readAs(kind, given)),
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
    read: (given) => readAs(kind, given ?? fallback),
  }
}

/** An option that the command can't do without. */
export function requiredOption<Value>(kind: ValueKind<Value>, help: string): Option<Value> {
  return {
    placeholder: kind.placeholder,
    help: `${help} (required)`,
    read: (given) =>
      given === undefined
        ? { problem: `it is missing, give ${kind.placeholder}` }
        : readAs(kind, given),
  }
}

/** Reads one text as a value of its kind. */
export function readAs<Value>(kind: ValueKind<Value>, given: string): Reading<Value> {
  const value = kind.parse(given)
  return value === undefined ? { problem: `expected ${kind.expected}` } : { value }
}
