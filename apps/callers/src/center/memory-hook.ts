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
import { type CallClock, simulatedClock } from "@call-center/phone/call-clock"
import { type LambdaHandler, loadLambda } from "@call-center/phone/lambda-bundle"
import { setLambdaEnvironment } from "@call-center/phone/lambda-environment"

/** The deployed code hook, whose demos and time are those of whoever began last. */
export interface MemoryHook {
  readonly codeHook: LambdaHandler
  /** Stands where the last beginning put it, and moves as calls take time. */
  readonly clock: CallClock
  /** Begins with an empty table at an instant, epoch milliseconds. */
  begin(startsAtMs: number): { readonly table: MemoryTable; readonly store: BookingStore }
}

/** Loads the code hook once, for calls one after the other. `watched` is put between it and each new store. */
export async function memoryHook(
  callCenter: CallCenter,
  watched: (store: BookingStore) => BookingStore = (store) => store,
): Promise<MemoryHook> {
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
  let stores = storesOf(memoryTable(rules))
  function storesOf(table: MemoryTable) {
    const store = createMemoryStore({ table, clock: sharedClock, texts })
    return { plain: store, store: watched(store), identity: createMemoryIdentity(table) }
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
  return {
    codeHook,
    clock: sharedClock,
    begin: (startsAtMs) => {
      clock = simulatedClock(startsAtMs)
      const table = memoryTable(rules)
      stores = storesOf(table)
      return { table, store: stores.plain }
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
