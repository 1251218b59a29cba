import type { Code } from "@call-center/booking-store"
import { type Clock, codeLength, isCodeValid } from "@call-center/domain"

import type { SmsOutcome } from "./sms-ledger.ts"
import type { SendSms } from "./sms-sender.ts"
import type { CountText } from "./text-counter.ts"

export interface CodeOptions {
  readonly clock: Clock
  /** A whole number from 0 up to, not including, a limit; no outsider may foresee it. */
  readonly randomInt: (limit: number) => number
  /** Keeps the hash of the digits; false when they were picked before, or another code was asked for since. */
  readonly keepCode: (code: Code, digits: string) => Promise<boolean>
  readonly count: CountText
  readonly send: SendSms
}

/** What telling a code came to. */
export type ToldCode = SmsOutcome | { readonly kind: "settled" | "expired" }

/**
 * Picks the digits of a code, keeps their hash, and texts them: in this order, so that each code is sent at most once, and
 * what is in the table tells nobody the digits. One that was not sent is not sent later either: its caller asks for another.
 */
export async function tellCode(
  code: Code,
  textOf: (digits: string) => string,
  { clock, randomInt, keepCode, count, send }: CodeOptions,
): Promise<ToldCode> {
  if (!isCodeValid(code.requestedAt, clock.now())) return { kind: "expired" }
  const digits = String(randomInt(10 ** codeLength)).padStart(codeLength, "0")
  if (!(await keepCode(code, digits))) return { kind: "settled" }
  if ((await count()) === undefined) return { kind: "limited", reason: "centerLimit" }
  const answer = await send(code.caller, textOf(digits))
  return answer.kind === "refused" ? { kind: "failed", reason: answer.reason } : answer
}
