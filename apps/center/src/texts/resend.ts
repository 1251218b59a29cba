import {
  type StoredDemo,
  type Table,
  reminderClaimKey,
  smsClaimKey,
} from "@call-center/booking-store"
import { businessOf } from "@call-center/config"
import {
  type Told,
  type UntoldText,
  createSmsClient,
  createSmsLedger,
  reminderText,
  smsText,
  snsSender,
  tellChange,
} from "@call-center/notifications"

import type { CenterContext } from "../command/center-context.ts"
import { unusable } from "./unusable.ts"

/** A text that was asked for again, and what came of it. */
export interface Resent {
  readonly untold: UntoldText
  readonly told: Told
}

/** Sends texts of which a person wants so, each at most once, whatever our functions do meanwhile. */
export async function resend(
  missing: readonly UntoldText[],
  { client, tableName }: Table,
  { callCenter, clock }: Pick<CenterContext, "callCenter" | "clock">,
): Promise<readonly Resent[]> {
  const wording = {
    locale: callCenter.locale,
    business: businessOf(callCenter),
    timeZone: callCenter.booking.timeZone,
  }
  const changeText = smsText(wording)
  const remindingText = reminderText(wording)
  const stored = { dynamodb: client, tableName, rules: callCenter.booking, clock }
  const send = snsSender(createSmsClient({ region: callCenter.deployment.region }))
  const tell = ({ about }: UntoldText): Promise<Told> => {
    const isReminder = about.kind === "reminder"
    const text = isReminder ? remindingText(about.stored.demo.startsAt) : changeText(about)
    const keyOf = isReminder
      ? (demo: StoredDemo) => reminderClaimKey(demo, about.lead)
      : smsClaimKey
    const ledger = createSmsLedger({ ...stored, keyOf })
    return tellChange(about, text, { ledger, send, again: true }).catch(unusable)
  }
  const resent: Resent[] = []
  for (const untold of missing) {
    const first = await tell(untold)
    // A claim whose worker is gone has now been noted as unknown, and can be made again.
    resent.push({ untold, told: first.kind === "abandoned" ? await tell(untold) : first })
  }
  return resent
}
