/** One step of one stack, as the table has it. */
export interface StepRow {
  readonly stack: string
  readonly step: string
  readonly seconds: number
  readonly ok: boolean
  /** What was seen: `64 resources`, `8 checks passed`, or what went wrong. */
  readonly said: string
}

/** How a failure that was brought about came to its end. */
export interface FailureRow {
  readonly failure: string
  /** What the first apply said. */
  readonly first: string
  /** What was done about it: `center mend, apply`. */
  readonly remedy: string
  readonly end: string
  readonly seconds: number
  readonly ok: boolean
}

/** How many findings of a step an exception covers. */
export function exceptionsText(count: number): string {
  return count === 1 ? "1 exception" : `${count} exceptions`
}
