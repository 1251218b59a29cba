import type { Table } from "@call-center/booking-store"
import { businessOf } from "@call-center/config"
import {
  type Told,
  type UntoldChange,
  createSmsClient,
  createSmsLedger,
  smsText,
  snsSender,
  tellChange,
} from "@call-center/notifications"

import type { CenterContext } from "../command/center-context.ts"
import { unusable } from "./unusable.ts"

/** A text that was asked for again, and what came of it. */
export interface Resent {
  readonly untold: UntoldChange
  readonly told: Told
}

/** Sends texts of which a person wants so, each at most once, whatever the notifier does meanwhile. */
export async function resend(
  missing: readonly UntoldChange[],
  { client, tableName }: Table,
  { callCenter, clock }: Pick<CenterContext, "callCenter" | "clock">,
): Promise<readonly Resent[]> {
  const textOf = smsText({
    locale: callCenter.locale,
    business: businessOf(callCenter),
    timeZone: callCenter.booking.timeZone,
  })
  const options = {
    ledger: createSmsLedger({
      dynamodb: client,
      tableName,
      rules: callCenter.booking,
      clock,
    }),
    send: snsSender(createSmsClient({ region: callCenter.deployment.region })),
    again: true,
  }
  const resent: Resent[] = []
  for (const untold of missing) {
    const tell = () => tellChange(untold.change, textOf(untold.change), options).catch(unusable)
    const first = await tell()
    // A claim whose worker is gone has now been noted as unknown, and can be made again.
    resent.push({ untold, told: first.kind === "abandoned" ? await tell() : first })
  }
  return resent
}
