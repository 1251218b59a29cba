import type { DailyUse } from "./daily-use.ts"
import type { ProofRefusal } from "./identity.ts"
import { type Result, granted, refused } from "./result.ts"

/** Codes that one number is sent in a day at most, over all contacts. */
const mostCodes = 3

/** Wrong guesses at the codes of one number in a day at most, over all contacts. */
const mostWrongGuesses = 5

/** Decides whether the number may be sent another code, and says what is used then. */
export function decideCode(use: DailyUse): Result<DailyUse, ProofRefusal> {
  if (use.wrongGuesses >= mostWrongGuesses) return refused({ code: "too_many_guesses" })
  if (use.codes >= mostCodes) return refused({ code: "too_many_codes" })
  return granted({ ...use, codes: use.codes + 1, texts: use.texts + 1 })
}

/** Decides whether somebody may guess at the number's code at all. */
export function decideGuess(use: DailyUse): Result<undefined, ProofRefusal> {
  return use.wrongGuesses >= mostWrongGuesses
    ? refused({ code: "too_many_guesses" })
    : granted(undefined)
}

/** What is used after a wrong guess, and what its caller hears. */
export function afterWrongGuess(use: DailyUse): {
  readonly use: DailyUse
  readonly refusal: ProofRefusal
} {
  const wrongGuesses = use.wrongGuesses + 1
  const code = wrongGuesses >= mostWrongGuesses ? "too_many_guesses" : "wrong_code"
  return { use: { ...use, wrongGuesses }, refusal: { code } }
}
