import type { DemoChange } from "./demo-change.ts"
import type { OwnerMail } from "./owner-mail.ts"
import type { SmsLedger } from "./sms-ledger.ts"
import type { SendMail } from "./sms-sender.ts"
import { type Told, tellChange } from "./tell-change.ts"

export interface OwnerOptions {
  /** Claims of e-mails, apart from those of texts. */
  readonly ledger: SmsLedger
  readonly send: SendMail
}

/** Tells the owner of changes, each at most once, as callers are; what callers think of texts does not matter here. */
export function ownerTeller(
  { ledger, send }: OwnerOptions,
  mailOf: (change: DemoChange) => OwnerMail,
): (change: DemoChange) => Promise<Told> {
  const ofOwner: SmsLedger = {
    claim: ledger.claim,
    standing: async (caller) =>
      (await ledger.standing(caller)) === "forgotten" ? "forgotten" : "reachable",
  }
  return (change) => {
    const mail = mailOf(change)
    return tellChange(change, mail.text, {
      ledger: ofOwner,
      send: () => send(mail),
      whyNot: () => undefined,
    })
  }
}
