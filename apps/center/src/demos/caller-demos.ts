import { randomUUID } from "node:crypto"

import { UsageFault } from "@call-center/command-line"
import type { OperatorStore, Demo, PhoneNumber } from "@call-center/domain"

import type { DemosCommand } from "../command/verb-options.ts"
import { beyondReach } from "./beyond-reach.ts"

/** What came of a command about a caller's demos. */
export type DemosAnswer =
  | { readonly did: "listed"; readonly caller: PhoneNumber; readonly demos: readonly Demo[] }
  | { readonly did: "cancelled"; readonly caller: PhoneNumber; readonly demo: Demo }
  | {
      readonly did: "forgot"
      readonly caller: PhoneNumber
      readonly items: number
      /** What is kept elsewhere. */
      readonly notReached: readonly string[]
    }
  | {
      readonly did: "exported"
      readonly caller: PhoneNumber
      readonly demos: readonly Demo[]
      readonly smsOptedOut: boolean
    }
  /** Nothing was done: the booking rules forbid it. */
  | { readonly did: "refused"; readonly caller: PhoneNumber; readonly code: string }

/**
 * Does what was asked of a caller's demos. Throws `UsageFault` when it isn't clear which demo is meant, or an erasure
 * isn't confirmed, and `BookingStoreFault` when the table doesn't answer.
 */
export async function callerDemos(
  store: OperatorStore,
  caller: PhoneNumber,
  command: Pick<DemosCommand, "action" | "demoId" | "yes">,
): Promise<DemosAnswer> {
  switch (command.action) {
    case "list":
      return { did: "listed", caller, demos: await store.upcomingDemos(caller) }
    case "export":
      return { did: "exported", ...(await store.export(caller)) }
    case "cancel":
      return cancel(store, caller, command.demoId)
    case "forget":
      return command.yes ? forget(store, caller) : refuseToForget(store, caller)
  }
}

async function cancel(
  store: OperatorStore,
  caller: PhoneNumber,
  demoId: string | undefined,
): Promise<DemosAnswer> {
  const demo = chosen(await store.upcomingDemos(caller), caller, demoId)
  // Not a contact, but told apart from every contact and every other run.
  const contactId = `center-${randomUUID()}`
  const result = await store.cancel({ caller, contactId, demoId: demo.demoId })
  return result.ok
    ? { did: "cancelled", caller, demo: result.value }
    : { did: "refused", caller, code: result.refusal.code }
}

function chosen(demos: readonly Demo[], caller: PhoneNumber, demoId: string | undefined): Demo {
  const wanted = demoId === undefined ? demos : demos.filter((demo) => demo.demoId === demoId)
  const [demo, another] = wanted
  if (demo === undefined)
    throw new UsageFault(
      `${caller} has no upcoming demo${demoId === undefined ? "" : ` ${demoId}`}: "pnpm center demos list" shows those there are`,
    )
  if (another !== undefined)
    throw new UsageFault(
      `${caller} has ${demos.length} upcoming demos: say which with --demo ${demos.map((one) => one.demoId).join(" or --demo ")}`,
    )
  return demo
}

async function forget(store: OperatorStore, caller: PhoneNumber): Promise<DemosAnswer> {
  return { did: "forgot", caller, items: await store.forget(caller), notReached: beyondReach }
}

async function refuseToForget(store: OperatorStore, caller: PhoneNumber): Promise<never> {
  const { demos } = await store.export(caller)
  throw new UsageFault(
    `forget erases for good all that is kept of ${caller}, demos: ${demos.length}, and frees their times: say --yes if that is meant`,
  )
}
