import * as v from "valibot"

/** Words of 1 to `maximum` characters that are not blank. */
export function text(maximum: number): v.GenericSchema<string> {
  const expected = `text of 1 to ${maximum} characters`
  return v.pipe(
    v.string(expected),
    v.check((value) => value.trim() !== "" && value.length <= maximum, expected),
  )
}

/** A whole number within bounds, both included. */
export function wholeNumber(minimum: number, maximum: number): v.GenericSchema<number> {
  const expected = `a whole number from ${minimum} to ${maximum}`
  return v.pipe(
    v.number(expected),
    v.check((value) => Number.isInteger(value) && value >= minimum && value <= maximum, expected),
  )
}

/** On or off, with its default. */
export function flag(byDefault: boolean): v.OptionalSchema<v.BooleanSchema<string>, boolean> {
  return v.optional(v.boolean("true or false"), byDefault)
}

/** Text of a given form; `expected` says which. */
export function textLike(pattern: RegExp, expected: string): v.GenericSchema<string> {
  return v.pipe(
    v.string(expected),
    v.check((value) => pattern.test(value), expected),
  )
}

/** An e-mail address, by its form. */
export const emailAddress = textLike(/^[^@\s]+@[^@\s]+\.[^@\s]+$/, "an e-mail address")
