import type { DynamoDBClient } from "@aws-sdk/client-dynamodb"
import {
  type Availability,
  type BookingRules,
  type BookingStore,
  type Clock,
  type Demo,
  type Offers,
  type Result,
  type Slot,
  type TextRules,
  firstFreeSlots,
  freeSlotsOn,
  granted,
  nearestFreeSlots,
  upcomingDemos,
} from "@call-center/domain"

import type { CommandAnswer } from "./command-record.ts"
import { readDays, widen } from "./free-slots.ts"
import { type Timer, patiently, systemTimer } from "./patience.ts"
import { readDemosAfter } from "./read-items.ts"
import { type StoreContext, runCommand } from "./run-command.ts"

/** What a booking store needs. */
export interface BookingStoreOptions {
  readonly client: DynamoDBClient
  readonly tableName: string
  readonly rules: BookingRules
  /** Who is texted and how often; unless given, every change is confirmed, and none counted. */
  readonly texts?: TextRules
  readonly clock: Clock
  /** Picks the pauses between tries, from 0 up to 1; `Math.random` unless given. */
  readonly random?: () => number
  /**
   * Milliseconds for which a command or query begins new tries; 2,500 unless given. The one under way is waited for, so
   * that a silent DynamoDB ends in a fault after 4 to 5 seconds, within the 8 that Connect grants a Lambda.
   */
  readonly timeBudgetMs?: number
  /** Measures that budget; the machine's own timer unless given. */
  readonly timer?: Timer
}

/**
 * A `BookingStore` on one DynamoDB table (`bookingTableDefinition`). Each command is one transaction.
 *
 * @example
 * const store = createBookingStore({ client: createBookingDynamoDBClient(), tableName: "demos", rules, clock })
 * const booked = await store.book({ caller, contactId, startsAt })
 */
export function createBookingStore(options: BookingStoreOptions): BookingStore {
  const context = contextOf(options)
  return {
    book: async (command) =>
      resultOf(await runCommand(context, { kind: "book", ...command }), demoOf),
    move: async (command) =>
      resultOf(await runCommand(context, { kind: "move", ...command }), (stored) => ({
        demo: stored.demo,
        movedFrom: stored.movedFrom ?? stored.demo.startsAt,
      })),
    cancel: async (command) =>
      resultOf(await runCommand(context, { kind: "cancel", ...command }), demoOf),
    upcomingDemos: (caller, madeIn) =>
      patiently(context.patience, async () => {
        const now = context.clock.now()
        return upcomingDemos(await readDemosAfter(context.table, caller, now), now, madeIn)
      }),
    freeSlotsOn: (date) =>
      patiently(context.patience, async () => {
        const loads = await readDays(context.table, [date])
        return freeSlotsOn({ ...emptyAvailability(context), loads }, date)
      }),
    firstFreeSlots: (from, count) =>
      search(context, (availability) => firstFreeSlots(availability, from, count)),
    nearestFreeSlots: (wish, count) =>
      search(context, (availability) => nearestFreeSlots(availability, wish, count)),
  }
}

/** What a store works with, of its options. */
export function contextOf(options: BookingStoreOptions): StoreContext {
  const { client, tableName, rules, texts, clock } = options
  const { random = Math.random, timeBudgetMs: budgetMs = 2_500, timer = systemTimer } = options
  return {
    table: { client, tableName },
    rules,
    texts,
    clock,
    patience: { budgetMs, random, timer },
  }
}

function emptyAvailability({ rules, clock }: StoreContext): Availability {
  return { rules, now: clock.now(), loads: new Map() }
}

function search(
  context: StoreContext,
  offersOf: (availability: Availability) => Offers,
): Promise<readonly Slot[]> {
  return patiently(context.patience, async () => {
    const availability = await widen(context.table, emptyAvailability(context), offersOf)
    return offersOf(availability).slots
  })
}

function resultOf<Value, Refusal, Mapped>(
  result: Result<Value, Refusal>,
  map: (value: Value) => Mapped,
): Result<Mapped, Refusal> {
  return result.ok ? granted(map(result.value)) : result
}

function demoOf(stored: CommandAnswer): Demo {
  return stored.demo
}
