import type { DemoChange } from "./demo-change.ts"
import type { SmsClaim, SmsLedger, SmsOutcome } from "./sms-ledger.ts"
import type { SendSms } from "./sms-sender.ts"

/** What telling a caller of a change came to. */
export type Told =
  | SmsOutcome
  /** Nothing is kept of the caller any more, so there is nobody to tell. */
  | { readonly kind: "forgotten" }
  /** SNS would not take the text now, and may take it later. */
  | { readonly kind: "postponed"; readonly reason: string }
  | Exclude<SmsClaim, { readonly kind: "ours" }>

export interface TellOptions {
  readonly ledger: SmsLedger
  readonly send: SendSms
}

/**
 * Tells a caller of a change by at most one SMS: claims it, sends it, notes what came of it. Where SNS gives no answer
 * nobody knows whether the text went out; it is noted as `unknown` and not sent again, unless a person asks for it `again`.
 */
export async function tellChange(
  { stored }: Pick<DemoChange, "stored">,
  text: string,
  { ledger, send, again = false }: TellOptions & { readonly again?: boolean },
): Promise<Told> {
  const { caller } = stored.demo
  const standing = await ledger.standing(caller)
  if (standing === "forgotten") return { kind: "forgotten" }
  const claim = await ledger.claim(stored, { again })
  if (claim.kind !== "ours") return claim
  const outcome =
    standing === "optedOut" ? ({ kind: "optedOut" } as const) : await outcomeOf(send, caller, text)
  if (outcome.kind === "postponed") await claim.release(outcome.reason)
  else await claim.settle(outcome)
  return outcome
}

async function outcomeOf(
  send: SendSms,
  ...[to, text]: Parameters<SendSms>
): Promise<SmsOutcome | Extract<Told, { readonly kind: "postponed" }>> {
  const answer = await send(to, text)
  if (answer.kind !== "refused") return answer
  const { reason, passes } = answer
  return { kind: passes ? "postponed" : "failed", reason }
}
