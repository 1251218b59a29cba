import type { Demo, NoText } from "@call-center/domain"

import type { DemoChange } from "./demo-change.ts"
import type { SmsClaim, SmsLedger, SmsOutcome } from "./sms-ledger.ts"
import type { SendSms } from "./sms-sender.ts"
import type { CountText } from "./text-counter.ts"

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
  /** Counts the texts of the day; unless given, none is counted. */
  readonly count?: CountText
  /** Why a demo's caller gets no text of it; unless given, what was found when the demo was changed. */
  readonly whyNot?: (demo: Demo) => NoText | undefined
}

/**
 * Tells a caller of a change by at most one SMS: claims it, sends it, notes what came of it. Where SNS gives no answer
 * nobody knows whether the text went out; it is noted as `unknown` and not sent again, unless a person asks for it `again`.
 */
export async function tellChange(
  { stored }: Pick<DemoChange, "stored">,
  text: string,
  {
    ledger,
    send,
    count = uncounted,
    whyNot = whatWasFound,
    again = false,
  }: TellOptions & { readonly again?: boolean },
): Promise<Told> {
  const { caller } = stored.demo
  const standing = await ledger.standing(caller)
  if (standing === "forgotten") return { kind: "forgotten" }
  const claim = await ledger.claim(stored, { again })
  if (claim.kind !== "ours") return claim
  const outcome = await outcomeOf()
  if (outcome.kind === "postponed") await claim.release(outcome.reason)
  else await claim.settle(outcome)
  return outcome

  async function outcomeOf(): Promise<SmsOutcome | Extract<Told, { readonly kind: "postponed" }>> {
    if (standing === "optedOut") return { kind: "optedOut" }
    // What the caller was told when the change was made; a person who asks for it again has other reasons.
    const noText = whyNot(stored.demo)
    if (noText !== undefined && !again) return { kind: "limited", reason: noText }
    if ((await count()) === undefined) return { kind: "limited", reason: "centerLimit" }
    const answer = await send(caller, text)
    if (answer.kind !== "refused") return answer
    const { reason, passes } = answer
    return { kind: passes ? "postponed" : "failed", reason }
  }
}

const uncounted: CountText = async () => 0

const whatWasFound = ({ noText }: Demo) => noText
