import process from "node:process"

import { CreateTableCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb"
import {
  type Table,
  bookingTableDefinition,
  createBookingDynamoDBClient,
  readCallersDemo,
  readDemosStarting,
  withoutTimeLimits,
} from "@call-center/booking-store"
import { seedDemos } from "@call-center/booking-store/seed-demos"
import { type Clock, addDays, leadTime, localDateOf, slotsOn } from "@call-center/domain"
import {
  defaultRules,
  defaultTextRules,
  instantOf,
  settableClock,
  timeOf,
} from "@call-center/domain/testing"
import { startLocalAws } from "@call-center/local-aws"
import { createReminderProgress, createReminderRun } from "@call-center/notifications"
import { reminderMinutes } from "@call-center/notifications/time-limits"

import { bookingBeside } from "./reminders/booking-beside.ts"

const rules = defaultRules({ capacityPerSlot: 1_000 })
const quietHours = { from: timeOf("21:00"), until: timeOf("08:00") }

/** Midnight in New York; the demos are of the day after. */
const midnight = "2026-12-02T05:00:00Z"

/** Out of the quiet hours, when reminders are looked for. */
const noon = "2026-12-02T17:00:00Z"

const runsADay = (24 * 60) / reminderMinutes

/**
 * What looking for reminders costs on a day with 0, 100 and 10,000 demos due, in read units as the embedded engine counts
 * them; the baseline is a scan of the table by each run. Sending is not in it: 1 read and 2 write units a reminder. And
 * whether a booking takes longer where reminders and a calendar ask the table, too.
 */
export async function run(): Promise<void> {
  const aws = await startLocalAws()
  const client = createBookingDynamoDBClient({
    endpoint: aws.dynamodb.endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    ...withoutTimeLimits,
  })
  const units = countReads(client)
  try {
    for (const count of [0, 100, 10_000]) {
      const each = await costOfDay(client, { count, units })
      const scan = Math.max(1, (count * 450) / 4096) * 0.5 * runsADay
      const sum = each.reduce((total, one) => total + one, 0)
      process.stdout.write(
        `${count} demos a day: ${sum} read units a day, ${Math.max(...each)} in the dearest run, ${(sum / each.length).toFixed(1)} on average; scans: ${Math.round(scan)}\n`,
      )
    }
    const clock = settableClock(noon)
    const { alone, beside } = await bookingBeside({
      client,
      rules,
      clock,
      reminderRun: (tableName) => reminderRun({ client, tableName }, clock, () => undefined),
    })
    process.stdout.write(
      `a booking, p50: ${alone.toFixed(2)} ms alone, ${beside.toFixed(2)} ms where reminders and a calendar ask before each, ratio ${(beside / alone).toFixed(2)}\n`,
    )
  } finally {
    client.destroy()
    await aws.stop()
  }
}

interface Asked {
  readonly count: number
  readonly units: { reads: number }
}

/** Read units of each run of a day. */
async function costOfDay(client: DynamoDBClient, { count, units }: Asked): Promise<number[]> {
  const tableName = `demos-${count}`
  await client.send(new CreateTableCommand(bookingTableDefinition(tableName)))
  const table = { client, tableName }
  const day = addDays(localDateOf(rules.timeZone, instantOf(midnight)), 1)
  await seedDemos({ ...table, rules, slots: slotsOn(rules, day) }, { count, milliseconds: 120_000 })
  const clock = settableClock(midnight)
  let lookedUp = 0
  const runOnce = reminderRun(table, clock, () => {
    lookedUp += 1
  })
  const each: number[] = []
  for (let at = 0; at < runsADay; at += 1) {
    clock.set(new Date(Date.parse(midnight) + at * reminderMinutes * 60_000).toISOString())
    const before = units.reads
    lookedUp = 0
    await runOnce()
    each.push(units.reads - before - lookedUp)
  }
  return each
}

/** A run of the rule that claims and sends nothing; it tells of each look at a caller, which is part of sending. */
function reminderRun(table: Table, clock: Clock, onLookUp: () => void): () => Promise<void> {
  const lead = leadTime("PT24H")
  if (lead === undefined) throw new Error("Expected a lead time")
  return createReminderRun({
    leads: [lead],
    clock,
    rules: { timeZone: rules.timeZone, quietHours },
    texts: defaultTextRules(),
    demosStarting: (span) => readDemosStarting(table, rules.timeZone, span),
    lookUp: (demo) => {
      onLookUp()
      return readCallersDemo(table, demo)
    },
    progress: createReminderProgress(table),
    ledgerOf: () => ({ claim: async () => ({ kind: "settled" }) }),
    send: async () => ({ kind: "sent" }),
    textOf: () => "",
    logger: { warn: () => undefined, error: () => undefined },
    metrics: { count: () => undefined },
  })
}

/** Adds up what the engine says that queries and gets consumed, from now on. */
function countReads(client: DynamoDBClient): { reads: number } {
  const units = { reads: 0 }
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const reads = commandName === "QueryCommand" || commandName === "GetItemCommand"
        if (!reads) return next(args)
        const result = await next({
          ...args,
          input: { ...args.input, ReturnConsumedCapacity: "TOTAL" as const },
        })
        const { ConsumedCapacity } = result.output as {
          readonly ConsumedCapacity?: { readonly CapacityUnits?: number }
        }
        units.reads += ConsumedCapacity?.CapacityUnits ?? 0
        return result
      },
    { step: "initialize", name: "countReads" },
  )
  return units
}
