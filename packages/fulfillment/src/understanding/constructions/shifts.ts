import { construction } from "../grammar/construction.ts"

/** Something later or earlier than what was spoken of. */
export const shifts = {
  later: construction("Shift", [], () => "later"),
  earlier: construction("Shift", [], () => "earlier"),
} as const
