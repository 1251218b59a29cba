import type { CallCenter } from "@call-center/config"
import { deployedBot } from "@call-center/phone/deployed-bot"
import { dialledFlows } from "@call-center/phone/deployed-flows"
import { instanceResources } from "@call-center/phone/instance-resources"
import { createSimulator, type DeployedBot } from "@call-center/simulator"

import { bookBefore } from "./book-before.ts"
import { type CallerCenters, contactIdOf } from "./caller-center.ts"
import { memoryHook } from "./memory-hook.ts"

export interface MemoryCentersOptions {
  readonly callCenter: CallCenter
  /** Changes how the deployed bot is run. */
  readonly bot?: (deployed: DeployedBot) => DeployedBot
}

/**
 * Call centres of the deployed flows, bot and code hook, whose demos are kept in memory: one after the other, since they
 * share what does not change from call to call.
 */
export async function memoryCenters({
  callCenter,
  bot = (deployed) => deployed,
}: MemoryCentersOptions): Promise<CallerCenters> {
  const hook = await memoryHook(callCenter)
  let contactId = ""
  const simulator = createSimulator({
    ...dialledFlows(callCenter, "main"),
    bots: [bot({ ...deployedBot(callCenter), codeHook: hook.codeHook })],
    resources: instanceResources(callCenter),
    clock: hook.clock,
    newContactId: () => contactId,
  })
  return {
    store: "memory",
    open: async (caller) => {
      const { table, store } = hook.begin(caller.startsAtMs)
      contactId = contactIdOf(caller.seed)
      return {
        before: await bookBefore(caller, store),
        dial: () => simulator.dial({ from: caller.from, seed: caller.seed }),
        demosOf: async (callers) =>
          callers.flatMap((each) => (table.demos.get(each) ?? []).map(({ demo }) => demo)),
        stop: async () => undefined,
      }
    },
  }
}
