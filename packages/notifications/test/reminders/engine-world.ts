import { CreateTableCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb"
import {
  bookingTableDefinition,
  createOperatorStore,
  readCallersDemo,
  readDemosStarting,
  reminderClaimKey,
} from "@call-center/booking-store"
import type { BookingStore, Demo, Instant, ReminderRules } from "@call-center/domain"
import { defaultRules, everyDay } from "@call-center/domain/testing"

import { createReminderProgress, createSmsLedger } from "../../src/index.ts"
import { caller } from "./history.ts"
import type { World } from "./play-history.ts"

let tables = 0

/** The same world on a table of a real engine, with the real store. */
export async function engineWorld(
  client: DynamoDBClient,
  { timeZone }: ReminderRules,
  now: () => Instant,
): Promise<World> {
  const tableName = `histories-${(tables += 1)}`
  await client.send(new CreateTableCommand(bookingTableDefinition(tableName)))
  const table = { client, tableName }
  const clock = { now }
  const rules = defaultRules({
    timeZone,
    weeklyHours: everyDay("00:00-24:00"),
    slotMinutes: 10,
    minimumNoticeMinutes: 0,
    maximumUpcomingDemos: 50,
  })
  const store = createOperatorStore({
    ...table,
    clock,
    rules,
    timeBudgetMs: Number.POSITIVE_INFINITY,
  })
  return {
    demos: async () => (await store.export(caller)).demos,
    ...commands(store),
    optOut: (out) => store.setSmsOptOut(caller, out),
    demosStarting: (span) => readDemosStarting(table, timeZone, span),
    lookUp: (demo) => readCallersDemo(table, demo),
    progress: createReminderProgress(table),
    ledgerOf: (lead) =>
      createSmsLedger({
        dynamodb: client,
        tableName,
        rules,
        clock,
        keyOf: (stored) => reminderClaimKey(stored, lead),
      }),
  }
}

/** Each from a contact of its own, or the store would take it for a repetition. */
function commands(store: BookingStore): Pick<World, "book" | "move" | "cancel"> {
  let contacts = 0
  const from = () => ({ caller, contactId: `contact-${(contacts += 1)}` })
  return {
    book: async (startsAt) => void (await store.book({ ...from(), startsAt })),
    move: async ({ demoId }: Demo, startsAt) =>
      void (await store.move({ ...from(), demoId, startsAt })),
    cancel: async ({ demoId }) => void (await store.cancel({ ...from(), demoId })),
  }
}
