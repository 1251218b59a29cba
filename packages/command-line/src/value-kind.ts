/** How the text of an option or an operand becomes a value. */
export interface ValueKind<Value> {
  /** Stands for the value in the help: `FILE`, `mermaid|svg`. */
  readonly placeholder: string
  /** What is accepted, as it follows the word "expected"; it may go on with what else can be done. */
  readonly expected: string
  /** The value; undefined when the text is not one. */
  readonly parse: (text: string) => Value | undefined
}

/** Any text but none at all. */
export function text(placeholder: string): ValueKind<string> {
  return {
    placeholder,
    expected: `${placeholder}, got no text`,
    parse: (given) => (given === "" ? undefined : given),
  }
}

/** One of a few words. */
export function oneOf<const Word extends string>(words: readonly Word[]): ValueKind<Word> {
  return {
    placeholder: words.join("|"),
    expected: `one of ${words.join(", ")}`,
    parse: (given) => words.find((word) => word === given),
  }
}

/** Decimal digits for a number between two bounds, both included. */
export function wholeNumber(from: number, to: number): ValueKind<number> {
  return {
    placeholder: "N",
    expected: `a whole number from ${from} to ${to}`,
    parse: (given) => {
      const number = /^\d{1,15}$/.test(given) ? Number(given) : Number.NaN
      return number >= from && number <= to ? number : undefined
    },
  }
}

/** An instant in epoch milliseconds, read from ISO 8601 with an offset. February 30 is refused, though `Date.parse` takes it. */
export const instantMs: ValueKind<number> = {
  placeholder: "INSTANT",
  expected: "an instant with an offset such as 2026-12-01T09:00:00-05:00",
  parse: (given) => {
    const withOffset = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/
    const [, date] = withOffset.exec(given) ?? []
    const milliseconds = date !== undefined && isOnCalendar(date) ? Date.parse(given) : Number.NaN
    return Number.isNaN(milliseconds) ? undefined : milliseconds
  },
}

function isOnCalendar(date: string): boolean {
  const midnight = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(date)
}
