import {
  createMemoryIdentity,
  createMemoryStore,
  type MemoryTable,
  memoryTable,
} from "@call-center/booking-store/memory"
import type { CallCenter } from "@call-center/config"
import type { BookingStore, IdentityStore } from "@call-center/domain"
import { codeHookBundle } from "@call-center/fulfillment/lambda-bundle"
import { botAliasName, defaultBotName } from "@call-center/lex-bot"
import { simulatedClock } from "@call-center/phone/call-clock"
import { deployedBot } from "@call-center/phone/deployed-bot"
import { dialledFlows } from "@call-center/phone/deployed-flows"
import { instanceResources } from "@call-center/phone/instance-resources"
import { loadLambda } from "@call-center/phone/lambda-bundle"
import { setLambdaEnvironment } from "@call-center/phone/lambda-environment"
import { createSimulator, type DeployedBot } from "@call-center/simulator"

import { bookBefore } from "./book-before.ts"
import { type CallerCenters, contactIdOf } from "./caller-center.ts"

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
  const { booking: rules, texts } = callCenter
  let clock = simulatedClock(0)
  let lastMs = clock.nowMs()
  let last = clock.now()
  const sharedClock = {
    nowMs: () => clock.nowMs(),
    now: () => {
      // Asked for far more often than it moves.
      if (clock.nowMs() !== lastMs) {
        lastMs = clock.nowMs()
        last = clock.now()
      }
      return last
    },
    advance: (milliseconds: number) => clock.advance(milliseconds),
  }
  let table: MemoryTable = memoryTable(rules)
  let stores = storesOf()
  let contactId = ""
  function storesOf() {
    return {
      store: createMemoryStore({ table, clock: sharedClock, texts }),
      identity: createMemoryIdentity(table),
    }
  }
  setLambdaEnvironment({
    tableName: "memory",
    botName: defaultBotName,
    botAliasName,
    ownerTopicArn: undefined,
  })
  const codeHook = await loadLambda(codeHookBundle(callCenter), {
    clock: sharedClock,
    stores: {
      store: delegating<BookingStore>(bookingMethods, () => stores.store),
      identity: delegating<IdentityStore>(identityMethods, () => stores.identity),
    },
  })
  const simulator = createSimulator({
    ...dialledFlows(callCenter, "main"),
    bots: [bot({ ...deployedBot(callCenter), codeHook })],
    resources: instanceResources(callCenter),
    clock: sharedClock,
    newContactId: () => contactId,
  })
  return {
    store: "memory",
    open: async (caller) => {
      clock = simulatedClock(caller.startsAtMs)
      table = memoryTable(rules)
      stores = storesOf()
      contactId = contactIdOf(caller.seed)
      return {
        before: await bookBefore(caller, stores.store),
        dial: () => simulator.dial({ from: caller.from, seed: caller.seed }),
        demosOf: async (callers) =>
          callers.flatMap((each) => (table.demos.get(each) ?? []).map(({ demo }) => demo)),
        stop: async () => undefined,
      }
    },
  }
}

const bookingMethods = [
  "book",
  "move",
  "cancel",
  "upcomingDemos",
  "freeSlotsOn",
  "firstFreeSlots",
  "nearestFreeSlots",
] as const satisfies readonly (keyof BookingStore)[]

const identityMethods = [
  "giveNumber",
  "isProven",
  "sendCode",
  "prove",
] as const satisfies readonly (keyof IdentityStore)[]

/** An object whose methods are those of another one, whichever that is when they are called. */
function delegating<Port extends object>(
  methods: readonly (keyof Port)[],
  target: () => Port,
): Port {
  const entries = methods.map((name) => [
    name,
    (...values: readonly unknown[]): unknown => {
      const method: unknown = target()[name]
      return typeof method === "function" ? Reflect.apply(method, target(), values) : undefined
    },
  ])
  return Object.fromEntries(entries) as Port
}
