import type { CallerRecord, OperatorStore, PhoneNumber } from "@call-center/domain"

import { type BookingStoreOptions, contextOf, createBookingStore } from "./create-booking-store.ts"
import { forgetCaller } from "./forget-caller.ts"
import { patiently } from "./patience.ts"
import { readCaller } from "./read-items.ts"
import type { StoreContext } from "./run-command.ts"
import { setSmsOptOut } from "./sms-opt-out.ts"

/** An `OperatorStore` on one DynamoDB table: what `createBookingStore` makes, and more that no call needs. */
export function createOperatorStore(options: BookingStoreOptions): OperatorStore {
  const context = contextOf(options)
  const { patience } = context
  return {
    ...createBookingStore(options),
    forget: (caller) => forgetCaller(context, caller),
    export: (caller) => patiently(patience, () => exportCaller(context, caller)),
    setSmsOptOut: (caller, optedOut) =>
      patiently(patience, () => setSmsOptOut(context, caller, optedOut)),
  }
}

async function exportCaller({ table }: StoreContext, caller: PhoneNumber): Promise<CallerRecord> {
  const { caller: state, counted } = await readCaller(table, caller)
  return { caller, demos: counted.map(({ demo }) => demo), smsOptedOut: state.smsOptedOut }
}
