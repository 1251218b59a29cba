import { businessOf, defineCallCenter } from "@call-center/config"
import type { Instant } from "@call-center/domain"
import { intentOpener } from "@call-center/fulfillment/spoken"

import { noProofs } from "../fulfillment/no-proofs.ts"
import { readyStore } from "../fulfillment/turns.ts"
import { nowMs } from "./our-lex.ts"

/** Tells which intent our code hook goes on with at the first event of a call. */
export function ourHook(): (event: unknown) => string {
  const callCenter = defineCallCenter({})
  return intentOpener({
    store: readyStore,
    identity: noProofs,
    identityCheck: "caller-id",
    rules: callCenter.booking,
    clock: { now: () => new Date(nowMs).toISOString() as Instant },
    locale: "en_US",
    business: businessOf(callCenter),
    faq: callCenter.faq,
    daysKept: 30,
  })
}
