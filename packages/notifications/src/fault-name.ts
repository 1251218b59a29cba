/** What the names of faults look like, AWS's and Node.js's. */
const plainName = /^[A-Za-z][\w.#]{0,79}$/u

/** The name of a fault: all that a log or an item may say of it, since messages repeat numbers and words of callers. */
export function faultName(error: unknown): string {
  return error instanceof Error && plainName.test(error.name) ? error.name : "UnnamedFault"
}
